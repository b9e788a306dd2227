-- Who reads the mail to postmaster and abuse of the list domains.
alter table site_settings add column postmaster varchar(320) default 'postmaster' not null;
