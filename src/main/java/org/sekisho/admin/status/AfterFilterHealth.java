package org.sekisho.admin.status;

/** Whether the after-filter answers. */
public enum AfterFilterHealth {
    UP,
    DOWN,
    /** Nobody has asked it yet. */
    UNKNOWN
}
