package org.answerable.change;

import org.answerable.platform.CaseId;

/** What a change asks of releases before it does what an errand of one says; errands may come twice, late, or out of order. */
public interface AskRelease {

    /** True if the release has the change and has not said yet what came of it. */
    boolean waitsFor(CaseId release, CaseId change);
}
