package org.answerable.change;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeTemplates.Template;
import org.answerable.change.Demand.Until;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the evidence of what the template of a change demands; without it the work does not begin, end, or pass its check (F-40 to F-42). */
@Component
public class MeetDemands {

    /** How long one evidence may be, in characters. */
    public static final int LONGEST = 4_000;

    private static final Set<Demand> OF_DATA = Set.of(Demand.VALUES_BEFORE, Demand.VALUES_AFTER);

    private final Changes changes;
    private final ChangeTemplates templates;
    private final ChangesInReleases releases;
    private final ChangeEvidences evidences;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    MeetDemands(
            Changes changes,
            ChangeTemplates templates,
            ChangesInReleases releases,
            ChangeEvidences evidences,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.templates = templates;
        this.releases = releases;
        this.evidences = evidences;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is demanded of the change, in order; nothing of one without a template. */
    public List<Demand> of(CaseId caseId) {
        return changes.find(caseId)
                .map(Change::template)
                .flatMap(key -> templates.find(caseFiles.get(caseId).profile(), key))
                .map(Template::demands)
                .orElse(List.of());
    }

    /** The evidence that there is. */
    public List<Evidence> given(CaseId caseId) {
        return evidences.of(caseId);
    }

    /**
     * Keeps the evidence of one demand.
     *
     * @param words at most 4,000 characters
     * @throws org.answerable.platform.InvalidInputException if the template does not demand it, a field breaks a rule, whoever did the work
     *     confirms it as the second person, or there is no work yet to confirm
     */
    @Transactional
    public void give(CaseId caseId, String key, String words) {
        List<Demand> known = of(caseId);
        Demand demand = known.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused(
                        "evidence",
                        "no-such-demand",
                        known.stream().map(Demand::key).collect(Collectors.joining(", "))));
        String by = Acting.actor().id();
        if (demand == Demand.SECOND_PERSON) {
            requireSecondPerson(work(caseId), by);
        }
        evidences.put(
                new Evidence(caseId, demand, WrittenField.required("evidence", words, LONGEST), by, clock.instant()));
        ledger.record(
                caseId,
                Fact.of("change.demand-met").with("demand", demand.key()).with("person", by));
    }

    /**
     * Keeps the evidence of several.
     *
     * @param lines one a line, such as {@code user-asked; by phone}; may be null
     * @throws org.answerable.platform.InvalidInputException as {@link #give}
     */
    @Transactional
    public void giveAll(CaseId caseId, String lines) {
        if (lines != null && !lines.isBlank()) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split("[;；]", 2);
                give(caseId, parts[0].strip(), parts.length < 2 ? null : parts[1]);
            });
        }
    }

    /** Nobody confirms the own work, nor work that is still to be done (F-42). */
    private static void requireSecondPerson(List<Done> work, String person) {
        if (work.isEmpty()) {
            throw WrittenField.refused("evidence", "second-person-early", "");
        }
        if (work.stream().anyMatch(done -> done.by().equals(person))) {
            throw WrittenField.refused("evidence", "second-person", "");
        }
    }

    private record Done(String by, Instant at) {}

    /** The work that was done: the steps, the data, the deployment of its release. */
    private List<Done> work(CaseId caseId) {
        Stream<Done> steps = changes.steps(caseId).stream().map(step -> new Done(step.doneBy(), step.doneAt()));
        Stream<Done> data = evidences.of(caseId).stream()
                .filter(evidence -> OF_DATA.contains(evidence.demand()))
                .map(evidence -> new Done(evidence.by(), evidence.at()));
        Stream<Done> deployed = releases.of(caseId).stream()
                .flatMap(held -> changes.results(held.release()).stream())
                .filter(result -> InRelease.DEPLOYMENT.equals(result.role()))
                .map(result -> new Done(result.by(), result.at()));
        return Stream.of(steps, data, deployed)
                .flatMap(all -> all)
                .filter(done -> done.by() != null)
                .toList();
    }

    /** A confirmation by who did some of the work afterwards, or of before the last of it, is none. */
    private static boolean stands(Evidence evidence, List<Done> work) {
        return evidence.demand() != Demand.SECOND_PERSON
                || work.stream()
                        .noneMatch(done ->
                                done.by().equals(evidence.by()) || done.at().isAfter(evidence.at()));
    }

    /**
     * Does nothing if all that is demanded until then has its evidence.
     *
     * @throws org.answerable.platform.InvalidInputException naming what is missing
     */
    public void require(CaseId caseId, Until until) {
        List<Demand> open = new ArrayList<>(of(caseId));
        open.removeIf(demand -> demand.until().compareTo(until) > 0);
        if (!open.isEmpty()) {
            List<Done> work = work(caseId);
            evidences.of(caseId).stream()
                    .filter(evidence -> stands(evidence, work))
                    .forEach(evidence -> open.remove(evidence.demand()));
        }
        if (!open.isEmpty()) {
            CaseFile file = caseFiles.get(caseId);
            throw WrittenField.refused(
                    "evidence",
                    "demand-open",
                    file.number() + ": " + open.stream().map(Demand::key).collect(Collectors.joining(", ")));
        }
    }

    /** What is demanded, one a line, met or not; empty for nothing. */
    public Optional<String> shown(CaseId caseId) {
        List<Demand> all = of(caseId);
        List<Demand> met = evidences.of(caseId).stream().map(Evidence::demand).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream()
                        .map(demand -> (met.contains(demand) ? "☑ " : "☐ ") + demand.key())
                        .collect(Collectors.joining("\n")));
    }
}
