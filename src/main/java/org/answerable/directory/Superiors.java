package org.answerable.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who may look after the absences and the work of whom: administrators of everybody, leaders of the people of their departments. */
@Component
public class Superiors {

    private final Directory directory;
    private final Substitutes substitutes;

    Superiors(Directory directory, Substitutes substitutes) {
        this.directory = directory;
        this.substitutes = substitutes;
    }

    /** The departments that the person leads: as head, as deputy, in their place, or as head of one above. */
    public Set<String> led(String userId) {
        List<Department> all =
                directory.departments().stream().filter(Department::active).toList();
        Set<String> led = new TreeSet<>();
        all.stream()
                .filter(department -> leads(department, userId))
                .map(Department::id)
                .forEach(led::add);
        // Departments below follow, level by level.
        for (int before = -1; before != led.size(); ) {
            before = led.size();
            all.stream()
                    .filter(department -> department.parentId() != null && led.contains(department.parentId()))
                    .map(Department::id)
                    .forEach(led::add);
        }
        return led;
    }

    private boolean leads(Department department, String userId) {
        return userId.equals(department.headId())
                || userId.equals(department.deputyId())
                || substitutes.leadersOf(department).stream().map(Person::id).anyMatch(userId::equals);
    }

    /** True if the person administrates. */
    public boolean administrates(String userId) {
        return directory
                .person(userId)
                .filter(person -> person.active() && person.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** The active people whom the person looks after, without the person, by name. */
    public List<Person> lookedAfterBy(String userId) {
        Collection<Person> found = administrates(userId) ? directory.people() : ofDepartments(led(userId));
        return found.stream()
                .filter(person -> person.active() && !person.id().equals(userId))
                .toList();
    }

    private List<Person> ofDepartments(Set<String> departments) {
        return departments.isEmpty()
                ? List.of()
                : directory.people().stream()
                        .filter(person -> person.departments().stream().anyMatch(departments::contains))
                        .toList();
    }

    /** True if the first looks after the second. */
    public boolean looksAfter(String userId, String personId) {
        Optional<Person> person = directory.person(personId);
        return administrates(userId)
                || person.filter(found -> found.departments().stream().anyMatch(led(userId)::contains))
                        .isPresent();
    }
}
