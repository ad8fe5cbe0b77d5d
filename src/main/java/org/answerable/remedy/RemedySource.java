package org.answerable.remedy;

import java.util.List;
import org.answerable.platform.CaseId;

/** Somewhere else where remedies are granted, such as a complaint's answer; a bean of the module that grants them. */
public interface RemedySource {

    /** What was granted in the case; each is taken over once, when the model {@code remedy} starts for the case. */
    List<Granted> of(CaseId caseId);

    /** What is about to be promised in the case, and not granted yet: the breach behind it is verified before. */
    default List<NewRemedy> proposed(CaseId caseId) {
        return List.of();
    }

    /**
     * A remedy granted there.
     *
     * @param origin its id there, at most 36 characters
     */
    record Granted(String origin, NewRemedy remedy) {}
}
