-- The client's address as 32 hexadecimal digits, so that the addresses of a network lie between two keys.

alter table rejection add column client_key varchar(32) default '' not null;

create index rejection_by_client on rejection (client_key, id);
