package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.complaint.originals.PreservedRecord;
import org.answerable.complaint.originals.RecordHold;
import org.answerable.complaint.originals.RecordHolds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which originals are preserved for the dispute of a complaint, on its page. */
@Component
class OriginalsSection implements CaseFileSection {

    private final RecordHolds holds;

    OriginalsSection(RecordHolds holds) {
        this.holds = holds;
    }

    /** A hold as shown. */
    record Shown(
            String what, String state, String badge, String holder, String asked, String until, List<Line> records) {}

    /** An original as shown; the file is the id of the attachment that holds it, null for none. */
    record Line(
            String text,
            String place,
            String file,
            String originalOf,
            String heldSince,
            String keptUntil,
            String named) {}

    /** Adds it to the model as {@code originals}; nothing where none are or were preserved. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.COMPLAINT) {
            holds.of(file.id()).ifPresent(hold -> model.addAttribute("originals", shown(hold, words)));
        }
    }

    private Shown shown(RecordHold hold, Wording words) {
        return new Shown(
                hold.what(words.locale()),
                words.text(hold.open() ? "workplace.originals.held" : "workplace.originals.released"),
                hold.open() ? "badge-warn" : "badge-ok",
                words.department(hold.department()),
                words.at(hold.askedAt()),
                hold.open()
                        ? words.text("workplace.originals.until-settled", hold.months())
                        : words.text("workplace.originals.settled", words.at(hold.releasedAt()), hold.months()),
                holds.records(hold.caseId()).stream()
                        .map(record -> line(record, words))
                        .toList());
    }

    private static Line line(PreservedRecord record, Wording words) {
        return new Line(
                record.text(),
                record.keptAt(),
                record.attachmentId(),
                words.day(record.originalOf()),
                words.day(record.heldSince()),
                words.day(record.keptUntil()),
                words.text("workplace.originals.named", words.person(record.addedBy()), words.at(record.at())));
    }
}
