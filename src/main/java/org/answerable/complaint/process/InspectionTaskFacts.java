package org.answerable.complaint.process;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.verdict.InspectResult;
import org.answerable.complaint.verdict.Inspection;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.TaskContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the tasks up to the answer what an inspection established: it stands. */
@Component
record InspectionTaskFacts(InspectResult inspection, CaseFiles caseFiles, Directory directory, MessageSource texts)
        implements TaskContributor {

    private static final Set<String> SHOWN = Set.of(
            "UserTask_ResolveComplaint", "UserTask_DraftResponse", "UserTask_CheckResponse", "UserTask_DecideResponse");

    @Override
    public void contribute(NewTask task) {
        if (SHOWN.contains(task.elementId())) {
            inspection
                    .standing(task.caseId())
                    .ifPresent(established -> task.show("inspectionText", text(established, languageOfOwner(task))));
        }
    }

    private String text(Inspection established, Locale language) {
        return texts.getMessage("complaint.finding-name." + established.findingKey(), null, language) + "\n"
                + established.reasons();
    }

    private Locale languageOfOwner(NewTask task) {
        return Optional.ofNullable(caseFiles.get(task.caseId()).ownerDepartment())
                .flatMap(directory::department)
                .map(Department::language)
                .orElse(Locale.ENGLISH);
    }
}
