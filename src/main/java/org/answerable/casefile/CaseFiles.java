package org.answerable.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** The verbs that open, read and change case files; each change is one ledger fact in the same transaction. */
public interface CaseFiles {

    /** The kind of correspondence that came from somebody who is no party of the case; only staff see it. */
    String STRANGER = "stranger";

    /** The kind of correspondence that came from the mail address of a colleague; only staff see it. */
    String COLLEAGUE = "colleague";

    /** Opens a case in the stage, with a fresh number; the caller starts its process in the same transaction. */
    CaseFile open(NewCase newCase, Stage stage);

    /**
     * The case.
     *
     * @throws org.answerable.platform.NotFoundException if there is none
     */
    CaseFile get(CaseId caseId);

    /** The cases by id; those that do not exist are left out. One question for all. */
    Map<CaseId, CaseFile> all(Collection<CaseId> caseIds);

    /** The open cases that the person owns, oldest first, at most {@code limit}. */
    List<CaseFile> openOf(String personId, int limit);

    /** The case of a number such as {@code CP-2026-000123}, empty if there is none. */
    Optional<CaseFile> byNumber(String number);

    /** The parties of the case, the complainant first. */
    List<Party> parties(CaseId caseId);

    /** The party under whose key texts about the case stand in the ledger: the complainant, the case itself where it has no party. */
    default String partyOfWords(CaseId caseId) {
        return parties(caseId).stream().findFirst().map(Party::id).orElse(caseId.value());
    }

    /**
     * Moves the case to the stage. Only models' tasks and listeners call this.
     *
     * @throws IllegalStateException if the stage may not follow the present one
     */
    CaseFile moveTo(CaseId caseId, Stage stage);

    /** Sets what the classification decided. */
    CaseFile classify(CaseId caseId, String category, String severity);

    /** Hands the case to a department, and to a person of it when not null. */
    CaseFile assign(CaseId caseId, String departmentId, String personId);

    /** Lets a department that does not own the case open it too, such as one that was asked for a contribution. */
    void involve(CaseId caseId, String departmentId);

    /** Adds a letter, mail, call or message to or from a party. */
    Correspondence addCorrespondence(CaseId caseId, NewCorrespondence correspondence);

    /** The correspondence of the case, oldest first. */
    List<Correspondence> correspondence(CaseId caseId);

    /** Adds an internal note of the acting person (at most 20,000 characters). */
    void addNote(CaseId caseId, String text);

    /** The internal notes, oldest first. */
    List<Note> notes(CaseId caseId);

    /** An internal note. */
    record Note(String id, java.time.Instant at, String authorId, String text) {}
}
