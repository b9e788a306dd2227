-- The name servers that are asked about the list domains: one row, one server a line.
create table dns_settings (
  id      integer       not null primary key,
  version integer       not null,
  inner_servers varchar(2000) not null,
  outer_servers varchar(2000) not null
);

insert into dns_settings (id, version, inner_servers, outer_servers) values (1, 0, '', '');
