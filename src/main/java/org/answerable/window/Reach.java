package org.answerable.window;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a piece of work touches, or a freeze covers.
 *
 * @param departments ids
 * @param services    as cases and items name them
 * @param items       codes of configuration items
 */
public record Reach(Set<String> departments, Set<String> services, Set<String> items) {

    /** Of a freeze: all there is. */
    public static final Reach EVERYTHING = new Reach(Set.of(), Set.of(), Set.of());

    public Reach {
        departments = Collections.unmodifiableSet(new TreeSet<>(departments));
        services = Collections.unmodifiableSet(new TreeSet<>(services));
        items = Collections.unmodifiableSet(new TreeSet<>(items));
    }

    /** True if nothing is named. */
    public boolean isEmpty() {
        return departments.isEmpty() && services.isEmpty() && items.isEmpty();
    }

    /** True if this, as what a freeze covers, covers a part of the work; one that names nothing covers everything. */
    public boolean covers(Reach work) {
        return isEmpty()
                || !Collections.disjoint(departments, work.departments)
                || !Collections.disjoint(services, work.services)
                || !Collections.disjoint(items, work.items);
    }
}
