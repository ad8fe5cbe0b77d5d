package org.answerable.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.answerable.platform.InvalidInputException.FieldError;

/** Checks the fields of one form, so that all broken rules are told at once. */
public final class FieldChecks {

    private final List<FieldError> errors = new ArrayList<>();

    /** What the check gives; null if it refuses, which {@link #done} tells later. */
    public <T> T of(Supplier<T> check) {
        try {
            return check.get();
        } catch (InvalidInputException refused) {
            errors.addAll(refused.errors());
            return null;
        }
    }

    /**
     * Does nothing if no check refused.
     *
     * @throws InvalidInputException with all that was refused, in the order of the checks
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
