"""Fills a Mailman 3 with lists and members by its own model; called by `mailman shell -r fill_lists`."""

import os
from uuid import UUID

from mailman.app.lifecycle import create_list
from mailman.config import config
from mailman.interfaces.domain import IDomainManager
from mailman.interfaces.member import MemberRole
from mailman.model.address import Address
from mailman.model.member import Member
from mailman.model.preferences import Preferences
from mailman.model.user import User
from mailman.utilities.datetime import now
from zope.component import getUtility

DOMAIN = 'mlex.my.domain'


def people(count):
    """Makes that many people with one verified address each."""
    store = config.db.store
    first = 1000
    ids = range(first, first + count)
    store.bulk_insert_mappings(Preferences, [dict(id=i) for i in range(first, first + 2 * count)])
    store.bulk_insert_mappings(User, [
        dict(id=i, display_name='Person', _user_id=UUID(int=i), _created_on=now(), is_server_owner=False,
             preferences_id=i) for i in ids])
    store.bulk_insert_mappings(Address, [
        dict(id=i, email='person%d@people.example' % i, display_name='Person', _verified_on=now(),
             registered_on=now(), user_id=i, preferences_id=i + count) for i in ids])
    return list(ids)


def fill_lists():
    lists, members, persons = (int(os.environ[name]) for name in ('LISTS', 'MEMBERS', 'PEOPLE'))
    store = config.db.store
    getUtility(IDomainManager).add(DOMAIN)
    everybody = people(persons)
    row = 1000000
    for number in range(lists):
        mlist = create_list('list%04d@%s' % (number, DOMAIN))
        rows = range(row, row + members)
        row += members
        store.bulk_insert_mappings(Preferences, [dict(id=i) for i in rows])
        store.bulk_insert_mappings(Member, [
            dict(id=i, _member_id=UUID(int=i), role=MemberRole.member, list_id=mlist.list_id, bounce_score=0,
                 total_warnings_sent=0, address_id=everybody[i * 7919 % persons], preferences_id=i) for i in rows])
    config.db.commit()
