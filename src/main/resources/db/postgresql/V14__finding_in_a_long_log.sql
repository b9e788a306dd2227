-- What only PostgreSQL has: an index by any part of a text, and indices by small letters.
create index rejection_by_small_sender on rejection (lower(sender), id);
create index rejection_by_small_recipient on rejection (lower(recipient), id);
create index rejection_by_rule on rejection (rule_id, id) where rule_id is not null;
create index rejection_by_answer on rejection (verdict, id) where verdict <> 'REJECT';

-- The extension comes with PostgreSQL and may be made by the owner of a database (13 and newer). Where it is missing the
-- log is searched without it: slower, and right all the same.
do $$
begin
  create extension if not exists pg_trgm;
  create index rejection_by_words on rejection using gin (haystack gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'no index by parts of words: %', sqlerrm;
end $$;
