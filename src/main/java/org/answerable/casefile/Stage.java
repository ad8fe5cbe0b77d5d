package org.answerable.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A state of a case, owned by its kind; an enum that names the states it may follow. */
public interface Stage {

    /** The name of the constant. */
    String name();

    /** The keys of the stages that it may follow. */
    List<String> sources();

    /** True if the case is over. */
    boolean isFinal();

    /** The name stored in the row, kebab-case. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if a case in the given stage may move to this one. */
    default boolean mayFollow(String presentKey) {
        return sources().contains(presentKey);
    }

    /**
     * The stage of a stored key.
     *
     * @throws IllegalArgumentException if no stage of the kind has the key
     */
    static <S extends Enum<S> & Stage> S of(Class<S> kind, String key) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + kind.getSimpleName() + ": " + key));
    }
}
