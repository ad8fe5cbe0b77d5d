package org.answerable.complaint.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.engine.TaskContributor;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a complaint what its forms need: the text, when it is due, and the lists to choose from. */
@Component
class ComplaintTaskFacts implements TaskContributor {

    private static final Set<String> CHOOSING_DEPARTMENTS =
            Set.of("UserTask_TriageComplaint", "UserTask_FirstReply", "UserTask_ResolveComplaint");
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");

    private final CaseFiles caseFiles;
    private final ComplaintCatalogue catalogue;
    private final Directory directory;
    private final Deadlines deadlines;
    private final ObjectMapper json;

    ComplaintTaskFacts(
            CaseFiles caseFiles,
            ComplaintCatalogue catalogue,
            Directory directory,
            Deadlines deadlines,
            ObjectMapper json) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.directory = directory;
        this.deadlines = deadlines;
        this.json = json;
    }

    @Override
    public void contribute(NewTask task) {
        CaseFile complaint = caseFiles.get(task.caseId());
        if (complaint.kind() != CaseKind.COMPLAINT) {
            return;
        }
        task.show("description", complaint.description());
        task.show("dueText", due(task, complaint));
        if (CHOOSING_DEPARTMENTS.contains(task.elementId())) {
            task.show("departments", choices(departments()));
        }
        if ("UserTask_TriageComplaint".equals(task.elementId())) {
            task.show("categories", choices(categories(complaint)));
        }
    }

    private String due(NewTask task, CaseFile complaint) {
        ZoneId zone = catalogue
                .profile(complaint.profile())
                .map(ComplaintCatalogue.Profile::zone)
                .orElse(ZoneId.of("UTC"));
        return deadlines.of(complaint.id()).stream()
                .filter(deadline -> deadline.kind().equals(task.deadlineKind()) && deadline.due() != null)
                .map(deadline -> written(deadline.due(), zone))
                .findFirst()
                .orElse("—");
    }

    private static String written(Instant due, ZoneId zone) {
        return DUE.format(due.atZone(zone));
    }

    private List<Map<String, String>> departments() {
        return directory.departments().stream()
                .filter(department -> department.active())
                .map(department -> choice(department.name(), department.id()))
                .toList();
    }

    private List<Map<String, String>> categories(CaseFile complaint) {
        return catalogue.categories(complaint.profile()).stream()
                .map(category -> choice(category.english() + " · " + category.chinese(), category.key()))
                .toList();
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private Object choices(List<Map<String, String>> values) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(values)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list of names cannot be written as JSON", impossible);
        }
    }
}
