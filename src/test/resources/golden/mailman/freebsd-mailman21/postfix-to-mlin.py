#!/usr/bin/python2.7
"""Hands one message for a list of mlin.my.domain to Mailman 2.1. Postfix's pipe(8) starts it:

    /usr/local/mailman/bin/postfix-to-mlin.py ${nexthop} ${user}

It ends as sysexits.h says, so that Postfix knows what to do:

     0  Mailman has the message
    67  there is no such list in mlin.my.domain: Postfix returns the message
    75  something is wrong on this host: Postfix keeps the message and tries again

It starts no shell, takes nothing from the message, and runs with Python 2.7 and 3. From snapshot 7.
"""
import os
import pickle
import re
import sys

DOMAIN = 'mlin.my.domain'
WRAPPER = '/usr/local/mailman/mail/mailman'
LISTS = '/usr/local/mailman/lists'
ROLES = ('admin', 'bounces', 'confirm', 'join', 'leave', 'owner', 'request', 'subscribe', 'unsubscribe')
NAME = re.compile(r'[a-z0-9_][-_.a-z0-9]*\Z')
SITE_LIST = 'mailman'
# Mailman's mail about itself has this sender: an answer to it must not make mail again.
LOOP_END = 'mailman-loop'
EX_OK, EX_NOUSER, EX_TEMPFAIL = 0, 67, 75


class Unknown(Exception):
    """There is no such list here."""


class Trouble(Exception):
    """Something is wrong on this host."""


class Anything(object):
    """Stands for every object of Mailman's own: what it was is not needed, and none of its code runs."""

    def __init__(self, *_):
        pass

    def __setstate__(self, _):
        pass


class Reader(pickle.Unpickler):
    """Reads plain values alone."""

    def find_class(self, _module, _name):
        return Anything


def read(path):
    with open(path, 'rb') as stream:
        if sys.version_info[0] == 2:
            return Reader(stream).load()
        return Reader(stream, encoding='latin-1').load()


def host_name(name):
    try:
        return str(read(os.path.join(LISTS, name, 'config.pck'))['host_name']).lower()
    except Exception as error:
        raise Trouble('cannot read the configuration of the list %s: %r' % (name, error))


def is_list(name):
    """Whether this domain has a list of that name."""
    if not NAME.match(name) or not os.path.isdir(os.path.join(LISTS, name)):
        return False
    return name == SITE_LIST or host_name(name) == DOMAIN


def find(local):
    """The role and the list of a local part. The full name first: a list may be called x-owner."""
    names = [local] + [local.split('+', 1)[0]] * ('+' in local)
    for name in names:
        if is_list(name):
            return 'post', name
    for name in names:
        for role in ROLES:
            if name.endswith('-' + role) and is_list(name[:-len(role) - 1]):
                return role, name[:-len(role) - 1]
    raise Unknown('no such list in %s' % DOMAIN)


def deliver(arguments):
    if len(arguments) != 2 or arguments[0].lower() != DOMAIN:
        raise Trouble('started for another domain than %s; see its line in master.cf' % DOMAIN)
    local = arguments[1].lower()
    if local.split('+', 1)[0] == LOOP_END:
        getattr(sys.stdin, 'buffer', sys.stdin).read()
        return EX_OK
    if not os.access(LISTS, os.R_OK | os.X_OK):
        raise Trouble('cannot read ' + LISTS)
    role, name = find(local)
    try:
        os.execv(WRAPPER, [WRAPPER, role, name])
    except OSError as error:
        raise Trouble('cannot run %s: %s' % (WRAPPER, error))


def main():
    try:
        return deliver(sys.argv[1:])
    except Unknown as reason:
        sys.stderr.write('%s\n' % reason)
        return EX_NOUSER
    except Exception as reason:
        sys.stderr.write('%s\n' % reason)
        return EX_TEMPFAIL


if __name__ == '__main__':
    sys.exit(main())
