package org.answerable.complaint.originals;

import java.time.Instant;
import java.util.Locale;
import org.answerable.platform.CaseId;

/**
 * That the originals of what a complaint disputes may not be destroyed; one of a complaint at most, from its first dispute on, or from its beginning where a regulator sent it.
 *
 * @param department id of the department that holds the records
 * @param months     how long they are kept in any case, as the table said then
 * @param what       which records, in English
 * @param whatInChinese the same in Chinese
 * @param releasedAt when the dispute was over; null while they may not be destroyed
 * @param version    counts the changes; an update with another version is refused
 */
public record RecordHold(
        CaseId caseId,
        String department,
        int months,
        String what,
        String whatInChinese,
        Instant askedAt,
        Instant releasedAt,
        int version) {

    RecordHold released(Instant at) {
        return new RecordHold(caseId, department, months, what, whatInChinese, askedAt, at, version);
    }

    /** True while the records may not be destroyed. */
    public boolean open() {
        return releasedAt == null;
    }

    /** Which records, in the reader's language. */
    public String what(Locale language) {
        return "zh".equals(language.getLanguage()) ? whatInChinese : what;
    }
}
