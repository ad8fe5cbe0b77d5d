package org.answerable.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.board.BoardSession.Seat;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.springframework.stereotype.Component;

/**
 * Finds who sits in a board now. Nobody who must not vote does, and nobody sits twice; where the one who holds a seat is away or must
 * not vote, the deputy takes it, and without such a deputy the seat falls away.
 */
@Component
class BoardMembers {

    private static final String SEATS = "seats";

    private final Directory directory;
    private final Substitutes substitutes;

    BoardMembers(Directory directory, Substitutes substitutes) {
        this.directory = directory;
        this.substitutes = substitutes;
    }

    /**
     * The seats that are taken.
     *
     * @param rows  those of {@code board-members}: {@code who}, and {@code seats} for how many at most
     * @param owner id of the department that owns the case, for an addressee that names none; may be null
     * @throws IllegalArgumentException if a row names nobody that can be understood
     */
    List<Seat> of(List<Map<String, Object>> rows, String owner, Set<String> excluded) {
        Map<String, Seat> taken = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            String who = String.valueOf(row.get("who"));
            int most = row.get(SEATS) instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
            candidates(who, owner, excluded).stream()
                    .filter(candidate -> !excluded.contains(candidate.person().id()))
                    .filter(candidate -> !taken.containsKey(candidate.person().id()))
                    // Who holds it comes before who stands in for somebody.
                    .sorted(Comparator.comparing(candidate -> candidate.inPlaceOf() != null))
                    .limit(most)
                    .map(candidate -> seat(who, candidate))
                    .forEach(seat -> taken.putIfAbsent(seat.person(), seat));
        }
        return List.copyOf(taken.values());
    }

    private List<Candidate> candidates(String who, String owner, Set<String> excluded) {
        int colon = who.indexOf(':');
        String kind = colon < 0 ? who : who.substring(0, colon);
        String name = colon < 0 ? owner : who.substring(colon + 1);
        return switch (kind) {
            case "department-head" ->
                department(name).flatMap(found -> head(found, excluded)).stream()
                        .toList();
            case "duty-roster" ->
                department(name).stream()
                        .flatMap(found -> substitutes.onDuty(found).stream()
                                .map(person -> new Candidate(person, null, found.id())))
                        .toList();
            case "role" -> holders(name);
            case "person" -> inPlaceOf(name).stream().toList();
            default ->
                throw new IllegalArgumentException("board-members: who " + who
                        + " is none of department-head, duty-roster (of a department), role:<role>, person:<id>");
        };
    }

    private Optional<Candidate> head(Department department, Set<String> excluded) {
        return substitutes.leadersOf(department).stream()
                .filter(person -> !excluded.contains(person.id()))
                .findFirst()
                .map(person -> new Candidate(
                        person, person.id().equals(department.headId()) ? null : department.headId(), department.id()));
    }

    private List<Candidate> holders(String role) {
        List<Candidate> holders = new ArrayList<>();
        substitutes.holding(role).forEach(person -> inPlaceOf(person.id()).ifPresent(holders::add));
        return holders;
    }

    private Optional<Candidate> inPlaceOf(String personId) {
        return substitutes
                .inPlaceOf(personId)
                .map(person -> new Candidate(person, person.id().equals(personId) ? null : personId, null));
    }

    private Optional<Department> department(String id) {
        return Stream.ofNullable(id)
                .flatMap(known -> directory.department(known).stream())
                .filter(Department::active)
                .findFirst();
    }

    /** The task is offered to the department of the seat where the person works in it, else to one that the person works in. */
    private static Seat seat(String who, Candidate candidate) {
        Set<String> own = candidate.person().departments();
        String department = own.contains(String.valueOf(candidate.department()))
                ? candidate.department()
                : own.stream().findFirst().orElse(null);
        return new Seat(candidate.person().id(), who, department, candidate.inPlaceOf(), null, null);
    }

    /** Somebody for a seat, in whose place (else null), and the department of the seat (null where it has none). */
    private record Candidate(Person person, String inPlaceOf, String department) {}
}
