package org.sekisho.api.problems;

import java.util.Map;
import java.util.function.Supplier;
import org.sekisho.admin.InvalidInputException;

/** The fields of the model as the API names them. */
public record FieldNames(Map<String, String> ofModel) {

    /** Runs a use case; a refusal names the API's field. */
    public <T> T in(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(ofModel.getOrDefault(refused.field(), refused.field()), refused.problem(),
                    refused.args().toArray());
        }
    }

    /** Runs a use case that returns nothing, likewise. */
    public void run(Runnable useCase) {
        in(() -> {
            useCase.run();
            return "";
        });
    }
}
