package org.sekisho.admin;

import java.util.List;
import java.util.stream.Stream;

/** Something that was entered cannot be taken. Nothing was changed. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final List<String> args;

    /**
     * @param field   the field at fault, named as in the model
     * @param problem the key of the sentence that says what is wrong and how to write it
     * @param args    the values in the sentence
     */
    public InvalidInputException(String field, String problem, Object... args) {
        super(field + ": " + problem + " " + List.of(args));
        this.field = field;
        this.problem = problem;
        this.args = Stream.of(args).map(Object::toString).toList();
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }

    public List<String> args() {
        return args;
    }
}
