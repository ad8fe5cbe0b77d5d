package org.answerable.indicator;

import java.util.List;
import java.util.Set;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Who may see whose figures: managers and auditors all, heads those of their own departments, nobody else any. */
@Component
public class IndicatorAccess {

    private static final Set<Role> READERS = Set.of(Role.MANAGER, Role.AUDITOR);

    private final Directory directory;

    IndicatorAccess(Directory directory) {
        this.directory = directory;
    }

    /**
     * Whose figures the person sees who asks for those of the department.
     *
     * @param department an id, {@link ReadDepartments#NONE}, or null for all that the person may see
     * @throws ForbiddenException    if the person may not see them
     * @throws InvalidInputException if there is no such department
     */
    public ReadDepartments of(String userId, String department) {
        ReadDepartments own = of(userId);
        if (department == null) {
            return own;
        }
        boolean known = ReadDepartments.NONE.equals(department)
                || directory.department(department).isPresent();
        if (!known) {
            throw new InvalidInputException(List.of(new FieldError("department", "unknown", department)));
        }
        if (!own.all() && !own.ids().contains(department)) {
            throw new ForbiddenException("The figures of " + department + " are for its head, managers and auditors");
        }
        return ReadDepartments.only(department);
    }

    /** The departments whose figures the person may choose, by name. */
    public List<Department> choices(String userId) {
        ReadDepartments own = of(userId);
        return directory.departments().stream()
                .filter(department -> own.all() || own.ids().contains(department.id()))
                .toList();
    }

    private ReadDepartments of(String userId) {
        Person person = directory
                .person(userId)
                .filter(Person::active)
                .orElseThrow(() -> new ForbiddenException("Figures are for the staff"));
        if (person.roles().stream().anyMatch(READERS::contains)) {
            return ReadDepartments.ALL;
        }
        if (person.roles().contains(Role.DEPARTMENT_HEAD)) {
            return ReadDepartments.of(person.departments());
        }
        throw new ForbiddenException("Figures are for department heads, managers and auditors");
    }
}
