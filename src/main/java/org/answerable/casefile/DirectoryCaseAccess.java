package org.answerable.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rights to cases from people's roles and departments as they are now. */
@Component
class DirectoryCaseAccess implements CaseAccess {

    private static final Set<Role> WORKERS = Set.of(Role.HANDLER, Role.DEPARTMENT_HEAD);
    private static final Set<Role> READERS = Set.of(Role.AUDITOR, Role.MANAGER);

    private final CaseFiles caseFiles;
    private final CaseMapper cases;
    private final Directory directory;
    private final Ledger ledger;
    private final Profiles profiles;

    DirectoryCaseAccess(CaseFiles caseFiles, CaseMapper cases, Directory directory, Ledger ledger, Profiles profiles) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.directory = directory;
        this.ledger = ledger;
        this.profiles = profiles;
    }

    @Override
    public CaseFile open(String number, String userId) {
        CaseFile file =
                caseFiles.byNumber(number).orElseThrow(() -> new NotFoundException("There is no case " + number));
        if (!mayRead(file, userId)) {
            throw new ForbiddenException("Case " + number
                    + " is open to the departments that own, owned or help it, the front desk, auditors and managers");
        }
        return file;
    }

    @Override
    public boolean mayRead(CaseFile file, String userId) {
        return active(userId)
                .filter(person -> readsAll(person) || helps(person, file))
                .isPresent();
    }

    @Override
    public Set<CaseId> readable(Collection<CaseId> asked, String userId) {
        Optional<Person> person = active(userId);
        if (person.filter(this::readsAll).isPresent()) {
            return Set.copyOf(asked);
        }
        List<String> departments = person.filter(DirectoryCaseAccess::works)
                .map(found -> List.copyOf(found.departments()))
                .orElse(List.of());
        if (asked.isEmpty() || departments.isEmpty()) {
            return Set.of();
        }
        List<String> ids = asked.stream().map(CaseId::value).toList();
        return cases.selectOfDepartments(ids, departments).stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayWork(CaseFile file, String userId) {
        return active(userId)
                .filter(DirectoryCaseAccess::works)
                .filter(person -> atFrontDesk(person) || helps(person, file))
                .isPresent();
    }

    @Override
    public boolean mayHandle(CaseFile file, String userId) {
        return active(userId).filter(person -> handles(person, file)).isPresent();
    }

    @Override
    public boolean atFrontDesk(String userId) {
        return active(userId)
                .filter(DirectoryCaseAccess::works)
                .filter(this::atFrontDesk)
                .isPresent();
    }

    @Override
    public boolean maySeeParties(CaseFile file, String userId) {
        return file.confidential() ? mayHandle(file, userId) : mayRead(file, userId);
    }

    @Override
    public String subject(CaseFile file, String userId) {
        return file.confidential() && !maySeeParties(file, userId) ? null : file.subject();
    }

    @Override
    public boolean mayProve(CaseFile file, String userId) {
        return active(userId)
                .filter(person -> person.roles().contains(Role.AUDITOR) || handles(person, file))
                .isPresent();
    }

    @Override
    @Transactional
    public List<Party> parties(CaseFile file, String userId) {
        if (!maySeeParties(file, userId)) {
            throw new ForbiddenException(
                    "The parties of case " + file.number() + " are shown only to the department that handles it");
        }
        if (file.confidential()) {
            ledger.record(file.id(), CaseFacts.partiesViewed());
        }
        return caseFiles.parties(file.id());
    }

    @Override
    public Scope scope(String userId) {
        return active(userId).map(this::scopeOf).orElse(new Scope(false, Set.of(), Set.of()));
    }

    private Scope scopeOf(Person person) {
        Set<String> handled = handledBy(person);
        if (readsAll(person)) {
            return new Scope(true, Set.of(), handled);
        }
        return new Scope(false, works(person) ? person.departments() : Set.of(), handled);
    }

    /** The departments whose cases the person handles; at the front desk also what no department owns yet. */
    private Set<String> handledBy(Person person) {
        if (!works(person)) {
            return Set.of();
        }
        Set<String> handled = new HashSet<>(person.departments());
        if (atFrontDesk(person)) {
            handled.add(Scope.UNROUTED);
        }
        return handled;
    }

    private Optional<Person> active(String userId) {
        return directory.person(userId).filter(Person::active);
    }

    private boolean readsAll(Person person) {
        return person.roles().stream().anyMatch(READERS::contains) || (works(person) && atFrontDesk(person));
    }

    private boolean atFrontDesk(Person person) {
        return person.departments().contains(profiles.frontDesk());
    }

    /** True for those who work in the department that owns the case now, or at the front desk before it is routed. */
    private boolean handles(Person person, CaseFile file) {
        return handledBy(person).contains(file.ownerDepartment() == null ? Scope.UNROUTED : file.ownerDepartment());
    }

    private boolean helps(Person person, CaseFile file) {
        return works(person)
                && !person.departments().isEmpty()
                && cases.countDepartments(file.id().value(), List.copyOf(person.departments())) > 0;
    }

    private static boolean works(Person person) {
        return person.roles().stream().anyMatch(WORKERS::contains);
    }
}
