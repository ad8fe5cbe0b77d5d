package org.answerable.change;

import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/** Stores what speaks against planned windows. */
public interface Concerns {

    /** Stores new ones. */
    void insert(List<Concern> concerns);

    /** Those of all plans of the case, in the order of the plans. */
    List<Concern> of(CaseId caseId);

    /** Decides the open ones of the plan. */
    void decide(CaseId caseId, int plan, String outcome, String by, String why, Instant at);

    /** The freeze was lifted: what is open about it is over. */
    void lifted(String freeze, String by, Instant at);
}
