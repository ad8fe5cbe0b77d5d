package org.answerable.casefile.persistence;

import java.time.Instant;
import org.answerable.casefile.CaseFiles.Note;

/** A row of {@code case_note}. */
public record NoteRow(String id, String caseId, Instant writtenAt, String authorId, String content) {

    /** The note of this row. */
    public Note toNote() {
        return new Note(id, writtenAt, authorId, content);
    }
}
