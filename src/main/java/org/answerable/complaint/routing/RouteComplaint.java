package org.answerable.complaint.routing;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Profiles;
import org.answerable.complaint.imported.ImportedStarts;
import org.answerable.complaint.imported.StartStage;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.directory.Substitutes;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives a complaint its department; what no table row covers goes to the front desk of its profile. */
@Component
public class RouteComplaint {

    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Deadlines deadlines;
    private final ImportedStarts imported;

    RouteComplaint(
            CaseFiles caseFiles,
            Profiles profiles,
            Directory directory,
            Substitutes substitutes,
            Deadlines deadlines,
            ImportedStarts imported) {
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.directory = directory;
        this.substitutes = substitutes;
        this.deadlines = deadlines;
        this.imported = imported;
    }

    /**
     * Assigns the complaint. One that was open in another system goes on where the import said, whatever the table answers.
     *
     * @param departmentId what the routing table answered, null if no row covers it
     * @return true if its department is known, false if triage has to find it
     */
    public boolean route(CaseId caseId, String departmentId) {
        CaseFile complaint = caseFiles.get(caseId);
        String wanted = imported.of(complaint)
                .map(start -> start.stage() == StartStage.TRIAGE ? "" : start.departmentId())
                .orElse(departmentId);
        boolean known = wanted != null && !wanted.isEmpty() && isActive(wanted);
        String owner = known ? wanted : profiles.frontDesk(complaint.profile());
        caseFiles.assign(caseId, owner, firstContact(complaint, owner));
        deadlines.handOver(caseId, owner);
        return known;
    }

    /** Who took it in person owns it, if it stays in that person's department and the person is not noted as away. */
    private String firstContact(CaseFile complaint, String departmentId) {
        Actor actor = Acting.actor();
        boolean inPerson = "phone".equals(complaint.channel()) || "counter".equals(complaint.channel());
        if (!inPerson || actor.kind() != Actor.Kind.PERSON) {
            return null;
        }
        return directory
                .person(actor.id())
                .filter(person -> person.departments().contains(departmentId))
                .filter(person -> !substitutes.away(person.id()))
                .map(person -> person.id())
                .orElse(null);
    }

    private boolean isActive(String departmentId) {
        return directory
                .department(departmentId)
                .filter(department -> department.active())
                .isPresent();
    }
}
