package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.originals.NameOriginal;
import org.answerable.complaint.originals.NameOriginal.NewRecord;
import org.answerable.complaint.originals.RecordHold;
import org.answerable.complaint.originals.RecordHolds;
import org.answerable.directory.Directory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Naming a further original that is preserved for a dispute, by the department that holds it. */
@Component
@Order(7)
record OriginalsAction(
        NameOriginal useCase, RecordHolds holds, Attachments attachments, CaseAccess access, Directory directory)
        implements CaseAction {

    @Override
    public String key() {
        return "original";
    }

    /** For those who work in the department that holds the records, while they may not be destroyed. */
    @Override
    public boolean allowed(CaseFile file, String userId) {
        return holds.of(file.id())
                .filter(RecordHold::open)
                .filter(hold -> access.mayWork(file, userId) && worksIn(hold.department(), userId))
                .isPresent();
    }

    private boolean worksIn(String department, String userId) {
        return directory
                .person(userId)
                .filter(person -> person.departments().contains(department))
                .isPresent();
    }

    @Override
    public boolean offered(CaseFile file) {
        return true;
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        return List.of(
                Field.text("record", NameOriginal.TEXT),
                new Field("keptAt", "text", false, NameOriginal.PLACE, Map.of()),
                Field.choice("recordFile", false, files(file)),
                Field.day("originalOf", true),
                Field.day("heldSince", false));
    }

    /** The names of the files of a confidential case are not shown to another department. */
    private Map<String, String> files(CaseFile file) {
        Map<String, String> files = new LinkedHashMap<>();
        if (!file.confidential()) {
            attachments.of(file.id()).forEach(attachment -> files.put(attachment.id(), attachment.name()));
        }
        return files;
    }

    @Override
    public void perform(CaseFile file, Values values) {
        useCase.name(
                file.id(),
                new NewRecord(
                        values.of("record"),
                        values.of("keptAt"),
                        values.of("recordFile"),
                        values.of("originalOf"),
                        values.of("heldSince")));
    }
}
