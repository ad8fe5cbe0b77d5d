package org.answerable.engine.errand;

import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** What an errand's job remembers: three lines, the key, the case and the argument. */
record ErrandJob(String key, CaseId about, String argument) implements JobHandlerConfiguration {

    static final int LONGEST_ARGUMENT = 2_000;

    static ErrandJob of(String canonical) {
        String[] parts = canonical.split("\n", 3);
        return new ErrandJob(parts[0], new CaseId(parts[1]), parts[2]);
    }

    ErrandJob {
        if (argument.length() > LONGEST_ARGUMENT) {
            throw new IllegalArgumentException("The argument of errand " + key + " is longer than " + LONGEST_ARGUMENT);
        }
    }

    @Override
    public String toCanonicalString() {
        return String.join("\n", key, about.value(), argument);
    }
}
