package org.sekisho.api.body;

/** A body that cannot be read as what it should be. */
public class BadBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field    the field at fault, like {@code condition.senders[2]}; empty for the whole body
     * @param sentence what is wrong, and how to write it
     */
    public BadBodyException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
