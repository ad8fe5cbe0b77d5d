package org.answerable.unapproved.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.Changes;
import org.answerable.change.Evaluation;
import org.answerable.change.ItemRegister;
import org.answerable.change.Result;
import org.answerable.unapproved.ReportUnapproved;
import org.answerable.unapproved.UnapprovedChange;
import org.answerable.unapproved.UnapprovedChanges;
import org.answerable.unapproved.model.UnapprovedStage;
import org.answerable.workplace.web.CaseFileSection;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was found, what was decided about it and what was done, on the page of an unapproved change. */
@Component
class UnapprovedSection implements CaseFileSection {

    private final UnapprovedChanges unapproved;
    private final Changes changes;
    private final ItemRegister register;
    private final CaseFiles caseFiles;

    UnapprovedSection(UnapprovedChanges unapproved, Changes changes, ItemRegister register, CaseFiles caseFiles) {
        this.unapproved = unapproved;
        this.changes = changes;
        this.register = register;
        this.caseFiles = caseFiles;
    }

    /** An unapproved change as shown; texts are null where there is nothing. */
    record Shown(
            String found,
            String doneBy,
            String audit,
            String risk,
            String decision,
            String reason,
            boolean registering,
            List<ItemShown> items,
            List<Said> words) {}

    /** An item that it touches; the name is null if it is not registered any more. */
    record ItemShown(String code, String name) {}

    /** A word about it as shown. */
    record Said(String title, String remarks, String by) {}

    /** Adds it to the model as {@code unapproved}; nothing for another case. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.CHANGE_REQUEST && ReportUnapproved.CATEGORY.equals(file.category())) {
            unapproved
                    .find(file.id())
                    .ifPresent(change -> model.addAttribute("unapproved", shown(file, change, words)));
        }
    }

    private Shown shown(CaseFile file, UnapprovedChange change, Wording words) {
        Optional<UnapprovedChange.Decision> decided = Optional.ofNullable(change.decision());
        return new Shown(
                words.text(
                        "unapproved.section.found",
                        words.person(change.found().by()),
                        words.at(change.found().at()),
                        words.person(change.found().reporter())),
                change.found().doneBy() == null
                        ? null
                        : words.text(
                                "unapproved.section.done-by",
                                words.person(change.found().doneBy())),
                change.audit() == null ? null : caseFiles.get(change.audit()).number(),
                changes.evaluation(file.id())
                        .map(Evaluation::risk)
                        .map(risk -> words.text("change.risk-name." + risk))
                        .orElse(null),
                decided.map(what -> decision(what, words)).orElse(null),
                decided.map(UnapprovedChange.Decision::reason).orElse(null),
                UnapprovedStage.REGISTERING.key().equals(file.state()),
                items(file),
                changes.results(file.id()).stream()
                        .map(result -> said(result, words))
                        .toList());
    }

    private List<ItemShown> items(CaseFile file) {
        List<String> codes = changes.items(file.id());
        Map<String, String> names = codes.isEmpty() ? Map.of() : register.names(codes);
        return codes.stream().map(code -> new ItemShown(code, names.get(code))).toList();
    }

    private static String decision(UnapprovedChange.Decision what, Wording words) {
        return words.text(
                "unapproved.section." + what.outcome(),
                words.person(what.by()),
                words.at(what.at()),
                words.department(what.department()));
    }

    private static Said said(Result result, Wording words) {
        return new Said(
                words.text("unapproved.section." + result.role() + "." + result.outcome()),
                result.remarks(),
                words.text("change.section.said", words.person(result.by()), words.at(result.at())));
    }
}
