package org.answerable.release;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entry and exit criteria of the stages of a release, as the table {@code release-criteria} says, each met with evidence (F-39). */
@Component
public class Criteria {

    /** How long the evidence of one criterion may be, in characters. */
    public static final int EVIDENCE = 1_000;

    /** The stages that have criteria, in their order; {@code begin} is the entry of the deployment. */
    public static final List<String> STAGES =
            List.of("plan", "design", "build", "configure", "test", "decide", "begin", "deploy", "verify");

    private static final String TABLE = "release-criteria";
    private static final int WRITTEN = 4_000;
    private static final int KEY = 60;

    private final Releases releases;
    private final CaseFiles caseFiles;
    private final Attachments attachments;
    private final DecisionTables tables;
    private final Ledger ledger;
    private final Clock clock;

    Criteria(
            Releases releases,
            CaseFiles caseFiles,
            Attachments attachments,
            DecisionTables tables,
            Ledger ledger,
            Clock clock) {
        this.releases = releases;
        this.caseFiles = caseFiles;
        this.attachments = attachments;
        this.tables = tables;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of the stage, in the order of the table. */
    public List<Criterion> of(CaseId caseId, String stage) {
        return of(caseFiles.get(caseId).profile(), stage, releases.ticks(caseId));
    }

    /** Those of all stages, in their order. */
    public List<Criterion> of(CaseId caseId) {
        String profile = caseFiles.get(caseId).profile();
        List<Tick> ticks = releases.ticks(caseId);
        return STAGES.stream()
                .flatMap(stage -> of(profile, stage, ticks).stream())
                .toList();
    }

    private List<Criterion> of(String profile, String stage, List<Tick> ticks) {
        return tables.evaluate(TABLE, Map.of("profile", profile, "stage", stage)).rows().stream()
                .map(row -> criterion(stage, row, ticks))
                .toList();
    }

    private static Criterion criterion(String stage, Map<String, Object> row, List<Tick> ticks) {
        String key = (String) row.get("key");
        Tick met = ticks.stream()
                .filter(tick -> tick.stage().equals(stage) && tick.criterion().equals(key))
                .findFirst()
                .orElse(null);
        return new Criterion(
                stage,
                key,
                (String) row.get("label_en"),
                (String) row.get("label_zh"),
                Boolean.TRUE.equals(row.get("mandatory")),
                met);
    }

    /**
     * Keeps that criteria of the stage are met.
     *
     * @param lines one a line, such as {@code tests-passed; all but two}; may be null
     * @throws org.answerable.platform.InvalidInputException if a line names no criterion of the stage, or no evidence
     */
    @Transactional
    public void meet(CaseId caseId, String stage, String lines) {
        if (lines == null || lines.isBlank()) {
            return;
        }
        List<Criterion> known = of(caseId, stage);
        WrittenField.required("evidence", lines, WRITTEN)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> meetLine(caseId, stage, known, line));
    }

    /**
     * Keeps that a criterion is met.
     *
     * @param evidence at most as long as one may be; where it is the name of a file of the case, it is that file
     * @throws org.answerable.platform.InvalidInputException if a field is missing or too long, or the stage has no such criterion
     */
    @Transactional
    public void meet(CaseId caseId, String stage, String criterion, String evidence) {
        FieldChecks checks = new FieldChecks();
        String where = checks.of(() -> WrittenField.required("stage", stage, KEY));
        String key = checks.of(() -> WrittenField.required("criterion", criterion, KEY));
        String said = checks.of(() -> WrittenField.required("evidence", evidence, EVIDENCE));
        checks.done();
        meet(caseId, where, of(caseId, where), key, said);
    }

    private void meetLine(CaseId caseId, String stage, List<Criterion> known, String line) {
        String[] parts = line.split("[;；]", 2);
        meet(caseId, stage, known, parts[0].strip(), parts.length < 2 ? null : parts[1]);
    }

    private void meet(CaseId caseId, String stage, List<Criterion> known, String key, String written) {
        String keys = known.stream().map(Criterion::key).collect(Collectors.joining(", "));
        if (known.stream().noneMatch(criterion -> criterion.key().equals(key))) {
            throw WrittenField.refused("evidence", "no-such-criterion", key + " (" + keys + ")");
        }
        String evidence = WrittenField.required("evidence", written, EVIDENCE);
        String file = attachments.of(caseId).stream()
                .filter(attachment -> attachment.name().equals(evidence))
                .map(Attachment::id)
                .findFirst()
                .orElse(null);
        releases.put(new Tick(caseId, stage, key, evidence, file, Acting.actor().id(), clock.instant()));
        ledger.record(
                caseId,
                Fact.of("release.criterion-met")
                        .with("criterion", key)
                        .withPersonal("evidence", Acting.actor().id(), evidence));
    }

    /**
     * Does nothing if the stage may end.
     *
     * @throws org.answerable.platform.InvalidInputException naming each mandatory criterion that is open
     */
    public void requireMet(CaseId caseId, String stage) {
        String missing = of(caseId, stage).stream()
                .filter(Criterion::missing)
                .map(criterion -> criterion.key() + " (" + criterion.english() + " · " + criterion.chinese() + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw WrittenField.refused("evidence", "criterion-open", missing);
        }
    }

    /** Those of the stage and of all after it are open again. */
    public void reopen(CaseId caseId, String stage) {
        releases.untick(caseId, STAGES.subList(STAGES.indexOf(stage), STAGES.size()));
    }
}
