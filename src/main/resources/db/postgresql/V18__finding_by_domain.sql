-- Senders and recipients by what begins at their first at sign, and those with more than one, which are few.
create index rejection_by_sender_domain on rejection (lower(substr(sender, position('@' in sender))), id);
create index rejection_by_recipient_domain on rejection (lower(substr(recipient, position('@' in recipient))), id);
create index rejection_by_odd_sender on rejection (id) where sender like '%@%@%';
create index rejection_by_odd_recipient on rejection (id) where recipient like '%@%@%';

-- Nothing is known of how often a domain occurs before that.
analyze rejection;
