package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.VerdictCorrections;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the true verdict beside a wrong one. */
@Component
class CorrectVerdict implements VerdictCorrections {

    private static final Set<Role> ROLES = Set.of(Role.DEPARTMENT_HEAD, Role.MANAGER);

    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final CaseAccess access;
    private final Directory directory;
    private final Clock clock;

    CorrectVerdict(DeadlineMapper mapper, DeadlineStore store, CaseAccess access, Directory directory, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> open(CaseFile file, String userId) {
        Optional<Person> person = directory.person(userId).filter(one -> mayJudge(file, one));
        return person.isEmpty() || !access.mayRead(file, userId)
                ? List.of()
                : open(file, person.get(), mapper.selectByCase(file.id().value())).stream()
                        .map(Promise::view)
                        .toList();
    }

    private List<Promise> open(CaseFile file, Person person, List<Promise> all) {
        List<Promise> judged = all.stream().filter(Promise::judged).toList();
        if (judged.isEmpty()) {
            return judged;
        }
        Map<String, Set<String>> had = mapper
                .selectSegmentsOf(judged.stream().map(Promise::id).toList())
                .stream()
                .filter(segment -> segment.departmentId() != null)
                .collect(Collectors.groupingBy(
                        Segment::deadlineId, Collectors.mapping(Segment::departmentId, Collectors.toSet())));
        return judged.stream()
                .filter(promise -> apart(person, had.getOrDefault(promise.id(), Set.of())))
                .toList();
    }

    private static boolean mayJudge(CaseFile file, Person person) {
        boolean role = person.roles().stream().anyMatch(ROLES::contains);
        boolean owns = person.id().equals(file.ownerPerson())
                || person.departments().contains(file.ownerDepartment() == null ? "" : file.ownerDepartment());
        return person.active() && role && !owns;
    }

    private static boolean apart(Person person, Set<String> departments) {
        Set<String> both = new HashSet<>(person.departments());
        both.retainAll(departments);
        return both.isEmpty();
    }

    @Override
    @Transactional
    public void correct(CaseFile file, String deadlineId, String verdict, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        String by = Acting.actor().id();
        Promise promise =
                directory.person(by).filter(person -> mayJudge(file, person) && access.mayRead(file, by)).stream()
                        .flatMap(person -> open(
                                file,
                                person,
                                mapper.selectByCaseForUpdate(file.id().value()))
                                .stream())
                        .filter(one -> one.id().equals(deadlineId))
                        .findFirst()
                        .orElseThrow(() -> WrittenField.refused("deadline", "not-allowed", ""));
        State truth = truth(promise, verdict);
        promise.correct(truth, why, by);
        mapper.insertCorrection(new Correction(Ids.next(), deadlineId, truth, why, by, clock.instant()));
        store.update(promise);
    }

    private static State truth(Promise promise, String verdict) {
        State other = promise.view().verdict() == State.MET ? State.BREACHED : State.MET;
        String allowed = other.name().toLowerCase(Locale.ROOT);
        if (!allowed.equals(verdict)) {
            throw WrittenField.refused("verdict", "not-allowed", allowed);
        }
        return other;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> of(String deadlineId) {
        return mapper.selectCorrections(deadlineId);
    }
}
