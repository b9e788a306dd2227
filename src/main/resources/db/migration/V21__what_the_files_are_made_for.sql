-- What the generated files are made for, where it was fixed before.
alter table site_settings add column postfix_version varchar(20) default '3.7.11' not null;
alter table site_settings add column service_options varchar(2000) default '' not null;
alter table site_settings add column mailman_prefix varchar(200) default '/usr/local/mailman' not null;
alter table site_settings add column mailman_var varchar(200) default '/usr/local/mailman' not null;
alter table site_settings add column mailman_user varchar(80) default 'mailman:mailman' not null;
alter table site_settings add column mailman_python varchar(200) default '/usr/bin/python2.7' not null;
alter table site_settings add column name_software varchar(20) default 'BIND' not null;
alter table site_settings add column spf varchar(255) default '' not null;
alter table site_settings add column dmarc varchar(255) default '' not null;
alter table site_settings add column postfix_knows_lists boolean default false not null;
