package org.answerable.casefile;

import java.util.List;

/** What cases of one flow may be about that stands on no list of complaints; lists of cases filter by it and name it. */
public interface CaseCategories {

    /** The keys that the profile has, in the order people see; of all profiles for null. */
    List<String> categories(String profile);

    /** What stands in the bundle before the key. */
    default String texts() {
        return "workplace.category-name.";
    }
}
