package org.sekisho.admin.mailman;

/**
 * How far a reading of Mailman has come.
 *
 * @param running whether it is under way on this node
 * @param preview whether it only looks
 * @param done    lists done
 * @param total   lists to do, 0 before that is known
 * @param members members read so far
 */
public record Progress(boolean running, boolean preview, int done, int total, int members) {

    static Progress none() {
        return new Progress(false, false, 0, 0, 0);
    }

    static Progress begun(boolean preview) {
        return new Progress(true, preview, 0, 0, 0);
    }

    Progress of(int lists, int alreadyDone) {
        return new Progress(running, preview, alreadyDone, lists, members);
    }

    Progress after(int listMembers) {
        return new Progress(running, preview, done + 1, total, members + listMembers);
    }

    Progress ended() {
        return new Progress(false, preview, done, total, members);
    }
}
