package org.answerable.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up departments and people. */
public interface Directory {

    /** The department, empty if there is none of this id. */
    Optional<Department> department(String departmentId);

    /** All departments by name, inactive ones included. */
    List<Department> departments();

    /** The ids of the departments that are suppliers. */
    default Set<String> suppliers() {
        return departments().stream()
                .filter(Department::supplier)
                .map(Department::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The person, empty if there is none of this id. */
    Optional<Person> person(String userId);

    /** The active people who work in the department, by name. */
    List<Person> peopleOf(String departmentId);

    /** All people by name, inactive ones included. */
    List<Person> people();
}
