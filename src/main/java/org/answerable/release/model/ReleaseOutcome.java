package org.answerable.release.model;

import java.util.Collection;

/** What becomes of a release by what came of its changes. */
public final class ReleaseOutcome {

    private ReleaseOutcome() {}

    /**
     * The state in which it closes: failed if the way back of one failed, successful if all of them work, partly so if some do, else
     * rolled back; the same where none was left, for nothing of it is in place.
     *
     * @param outcomes what came of each change that was in it when it was deployed: works, rolled-back, failed or untouched
     */
    public static ReleaseStage of(Collection<String> outcomes) {
        if (outcomes.contains("failed")) {
            return ReleaseStage.FAILED;
        }
        if (!outcomes.contains("works")) {
            return ReleaseStage.ROLLED_BACK;
        }
        return outcomes.stream().allMatch("works"::equals) ? ReleaseStage.SUCCESSFUL : ReleaseStage.PARTLY_SUCCESSFUL;
    }
}
