package org.sekisho.admin.status;

/** This node among the nodes of an installation. */
public interface Node {

    /** Its name. */
    String name();
}
