"""Fills Mailman's own database with copies of one list and of its one member.

many.py DATABASE LIST-ID LISTS MEMBERS: that many lists, each with that many members. Through the REST API it would take
an hour; Mailman reads from here.
"""
import sqlite3
import sys
import uuid


def row(cursor, table, where, value):
    cursor.execute('select * from %s where %s = ?' % (table, where), (value,))
    return dict(zip([column[0] for column in cursor.description], cursor.fetchone()))


def insert(cursor, table, values):
    names = [name for name in values if name != 'id']
    cursor.execute('insert into "%s" (%s) values (%s)' % (
        table, ', '.join('"%s"' % name for name in names), ', '.join('?' * len(names))),
        [values[name] for name in names])
    return cursor.lastrowid


def main(database, list_id, lists, members):
    with sqlite3.connect(database, timeout=60) as connection:
        cursor = connection.cursor()
        pattern = row(cursor, 'mailinglist', 'list_id', list_id)
        member = row(cursor, 'member', 'list_id', list_id)
        address = row(cursor, 'address', 'id', member['address_id'])
        for i in range(lists):
            name = 'list-%04d' % i
            its_id = '%s.%s' % (name, pattern['mail_host'])
            insert(cursor, 'mailinglist', dict(pattern, list_name=name, list_id=its_id))
            for j in range(members):
                email = 'member-%d-%d@elsewhere.example' % (i, j)
                number = insert(cursor, 'address', dict(address, email=email, _original=None))
                insert(cursor, 'member', dict(
                    member, list_id=its_id, address_id=number, _member_id=uuid.uuid4().bytes
                    if isinstance(member['_member_id'], bytes) else uuid.uuid4().hex))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
