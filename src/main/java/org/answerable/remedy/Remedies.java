package org.answerable.remedy;

import java.util.List;
import org.answerable.platform.CaseId;

/** What is owed in a case. The model {@code remedy}, started for the case afterwards, carries out what is open. */
public interface Remedies {

    /**
     * Keeps the remedy as granted; part of the caller's transaction, nothing is carried out yet.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule of {@link NewRemedy}
     */
    Remedy ask(CaseId caseId, NewRemedy wanted);

    /** The remedies of the case, oldest first. */
    List<Remedy> list(CaseId caseId);

    /** The penalty entries of the case, oldest first. */
    List<PenaltyEntry> penalties(CaseId caseId);
}
