package org.answerable.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.platform.WrittenField;

/** Codes of configuration items as people write them: separated by blanks, commas or lines. */
public final class WrittenItems {

    private static final int MOST = 200;

    private WrittenItems() {}

    /**
     * The codes, each once.
     *
     * @param written null for none
     * @throws org.answerable.platform.InvalidInputException if there are more than 200, or one is not registered
     */
    public static List<String> codes(String written, ItemRegister register) {
        List<String> codes = split(written);
        if (codes.size() > MOST) {
            throw WrittenField.refused("items", "too-many-items", String.valueOf(MOST));
        }
        Set<String> known = register.names(codes).keySet();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw WrittenField.refused("items", "unknown-item", code);
        });
        return codes;
    }

    /** The codes, each once, whether they are registered or not. */
    public static List<String> split(String written) {
        return written == null
                ? List.of()
                : Stream.of(written.strip().split("[\\s,;，；、]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
