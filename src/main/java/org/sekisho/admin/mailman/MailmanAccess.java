package org.sekisho.admin.mailman;

/** How this site's Mailman 3 is reached; whoever reads the settings implements it. */
public interface MailmanAccess {

    /** The URL of its REST API; empty when there is none. */
    String mailmanUrl();

    /** The user of the REST API. */
    String mailmanUser();

    /** The user's password. */
    String mailmanPassword();
}
