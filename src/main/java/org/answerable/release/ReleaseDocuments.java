package org.answerable.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.NewAttachment;
import org.answerable.change.Changes;
import org.answerable.change.Concern;
import org.answerable.change.Concerns;
import org.answerable.change.Plan;
import org.answerable.change.PlanChange;
import org.answerable.change.Result;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.letter.PaperPage;
import org.answerable.platform.CaseId;
import org.answerable.release.model.ReleaseStage;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The documents of a release: release plan, rollback plan and record, written from its rows and kept as files of the case. */
@Component
class ReleaseDocuments {

    private final Releases releases;
    private final Criteria criteria;
    private final Concerns concerns;
    private final Changes changes;
    private final PlanChange planning;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Attachments attachments;
    private final PaperPage paper;
    private final MessageSource texts;

    ReleaseDocuments(
            Releases releases,
            Criteria criteria,
            Concerns concerns,
            Changes changes,
            PlanChange planning,
            CaseFiles caseFiles,
            Directory directory,
            Attachments attachments,
            PaperPage paper,
            MessageSource texts) {
        this.releases = releases;
        this.criteria = criteria;
        this.concerns = concerns;
        this.changes = changes;
        this.planning = planning;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.attachments = attachments;
        this.paper = paper;
        this.texts = texts;
    }

    /** Writes release plan and rollback plan as they hold now; those of earlier plans stay. */
    void plans(CaseId caseId) {
        Sheet sheet = new Sheet(caseFiles.get(caseId));
        Plan window = planning.held(caseId);
        ReleasePlan plan = releases.plan(caseId).orElseThrow();
        plan(sheet, window, plan);
        keep(sheet, "release-plan-" + window.number());
        Sheet back = new Sheet(sheet.file);
        rollback(back, window, plan);
        keep(back, "rollback-plan-" + window.number());
    }

    private void plan(Sheet sheet, Plan window, ReleasePlan plan) {
        window(sheet, window);
        sheet.line("department", department(plan.department()));
        sheet.line("changes", changes(sheet.file.id()));
        sheet.line("items", String.join(", ", changes.items(sheet.file.id())));
        sheet.line("plan", plan.plan());
        sheet.line("check", window.check());
    }

    private void window(Sheet sheet, Plan window) {
        CaseId caseId = sheet.file.id();
        sheet.line(
                "window",
                planning.shown(caseId, window.windowStart())
                        + " – "
                        + planning.shown(caseId, window.windowEnd())
                        + " (" + planning.zone(caseId).getId() + ")");
        sheet.line("decideBy", planning.shown(caseId, window.decideBy()));
    }

    private static void rollback(Sheet sheet, Plan window, ReleasePlan plan) {
        sheet.line("rollback", window.backOut());
        String rehearsed = plan.rehearsedOn() == null ? "not-rehearsed" : "rehearsed";
        sheet.line(
                rehearsed,
                plan.rehearsedOn() == null
                        ? plan.rehearsal()
                        : plan.rehearsedOn() + ", " + plan.rehearsedBy() + "\n" + plan.rehearsal());
    }

    /** Writes the record, at the end. */
    void record(CaseId caseId, ReleaseStage outcome) {
        Sheet sheet = new Sheet(caseFiles.get(caseId));
        Plan window = planning.held(caseId);
        ReleasePlan plan = releases.plan(caseId).orElseThrow();
        sheet.line("outcome", texts.getMessage("release.outcome-name." + outcome.key(), null, sheet.language));
        sheet.line("opened-by", person(releases.of(caseId).requester()));
        plan(sheet, window, plan);
        rollback(sheet, window, plan);
        changes.results(caseId).forEach(result -> sheet.line("result." + result.role(), said(sheet, result)));
        concerns.of(caseId).forEach(concern -> sheet.line("concern", against(sheet, concern)));
        criteria.of(caseId).forEach(criterion -> sheet.line("criterion", met(sheet, criterion)));
        keep(sheet, "release-record");
    }

    /** What spoke against the window, why it stood, and what was decided. */
    private String against(Sheet sheet, Concern concern) {
        String outcome = concern.open()
                ? concernText(sheet, "open")
                : concernText(sheet, concern.outcome(), person(concern.by()), at(sheet, concern.at()));
        return Stream.of(concern.told(), concern.reason(), outcome, concern.why())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String concernText(Sheet sheet, String key, Object... values) {
        return texts.getMessage("change.section.concern." + key, values, sheet.language);
    }

    private String met(Sheet sheet, Criterion criterion) {
        Tick tick = criterion.tick();
        String how =
                tick == null ? "–" : tick.evidence() + " (" + person(tick.by()) + ", " + at(sheet, tick.at()) + ")";
        return criterion.label(sheet.language) + ": " + how;
    }

    private String said(Sheet sheet, Result result) {
        String words = texts.getMessage("release.said." + result.outcome(), null, sheet.language);
        return words + (result.remarks() == null ? "" : ": " + result.remarks()) + " (" + person(result.by()) + ", "
                + at(sheet, result.at()) + ")";
    }

    private String at(Sheet sheet, Instant moment) {
        return planning.shown(sheet.file.id(), moment);
    }

    private String changes(CaseId caseId) {
        Locale language = Locale.forLanguageTag(caseFiles.get(caseId).locale());
        List<TakenChange> all = releases.changes(caseId);
        Map<CaseId, CaseFile> files =
                caseFiles.all(all.stream().map(TakenChange::change).toList());
        return all.stream()
                .map(taken -> change(taken, files.get(taken.change()), language))
                .collect(Collectors.joining("\n"));
    }

    private String change(TakenChange taken, CaseFile change, Locale language) {
        String outcome = taken.outcome() == null
                ? ""
                : " – " + texts.getMessage("release.change-name." + taken.outcome(), null, language);
        String why = taken.openWhy(change);
        return Confidentiality.named(change) + outcome + (why == null ? "" : ": " + reason(why, language));
    }

    /** What people wrote, or in words why it left by itself. */
    private String reason(String why, Locale language) {
        return texts.getMessage("release.value.why." + why, null, why, language);
    }

    private String person(String id) {
        return directory.person(id).map(Person::name).orElse(id);
    }

    private String department(String id) {
        return directory.department(id).map(Department::id).orElse(id);
    }

    private void keep(Sheet sheet, String name) {
        String title = texts.getMessage(
                "release.document." + name.replaceAll("-\\d+$", ""),
                new Object[] {Confidentiality.named(sheet.file)},
                sheet.language);
        String text = String.join("\n\n", sheet.lines);
        Optional<byte[]> pdf = paper.render(title, text);
        byte[] content = pdf.orElseGet(() -> (title + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
        attachments.add(
                sheet.file.id(),
                "document",
                List.of(new NewAttachment(
                        sheet.file.number() + "-" + name + (pdf.isPresent() ? ".pdf" : ".txt"),
                        new ByteArrayResource(content),
                        Attachment.Origin.LETTER,
                        false)));
    }

    /** What a document says so far, in the language of the case. */
    private final class Sheet {

        private final CaseFile file;
        private final Locale language;
        private final List<String> lines = new ArrayList<>();

        Sheet(CaseFile file) {
            this.file = file;
            this.language = Locale.forLanguageTag(file.locale());
        }

        void line(String key, String value) {
            if (value != null && !value.isBlank()) {
                lines.add(texts.getMessage("release.document.line." + key, null, language) + "\n" + value);
            }
        }
    }
}
