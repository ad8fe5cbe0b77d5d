package org.answerable.engine;

import java.util.List;
import java.util.Optional;

/**
 * Gives start forms the lists that people choose from and that no form can know, since they are rows of tables. A field of a start
 * form names its list by {@code valuesKey}; one whose list depends on another field names that field by the property {@code within}.
 */
public interface StartFormLists {

    /**
     * The list in the order people see, empty if it is not known here.
     *
     * @param list   its name, such as {@code profiles}
     * @param within what is chosen in the field that it depends on; null if it depends on none
     */
    Optional<List<Choice>> choices(String list, String within);

    /**
     * What can be chosen.
     *
     * @param label in all languages of the forms
     */
    record Choice(String value, String label) {}
}
