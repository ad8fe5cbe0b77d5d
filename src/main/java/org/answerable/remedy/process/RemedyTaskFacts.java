package org.answerable.remedy.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.TaskContributor;
import org.answerable.platform.CaseId;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.PenaltyEntry.Measure;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a remedy what their forms need, in the language of the department that owns the case. */
@Component
class RemedyTaskFacts implements TaskContributor {

    private final Remedies remedies;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final MessageSource texts;

    RemedyTaskFacts(Remedies remedies, CaseFiles caseFiles, Directory directory, MessageSource texts) {
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public void contribute(NewTask task) {
        switch (task.elementId()) {
            case "UserTask_EnterPenalty" -> waiting(task).ifPresent(entry -> prefill(task, entry));
            case "UserTask_VerifyBreach" -> waiting(task).ifPresent(entry -> describe(task, entry));
            case "UserTask_PayRemedy", "UserTask_CarryOutRemedy", "UserTask_ReclaimLoss" -> owed(task);
            default -> {
                // Another model's task.
            }
        }
    }

    private void prefill(NewTask task, PenaltyEntry entry) {
        Measure measure = entry.measure();
        task.show("penaltyType", entry.type());
        task.show("driver", entry.driver().isEmpty() ? null : entry.driver());
        task.show("orderReference", entry.reference());
        task.show("fine", measure.fine() == null ? null : measure.fine().toPlainString());
        task.show("currency", measure.currency());
        task.show("points", measure.points());
        task.show("closure", measure.closure());
        task.show("days", measure.days());
        Locale language = language(task.caseId());
        String hint = texts.getMessage(entry.sample() ? "remedy.task.sample" : "remedy.task.proposed", null, language);
        String asked = entry.verdict() == null
                ? ""
                : texts.getMessage(
                                "remedy.task.needs-more",
                                new Object[] {entry.verdict().finding()},
                                language) + "\n";
        task.show("proposal", asked + hint);
    }

    private void describe(NewTask task, PenaltyEntry entry) {
        Locale language = language(task.caseId());
        Measure measure = entry.measure();
        StringBuilder summary =
                new StringBuilder(texts.getMessage("remedy.value.penalty." + entry.type(), null, language));
        if (measure.fine() != null) {
            summary.append(" · ")
                    .append(measure.fine().toPlainString())
                    .append(' ')
                    .append(measure.currency());
        }
        if (measure.points() != null) {
            summary.append(" · ")
                    .append(texts.getMessage("remedy.task.points", new Object[] {measure.points()}, language));
        }
        if (measure.closure() != null) {
            summary.append(" · ").append(texts.getMessage("remedy.value.closure." + measure.closure(), null, language));
        }
        if (measure.days() != null) {
            summary.append(" · ").append(texts.getMessage("remedy.task.days", new Object[] {measure.days()}, language));
        }
        task.show("penaltySummary", summary.toString());
        task.show("driver", entry.driver());
        task.show("orderReference", entry.reference());
        task.show(
                "writtenBy",
                directory.person(entry.enteredBy()).map(person -> person.name()).orElse(entry.enteredBy()));
    }

    private void owed(NewTask task) {
        Locale language = language(task.caseId());
        List<Remedy> open = remedies.list(task.caseId()).stream()
                .filter(remedy -> remedy.open() && part(task).equals(remedy.part()))
                .toList();
        task.show("owed", open.stream().map(remedy -> line(remedy, language)).collect(Collectors.joining("\n")));
        open.stream()
                .map(Remedy::lastFailure)
                .filter(failure -> failure != null)
                .findFirst()
                .ifPresent(failure -> task.show(
                        "lastFailure", texts.getMessage("remedy.task.failed", new Object[] {failure}, language)));
    }

    private String line(Remedy remedy, Locale language) {
        String what = texts.getMessage("remedy.value.remedy." + remedy.kind().key(), null, language);
        String amount = remedy.amount() == null ? "" : " " + remedy.amount().toPlainString() + " " + remedy.currency();
        String promise = remedy.commitment() == null ? "" : " (" + remedy.commitment() + ")";
        return what + amount + promise + ": " + remedy.reason();
    }

    private Optional<PenaltyEntry> waiting(NewTask task) {
        return remedies.penalties(task.caseId()).stream()
                .filter(entry -> entry.open() && part(task).equals(entry.part()))
                .findFirst();
    }

    /** Every task of the model is bound by a deadline of its part. */
    private static String part(NewTask task) {
        return DeadlineKey.of(task.deadlineKind()).part();
    }

    private Locale language(CaseId caseId) {
        return Optional.ofNullable(caseFiles.get(caseId).ownerDepartment())
                .flatMap(directory::department)
                .map(Department::language)
                .orElse(Locale.ENGLISH);
    }
}
