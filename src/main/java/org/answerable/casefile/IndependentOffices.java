package org.answerable.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Finds offices and people for work that nobody may do who has handled the case: examining, calling back, attributing. */
@Component
public class IndependentOffices {

    private static final String COMPLETED = "engine.task-completed";
    private static final String ASSIGNED = "casefile.assigned";

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Ledger ledger;
    private final Profiles profiles;

    IndependentOffices(CaseFiles caseFiles, Directory directory, Ledger ledger, Profiles profiles) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.ledger = ledger;
        this.profiles = profiles;
    }

    /**
     * The first of the departments that is active and neither owns nor owned the case. Where there is none, the first active
     * one takes it all the same (the front desk if none is active), and the ledger says that it is not independent.
     *
     * @param candidates ids of departments, the one asked first coming first
     */
    public String choose(CaseId caseId, List<String> candidates) {
        Set<String> handling = owners(caseId);
        List<String> active = candidates.stream().filter(this::isActive).toList();
        return active.stream()
                .filter(candidate -> !handling.contains(candidate))
                .findFirst()
                .orElseGet(() -> notIndependent(caseId, active));
    }

    /** True if the person completed a task of the case in any model but those named. */
    public boolean hasHandled(CaseId caseId, String userId, Set<String> butInModels) {
        return ledger.entries(caseId).stream()
                .filter(entry -> userId.equals(entry.actorId()))
                .anyMatch(entry -> completedATask(entry, butInModels));
    }

    private Set<String> owners(CaseId caseId) {
        Set<String> owners = ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> ASSIGNED.equals(fact.type()))
                .map(fact -> String.valueOf(fact.values().get("department")))
                .collect(Collectors.toSet());
        owners.add(caseFiles.get(caseId).ownerDepartment());
        return owners;
    }

    private static boolean completedATask(Entry entry, Set<String> butInModels) {
        return entry.facts().stream()
                .filter(fact -> COMPLETED.equals(fact.type()))
                .map(fact -> String.valueOf(fact.values().get("model")))
                .anyMatch(model -> !butInModels.contains(model.split(":", 2)[0]));
    }

    private String notIndependent(CaseId caseId, List<String> active) {
        String taken = active.isEmpty() ? profiles.frontDesk() : active.get(0);
        ledger.record(caseId, Fact.of("casefile.not-independent").with("department", taken));
        return taken;
    }

    private boolean isActive(String departmentId) {
        return directory.department(departmentId).filter(Department::active).isPresent();
    }
}
