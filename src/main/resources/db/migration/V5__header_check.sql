-- Whether the senders in a post's header must satisfy what the reverse path must.
alter table mailing_list add column checks_headers boolean default false not null;
