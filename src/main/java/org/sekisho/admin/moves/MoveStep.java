package org.sekisho.admin.moves;

/** The steps of a move, in order. */
public enum MoveStep {
    /** The list is made in Mailman, and its mail domain where that is missing. */
    CREATE,
    /** It gets the old list's settings, header matches, bans and templates. */
    SETTINGS,
    /** It gets the owners, moderators, members and nonmembers. */
    PEOPLE,
    /** The list is made here, with posting policy, rules and its place in sender sets: mail for it passes the gate. */
    POLICY,
    /** Who joined the old list since is taken over; mail to the old address is refused with a hint where that was asked for. */
    OLD_ADDRESS,
    /** The files of Postfix and Mailman were downloaded again and put in place. */
    FILES,
    /** The name servers say what they should of the new domain. */
    DNS,
    /** The old list is removed, in Mailman and here. Cannot be undone. */
    REMOVE;

    /** The step that is to be done when so many are; the last one when all are. */
    static MoveStep after(int done) {
        return values()[Math.min(done, values().length - 1)];
    }
}
