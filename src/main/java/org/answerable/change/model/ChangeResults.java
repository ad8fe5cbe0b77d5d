package org.answerable.change.model;

import java.util.Collection;
import java.util.Map;

/**
 * What came of a change: what the requester said, what the check found, whether the way back was taken.
 *
 * @param said by whom ({@link #CONFIRMATION}, {@link #CHECK}, {@link #BACK_OUT}) to what ({@link #WORKS}, {@link #PROBLEMS},
 *     {@link #FAILS}); of a back-out {@code works} means that everything is as before
 */
public record ChangeResults(Map<String, String> said) {

    /** The requester's word. */
    public static final String CONFIRMATION = "confirmation";

    /** The word of the check that the plan names. */
    public static final String CHECK = "check";

    /** How the way back went. */
    public static final String BACK_OUT = "back-out";

    /** It does what was asked for. */
    public static final String WORKS = "works";

    /** It works, not without trouble. */
    public static final String PROBLEMS = "problems";

    /** It does not work. */
    public static final String FAILS = "fails";

    public ChangeResults {
        said = Map.copyOf(said);
    }

    /** True if neither the requester nor the check says that it does not work. */
    public boolean works() {
        return asked().stream().noneMatch(FAILS::equals);
    }

    /** The state in which the change closes. */
    public ChangeStage outcome() {
        if (said.containsKey(BACK_OUT)) {
            return FAILS.equals(said.get(BACK_OUT)) ? ChangeStage.FAILED : ChangeStage.BACKED_OUT;
        }
        return asked().contains(PROBLEMS) ? ChangeStage.SUCCESSFUL_WITH_PROBLEMS : ChangeStage.SUCCESSFUL;
    }

    private Collection<String> asked() {
        return said.entrySet().stream()
                .filter(word -> !BACK_OUT.equals(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
