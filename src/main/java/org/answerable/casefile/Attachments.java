package org.answerable.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.answerable.platform.CaseId;

/**
 * The files of cases: chunks in the database, so that they commit with the case and every node sees them. Content is streamed both
 * ways; a node never holds more of a file than one chunk.
 */
public interface Attachments {

    /**
     * Looks at files before anything is written: name, size, type found from the content, number at once.
     *
     * @param field the field as the sender knows it; the second of several files is named {@code field[1]}
     * @throws org.answerable.platform.InvalidInputException naming each file that breaks a rule, and the limit
     */
    void check(String field, List<NewAttachment> files);

    /**
     * Adds files to the case, in the transaction of the caller if there is one.
     *
     * @param field as in {@link #check}
     * @throws org.answerable.platform.InvalidInputException if one breaks a rule or the case has no room left; nothing is stored then
     */
    List<Attachment> add(CaseId caseId, String field, List<NewAttachment> files);

    /** The files of the case, oldest first. */
    List<Attachment> of(CaseId caseId);

    /** The files of all the cases, oldest first, at most {@code limit}; one question for all. */
    List<Attachment> ofAny(Collection<CaseId> cases, int limit);

    /**
     * One file of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case has no such file
     */
    Attachment get(CaseId caseId, String attachmentId);

    /** What a sender should know before choosing files. */
    Limits limits();

    /** Writes the content, chunk by chunk. */
    void copy(Attachment attachment, OutputStream target) throws IOException;

    /**
     * The limits in words.
     *
     * @param atOnce  files in one request
     * @param maxSize the largest file, such as {@code 20 MB}
     * @param kinds   extensions that are taken, separated by commas
     */
    record Limits(int atOnce, String maxSize, String kinds) {}
}
