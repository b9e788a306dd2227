-- The one door at which a domain's envelopes are decided.
alter table list_domain add column door varchar(10) default 'PROXY' not null;
update list_domain set door = 'POLICY' where proof = 'LOGIN';
