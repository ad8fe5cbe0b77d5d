package org.answerable.complaint.originals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.answerable.casefile.Attachments;
import org.answerable.complaint.Complainants;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.WrittenDay;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names an original that is preserved for a dispute. What was named once stays. */
@Component
public class NameOriginal {

    /** How long the name of a record may be, in characters. */
    public static final int TEXT = 500;

    /** How long the words for its place may be, in characters. */
    public static final int PLACE = 200;

    private final RecordHolds holds;
    private final Attachments attachments;
    private final Directory directory;
    private final Complainants complainants;
    private final Ledger ledger;
    private final Clock clock;

    NameOriginal(
            RecordHolds holds,
            Attachments attachments,
            Directory directory,
            Complainants complainants,
            Ledger ledger,
            Clock clock) {
        this.holds = holds;
        this.attachments = attachments;
        this.directory = directory;
        this.complainants = complainants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps it. It lies at a place, or is a file of the case; in any case it is kept as many months from its own day as the table says.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or nothing is preserved (any more)
     */
    @Transactional
    public void name(CaseId caseId, NewRecord record) {
        RecordHold hold = holds.of(caseId)
                .filter(RecordHold::open)
                .orElseThrow(() -> TaskRules.refused("record", "hold-over", ""));
        PreservedRecord named = read(hold, record);
        holds.add(named);
        String complainant = complainants.of(caseId);
        ledger.record(
                caseId,
                Fact.of("complaint.originalNamed")
                        .with("record", named.id())
                        .with("attachment", named.attachmentId())
                        .with("originalOf", named.originalOf().toString())
                        .with("heldSince", named.heldSince().toString())
                        .with("keptUntil", named.keptUntil().toString())
                        .withPersonal("text", complainant, named.text())
                        .withPersonal("keptAt", complainant, named.keptAt()));
    }

    private PreservedRecord read(RecordHold hold, NewRecord record) {
        String text = TaskRules.written("record", record.text(), TEXT);
        String file = TaskRules.file("recordFile", record.attachmentId(), attachments.of(hold.caseId()));
        String place = file == null
                ? TaskRules.written("keptAt", record.keptAt(), PLACE)
                : TaskRules.optional("keptAt", record.keptAt(), PLACE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(hold));
        LocalDate from = WrittenDay.of("originalOf", record.originalOf(), today);
        if (from == null) {
            throw TaskRules.refused("originalOf", "required", "");
        }
        LocalDate since = WrittenDay.of("heldSince", record.heldSince(), today);
        if (since != null && since.isBefore(from)) {
            throw TaskRules.refused("heldSince", "day-between", from + " … " + today);
        }
        return new PreservedRecord(
                Ids.next(),
                hold.caseId(),
                text,
                place,
                file,
                from,
                since == null ? today : since,
                from.plusMonths(hold.months()),
                clock.instant(),
                Acting.actor().id());
    }

    private ZoneId zone(RecordHold hold) {
        return directory.department(hold.department()).map(Department::zone).orElse(ZoneOffset.UTC);
    }

    /**
     * An original as somebody wrote it down.
     *
     * @param text         what it is, at most 500 characters
     * @param keptAt       place or reference, at most 200 characters; may be null where a file holds it
     * @param attachmentId the file of the case that holds it; may be null
     * @param originalOf   the day it is from, ISO date
     * @param heldSince    since when it is preserved, ISO date; today if null
     */
    public record NewRecord(String text, String keptAt, String attachmentId, String originalOf, String heldSince) {

        /** True if nothing was written down. */
        boolean blank() {
            return Stream.of(text, keptAt, attachmentId, originalOf, heldSince)
                    .allMatch(field -> field == null || field.isBlank());
        }
    }
}
