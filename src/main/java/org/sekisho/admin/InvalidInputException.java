package org.sekisho.admin;

import java.util.List;
import java.util.stream.Stream;

/** Something that was entered cannot be taken. Nothing was changed. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final List<Object> args;

    /**
     * @param field   the field at fault, named as in the model
     * @param problem the key of the sentence that says what is wrong and how to write it
     * @param args    the values in the sentence: counts as numbers, which some sentences tell apart, all else as text
     */
    public InvalidInputException(String field, String problem, Object... args) {
        super(field + ": " + problem + " " + List.of(args));
        this.field = field;
        this.problem = problem;
        this.args = Stream.of(args).map(arg -> arg instanceof Number ? arg : arg.toString()).toList();
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }

    /** The values in the sentence: numbers and texts. */
    public List<Object> args() {
        return args;
    }
}
