package org.answerable.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Plan;
import org.answerable.change.PlanChange;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Plans a release: its window by the rules of changes, the release plan, and the way back, rehearsed or why not; both become documents. */
@Component
public class PlanRelease {

    /** The category that binds the notice to users (D-39), of a change and of a release that has one. */
    static final String MAINTENANCE = "maintenance";

    private static final int LONG = 4_000;
    private static final int MIDDLE = 2_000;
    private static final int SHORT = 200;
    private static final String DAY = "2026-01-20";

    private final Releases releases;
    private final TakeChanges taking;
    private final PlanChange planning;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final ReleaseDocuments documents;
    private final Ledger ledger;

    PlanRelease(
            Releases releases,
            TakeChanges taking,
            PlanChange planning,
            CaseFiles caseFiles,
            Directory directory,
            ReleaseDocuments documents,
            Ledger ledger) {
        this.releases = releases;
        this.taking = taking;
        this.planning = planning;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.documents = documents;
        this.ledger = ledger;
    }

    /**
     * Keeps the plan, in place of an earlier one; the window is held for all items of its changes and those written.
     *
     * @return whether the users are to be told beforehand, and whether somebody has to decide about an exception
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, it has no change, other work touches one of the
     *     items in the window, or something speaks against the window and nobody says why it stands
     */
    public PlanChange.Planned plan(CaseId caseId, WrittenRelease written) {
        ReleasePlan plan = checked(caseId, written);
        Collection<CaseFile> has = taking.files(taking.held(caseId)).values();
        if (has.isEmpty()) {
            throw WrittenField.refused("changes", "release-empty", "");
        }
        boolean maintenance = has.stream().anyMatch(change -> MAINTENANCE.equals(change.category()));
        CaseFile file = caseFiles.get(caseId);
        if (maintenance != MAINTENANCE.equals(file.category())) {
            caseFiles.classify(caseId, maintenance ? MAINTENANCE : "other", file.severity());
        }
        PlanChange.Planned planned = planning.hold(
                caseId,
                written.window(),
                plan.department(),
                has.stream().map(CaseFile::id).toList());
        releases.put(plan);
        Plan window = planning.held(caseId);
        ledger.record(
                caseId,
                Fact.of("release.planned")
                        .with("windowStart", window.windowStart())
                        .with("windowEnd", window.windowEnd())
                        .with("decideBy", window.decideBy())
                        .with("department", plan.department())
                        .with("rehearsed", plan.rehearsedOn() != null));
        documents.plans(caseId);
        return planned;
    }

    private ReleasePlan checked(CaseId caseId, WrittenRelease written) {
        FieldChecks checks = new FieldChecks();
        String office = checks.of(() -> department(written.department()));
        String text = checks.of(() -> WrittenField.required("releasePlan", written.plan(), LONG));
        LocalDate day = checks.of(() -> day(written.rehearsedOn()));
        boolean rehearsed = day != null || !blank(written.rehearsedBy());
        String by =
                checks.of(() -> rehearsed ? WrittenField.required("rehearsedBy", written.rehearsedBy(), SHORT) : null);
        checks.of(() -> rehearsed ? WrittenField.required("rehearsedOn", written.rehearsedOn(), DAY.length()) : null);
        String result = checks.of(() -> WrittenField.required("rehearsal", written.rehearsal(), MIDDLE));
        checks.done();
        return new ReleasePlan(caseId, office, text, day, by, result);
    }

    private String department(String written) {
        String id = WrittenField.required("department", written, SHORT);
        return directory
                .department(id)
                .filter(Department::active)
                .map(Department::id)
                .orElseThrow(() -> WrittenField.refused("department", "no-such-department", id));
    }

    private static LocalDate day(String written) {
        try {
            return blank(written) ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException unreadable) {
            throw WrittenField.refused("rehearsedOn", "type", DAY);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The plan that holds. */
    public ReleasePlan held(CaseId caseId) {
        return releases.plan(caseId).orElseThrow(() -> new IllegalStateException("Release " + caseId + " has no plan"));
    }
}
