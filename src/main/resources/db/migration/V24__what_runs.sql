-- What state.sh printed last, part by part.
create table running_part (
  name    varchar(300)   not null primary key,
  sent_at timestamp(6) with time zone not null,
  text    varchar(1000000) not null
);
