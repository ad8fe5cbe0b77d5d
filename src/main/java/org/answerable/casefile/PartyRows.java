package org.answerable.casefile;

import java.util.List;
import org.answerable.casefile.persistence.CaseContentMapper;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Component;

/** The parties of cases; within one transaction they are read once, however many letters and tasks name them. */
@Component
class PartyRows {

    private final CaseContentMapper contents;
    private final TransactionMemo<String, List<PartyRow>> seen = new TransactionMemo<>();

    PartyRows(CaseContentMapper contents) {
        this.contents = contents;
    }

    /** The parties of the case, the complainant first. */
    List<PartyRow> of(CaseId caseId) {
        return seen.get(caseId.value(), contents::selectParties);
    }

    void insert(PartyRow row) {
        seen.forget(row.caseId());
        contents.insertParty(row);
    }

    /** False if somebody else changed the party since it was read. */
    boolean mark(PartyRow before, boolean vulnerable, boolean media) {
        seen.forget(before.caseId());
        return contents.updateMarks(before, vulnerable, media) == 1;
    }
}
