-- What words of a search are looked for in, in small letters.
alter table rejection add column haystack varchar(2200) default '' not null;

update rejection set haystack = lower(sender || chr(10) || recipient || chr(10) || client_address || chr(10) || client_name
  || chr(10) || helo || chr(10) || list_address || chr(10) || reference);
