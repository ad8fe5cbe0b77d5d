package org.answerable.indicator;

import java.util.Set;

/**
 * Whose figures are counted.
 *
 * @param all      true for everybody's
 * @param ids      else those of these departments
 * @param unrouted and what no department has had yet
 */
public record ReadDepartments(boolean all, Set<String> ids, boolean unrouted) {

    /** Stands in addresses for what no department has had yet. */
    public static final String NONE = "none";

    static final ReadDepartments ALL = new ReadDepartments(true, Set.of(), true);

    static ReadDepartments of(Set<String> ids) {
        return new ReadDepartments(false, ids, false);
    }

    /** Those of one department, or {@link #NONE}. */
    static ReadDepartments only(String id) {
        return NONE.equals(id) ? new ReadDepartments(false, Set.of(), true) : of(Set.of(id));
    }

    /** True if nothing can be counted. */
    public boolean isEmpty() {
        return !all && ids.isEmpty() && !unrouted;
    }
}
