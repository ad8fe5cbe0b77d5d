package org.answerable.configurationitem;

import java.util.Set;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.springframework.stereotype.Component;

/** Who may correct items: handlers and heads those of their own departments, process owners and administrators all; the staff reads. */
@Component
public class ItemAccess {

    private static final Set<Role> ALL = Set.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR);
    private static final Set<Role> OWN = Set.of(Role.HANDLER, Role.DEPARTMENT_HEAD);

    private final Directory directory;

    ItemAccess(Directory directory) {
        this.directory = directory;
    }

    /** What the acting person may correct; the command line and other parts of the system all. */
    public Scope scope() {
        Actor actor = Acting.actor();
        return actor.kind() == Actor.Kind.SYSTEM ? Scope.EVERYTHING : scope(actor.id());
    }

    private Scope scope(String userId) {
        Person person = directory.person(userId).filter(Person::active).orElse(null);
        if (person == null) {
            return new Scope(false, false, Set.of());
        }
        boolean own = person.roles().stream().anyMatch(OWN::contains);
        return new Scope(person.roles().stream().anyMatch(ALL::contains), own, own ? person.departments() : Set.of());
    }

    /**
     * Does nothing if the acting person may correct items of the department.
     *
     * @throws ForbiddenException otherwise
     */
    public void require(String departmentId) {
        if (!scope().covers(departmentId)) {
            throw new ForbiddenException(
                    "Items of " + departmentId + " are corrected by its own people, process owners and administrators");
        }
    }

    /**
     * Whose items a person may correct.
     *
     * @param all         true for those of every department
     * @param own         true for those of the own departments, if there are any
     * @param departments the own departments
     */
    public record Scope(boolean all, boolean own, Set<String> departments) {

        static final Scope EVERYTHING = new Scope(true, false, Set.of());

        /** True if it covers items of the department. */
        public boolean covers(String departmentId) {
            return all || departments.contains(departmentId);
        }

        /** True if the person's role corrects items at all. */
        public boolean any() {
            return all || own;
        }
    }
}
