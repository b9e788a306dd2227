-- Each generated file as it was downloaded last, to show what has changed since.
create table file_download (
  path          varchar(400)     not null primary key,
  downloaded_at timestamp(6) with time zone not null,
  snapshot      bigint           not null,
  text          varchar(1000000) not null
);
