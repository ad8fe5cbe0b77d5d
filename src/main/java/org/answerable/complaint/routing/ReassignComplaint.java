package org.answerable.complaint.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.StaffMails;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.Substitutes;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a complaint to another person of the department that owns it. */
@Component
public class ReassignComplaint {

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Substitutes substitutes;
    private final ComplaintFlow flow;
    private final TaskOwners tasks;
    private final StaffMails mails;

    ReassignComplaint(
            CaseFiles caseFiles,
            Directory directory,
            Substitutes substitutes,
            ComplaintFlow flow,
            TaskOwners tasks,
            StaffMails mails) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.substitutes = substitutes;
        this.flow = flow;
        this.tasks = tasks;
        this.mails = mails;
    }

    /**
     * Asks the model to give it to the person.
     *
     * @param personId a handler or head of the department; not the present owner, and not away
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the complaint is not handled now
     */
    @Transactional
    public void ask(CaseId caseId, String personId) {
        CaseFile complaint = caseFiles.get(caseId);
        List<String> others = candidates(complaint).stream().map(Person::id).toList();
        if (personId == null || !others.contains(personId)) {
            throw TaskRules.refused("person", "not-allowed", String.join(", ", others));
        }
        if (!flow.reassignmentWanted(caseId, personId)) {
            throw TaskRules.refused("case", "not-now", complaint.state());
        }
    }

    /** Who may get it: those who work in its department and are here, but not its present owner. */
    public List<Person> candidates(CaseFile complaint) {
        Set<String> away = substitutes.away();
        return directory.peopleOf(complaint.ownerDepartment()).stream()
                .filter(Person::active)
                .filter(person ->
                        person.roles().contains(Role.HANDLER) || person.roles().contains(Role.DEPARTMENT_HEAD))
                .filter(person -> !person.id().equals(complaint.ownerPerson()) && !away.contains(person.id()))
                .toList();
    }

    /** Gives it to the person, its open tasks with it, and tells the person. For the model. */
    public void reassign(CaseId caseId, String personId) {
        CaseFile complaint = caseFiles.get(caseId);
        if (candidates(complaint).stream().noneMatch(person -> person.id().equals(personId))) {
            throw TaskRules.refused("person", "not-allowed", "");
        }
        String department = complaint.ownerDepartment();
        CaseFile given = caseFiles.assign(caseId, department, personId);
        tasks.move(caseId, department, department, personId);
        if (!personId.equals(Acting.actor().id())) {
            mails.send(
                    caseId,
                    "v" + given.version(),
                    "complaint-assigned",
                    List.of(personId),
                    department,
                    Map.of("by", mails.name(Acting.actor().id())));
        }
    }
}
