package org.answerable.itemaudit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.OpenByClock;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.platform.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the audits that are due: in each half-year, in the department's zone, one for each department that owns items. Any number of nodes
 * may do so at once, as often as they like: the row of department and half-year is written in the transaction that opens the case, and
 * stands once. Half-years that passed while no server ran are not made up for: the register is as it is today.
 */
@Component
public class OpenAudits {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAudits.class);

    private final Profiles profiles;
    private final Directory directory;
    private final AuditedItems items;
    private final Audits audits;
    private final OpenAudit opening;
    private final OpenByClock byClock;
    private final Clock clock;

    OpenAudits(
            Profiles profiles,
            Directory directory,
            AuditedItems items,
            Audits audits,
            OpenAudit opening,
            OpenByClock byClock,
            Clock clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.items = items;
        this.audits = audits;
        this.opening = opening;
        this.byClock = byClock;
        this.clock = clock;
    }

    /** Opens what is due now; returns the cases that this call opened. Nothing where no profile takes audits. */
    public List<CaseId> openDue() {
        List<CaseId> opened = new ArrayList<>();
        profiles.taking(Profile.ITEM_AUDIT).stream().findFirst().ifPresent(profile -> departmentsDue()
                .forEach(department -> open(profile, department).ifPresent(opened::add)));
        return opened;
    }

    private List<Department> departmentsDue() {
        List<Department> left = directory.departments().stream()
                .filter(Department::active)
                .collect(Collectors.groupingBy(this::now))
                .entrySet()
                .stream()
                .flatMap(those -> untaken(those.getKey(), those.getValue()).stream())
                .toList();
        Set<String> owning = left.isEmpty()
                ? Set.of()
                : items.owning(left.stream().map(Department::id).toList());
        return left.stream()
                .filter(department -> owning.contains(department.id()))
                .toList();
    }

    private List<Department> untaken(HalfYear halfYear, List<Department> departments) {
        Set<String> taken = audits.taken(halfYear);
        return departments.stream()
                .filter(department -> !taken.contains(department.id()))
                .toList();
    }

    private HalfYear now(Department department) {
        return HalfYear.of(LocalDate.ofInstant(clock.instant(), department.zone()));
    }

    /** Opens the audit of the department's present half-year, unless somebody did; empty then. */
    Optional<CaseId> open(String profile, Department department) {
        try {
            return byClock.open(
                    "The audit of " + department.id(), () -> opening.open(profile, department, now(department)));
        } catch (RuntimeException failure) {
            LOG.error("The audit of {} could not be opened; the next look tries again", department.id(), failure);
            return Optional.empty();
        }
    }
}
