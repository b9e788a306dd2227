package org.sekisho.admin.configuration;

/** A generated file against its last download. */
public enum FileState {
    /** It was never downloaded. */
    NEVER,
    /** It says what it said then. */
    CURRENT,
    /** The policy or the settings have changed since, and the file with them. */
    STALE
}
