package org.answerable.complaint.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Duplicates;
import org.answerable.casefile.Duplicates.Proposal;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.TaskRules;
import org.answerable.directory.Directory;
import org.answerable.engine.FormChoices;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a complaint what its forms need: the text, and the lists to choose from. */
@Component
class ComplaintTaskFacts implements TaskContributor {

    private static final Set<String> CHOOSING_DEPARTMENTS = Set.of(
            "UserTask_TriageComplaint", "UserTask_FirstReply", "UserTask_AttributeCause", "UserTask_ResolveComplaint");

    private static final int LONGEST = 2_000;

    private final CaseFiles caseFiles;
    private final ComplaintCatalogue catalogue;
    private final Directory directory;
    private final FormChoices choices;
    private final Duplicates duplicates;

    ComplaintTaskFacts(
            CaseFiles caseFiles,
            ComplaintCatalogue catalogue,
            Directory directory,
            FormChoices choices,
            Duplicates duplicates) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.directory = directory;
        this.choices = choices;
        this.duplicates = duplicates;
    }

    @Override
    public void contribute(NewTask task) {
        CaseFile complaint = caseFiles.get(task.caseId());
        if (complaint.kind() != CaseKind.COMPLAINT) {
            return;
        }
        task.show("description", complaint.description());
        if (CHOOSING_DEPARTMENTS.contains(task.elementId())) {
            task.show("departments", choices.of(departments()));
        }
        if ("UserTask_TriageComplaint".equals(task.elementId())) {
            task.show("categories", choices.of(categories(complaint)));
            task.show("alike", alike(complaint));
        }
    }

    /** What may be the same complaint, by number and subject; null if nothing, or if it would tell who asked for confidentiality. */
    private String alike(CaseFile complaint) {
        if (complaint.confidential()) {
            return null;
        }
        String found = duplicates.proposalsFor(complaint.id()).stream()
                .map(Proposal::other)
                .filter(other -> !other.confidential())
                .map(other -> other.number() + " · " + other.subject())
                .collect(Collectors.joining("\n"));
        return found.isEmpty() ? null : TaskRules.shortened(found, LONGEST);
    }

    private List<Map<String, String>> departments() {
        return directory.departments().stream()
                .filter(department -> department.active())
                .map(department -> FormChoices.choice(department.name(), department.id()))
                .toList();
    }

    private List<Map<String, String>> categories(CaseFile complaint) {
        return catalogue.categories(complaint.profile()).stream()
                .map(category -> FormChoices.choice(
                        IntakeChoices.bothNames(category.english(), category.chinese()), category.key()))
                .toList();
    }
}
