package org.answerable.workplace.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Confidentiality;
import org.answerable.change.Changes;
import org.answerable.change.Plan;
import org.answerable.change.Result;
import org.answerable.platform.CaseId;
import org.answerable.release.Criteria;
import org.answerable.release.Criterion;
import org.answerable.release.Release;
import org.answerable.release.ReleasePlan;
import org.answerable.release.Releases;
import org.answerable.release.TakenChange;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a release takes, how it is planned, which criteria are met, and what came of it, on its page. */
@Component
class ReleaseSection implements CaseFileSection {

    private final Releases releases;
    private final Changes changes;
    private final Criteria criteria;
    private final ConcernsShown concerns;
    private final WhyOfChange why;
    private final CaseFiles caseFiles;

    ReleaseSection(
            Releases releases,
            Changes changes,
            Criteria criteria,
            ConcernsShown concerns,
            WhyOfChange why,
            CaseFiles caseFiles) {
        this.releases = releases;
        this.changes = changes;
        this.criteria = criteria;
        this.concerns = concerns;
        this.why = why;
        this.caseFiles = caseFiles;
    }

    /** A release as shown; the plan is null before there is one. */
    record Shown(
            String requester,
            List<ChangeShown> changes,
            PlanShown plan,
            List<Said> concerns,
            List<StageShown> stages,
            List<Said> results) {}

    /** A change that it has, or had. */
    record ChangeShown(String number, String title, String outcome, String why) {}

    /** A plan as shown. */
    record PlanShown(
            String window,
            String decideBy,
            String department,
            String items,
            String plan,
            String check,
            String rollback,
            String rehearsed,
            String rehearsal) {}

    /** The criteria of a stage. */
    record StageShown(String name, List<CriterionShown> criteria) {}

    /** A criterion as shown; evidence and met are null while it is open, the file where words are the evidence. */
    record CriterionShown(String label, boolean mandatory, String evidence, String file, String met) {}

    /** Adds it to the model as {@code release}; nothing for a case of another kind. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.RELEASE) {
            releases.find(file.id()).ifPresent(release -> model.addAttribute("release", shown(release, reader, words)));
        }
    }

    private Shown shown(Release release, Reader reader, Wording words) {
        return new Shown(
                words.person(release.requester()),
                changes(release, reader, words),
                releases.plan(release.caseId()).map(plan -> plan(plan, words)).orElse(null),
                concerns.of(release.caseId(), words),
                stages(release, words),
                changes.results(release.caseId()).stream()
                        .map(result -> said(result, words))
                        .toList());
    }

    private List<ChangeShown> changes(Release release, Reader reader, Wording words) {
        List<TakenChange> taken = releases.changes(release.caseId());
        Map<CaseId, CaseFile> files =
                caseFiles.all(taken.stream().map(TakenChange::change).toList());
        return taken.stream()
                .map(one -> change(one, files.get(one.change()), reader, words))
                .toList();
    }

    private ChangeShown change(TakenChange taken, CaseFile change, Reader reader, Wording words) {
        String outcome = taken.outcome() == null
                ? words.text("release.section.waiting")
                : words.text("release.change-name." + taken.outcome());
        String told = why.of(taken, change, reader.id());
        return new ChangeShown(
                change.number(),
                Confidentiality.named(change),
                outcome,
                told == null ? null : Objects.requireNonNullElse(words.firstOf("release.value.why." + told), told));
    }

    private PlanShown plan(ReleasePlan plan, Wording words) {
        Plan window = changes.plan(plan.caseId()).orElseThrow();
        return new PlanShown(
                words.at(window.windowStart()) + " – " + words.at(window.windowEnd()),
                words.at(window.decideBy()),
                words.department(plan.department()),
                String.join(", ", changes.items(plan.caseId())),
                plan.plan(),
                window.check(),
                window.backOut(),
                plan.rehearsedOn() == null
                        ? words.text("release.section.not-rehearsed")
                        : words.text(
                                "release.section.rehearsed", plan.rehearsedOn().toString(), plan.rehearsedBy()),
                plan.rehearsal());
    }

    private List<StageShown> stages(Release release, Wording words) {
        Map<String, List<CriterionShown>> stages = new LinkedHashMap<>();
        criteria.of(release.caseId())
                .forEach(criterion -> stages.computeIfAbsent(criterion.stage(), stage -> new ArrayList<>())
                        .add(criterion(criterion, words)));
        return stages.entrySet().stream()
                .map(stage -> new StageShown(words.text("release.stage-name." + stage.getKey()), stage.getValue()))
                .toList();
    }

    private static CriterionShown criterion(Criterion criterion, Wording words) {
        return new CriterionShown(
                criterion.label(words.locale()),
                criterion.mandatory(),
                criterion.tick() == null ? null : criterion.tick().evidence(),
                criterion.tick() == null ? null : criterion.tick().attachment(),
                criterion.tick() == null
                        ? null
                        : words.text(
                                "release.section.met",
                                words.person(criterion.tick().by()),
                                words.at(criterion.tick().at())));
    }

    private static Said said(Result result, Wording words) {
        return new Said(
                words.text("release.document.line.result." + result.role()) + ": "
                        + words.text("release.said." + result.outcome()),
                result.remarks(),
                words.text("release.section.said", words.person(result.by()), words.at(result.at())));
    }
}
