package org.sekisho.admin;

/** How large things may become; whoever reads the settings implements it. */
public interface Limits {

    /** Members of one list, and announcers of one list. */
    int membersOfAList();

    /** Entries of one sender set. */
    int entriesOfASet();

    /** Bytes of the body of one call of a program. */
    long bytesOfABody();

    /** For how many days the traffic to lists is kept. */
    int daysOfSightings();

    /** Rules of one target: of one list, of one list domain, of the site. */
    int rulesOfATarget();
}
