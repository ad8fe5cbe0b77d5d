package org.answerable.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.answerable.platform.CaseId;

/** Stores what speaks against planned windows. */
public interface Concerns {

    /** Stores new ones. */
    void insert(List<Concern> concerns);

    /** Those of all plans of the case, in the order of the plans. */
    List<Concern> of(CaseId caseId);

    /** Somebody is asked about those of the plan that are open. */
    void ask(CaseId caseId, int plan);

    /** The subjects of the open ones of the plan about which somebody was asked. */
    Set<String> asked(CaseId caseId, int plan);

    /** Decides those of the plan about these subjects, at least one, that are open. */
    void decide(Decided decided, Collection<String> subjects);

    /**
     * What somebody decided.
     *
     * @param why null where nobody had to say it
     */
    record Decided(CaseId caseId, int plan, String outcome, String by, String why, Instant at) {}

    /** Another plan holds: what is open about earlier ones is over. */
    void overtaken(Plan plan);

    /**
     * The freeze was lifted: what is open about it is over.
     *
     * @return the cases of these
     */
    List<CaseId> lifted(String freeze, String by, Instant at);
}
