package org.sekisho.admin;

/** The token with which programs administer; whoever starts the program knows it. */
public interface ApiToken {

    /** Whether this is the token; never when none is set. Takes as long for a wrong token as for the right one. */
    boolean isRight(String offered);
}
