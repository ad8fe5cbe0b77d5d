package org.answerable.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.platform.WrittenField;

/** Codes of configuration items as people write them: separated by blanks, commas or lines. */
public final class WrittenItems {

    private static final int MOST = 200;
    private static final String NEW = "+";
    private static final String LEFT_OUT = "-";

    private WrittenItems() {}

    /**
     * The codes, each once.
     *
     * @param written null for none
     * @throws org.answerable.platform.InvalidInputException if there are more than 200, or one is not registered
     */
    public static List<String> codes(String written, ItemRegister register) {
        List<String> codes = split(written);
        requireFew(codes);
        Set<String> known = register.names(codes).keySet();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw WrittenField.refused("items", "unknown-item", code);
        });
        return codes;
    }

    /**
     * The codes that work touches, each once; one that it registers itself is written with a plus, such as {@code +APP-NEW}.
     *
     * @param written null for none
     * @throws org.answerable.platform.InvalidInputException if there are more than 200, one without a plus is not registered, or one with
     *     it is registered or no code
     */
    public static List<String> touched(String written, ItemRegister register) {
        List<String> all = split(written);
        List<String> added = all.stream()
                .filter(code -> code.startsWith(NEW))
                .map(code -> code.substring(NEW.length()))
                .toList();
        List<String> known =
                codes(all.stream().filter(code -> !code.startsWith(NEW)).collect(Collectors.joining(" ")), register);
        added.stream().filter(code -> !register.isFree(code)).findFirst().ifPresent(code -> {
            throw WrittenField.refused("items", "no-new-item", code);
        });
        List<String> touched = Stream.concat(known.stream(), added.stream()).toList();
        requireFew(touched);
        return touched;
    }

    /**
     * What a plan says of items.
     *
     * @param touched those that it touches
     * @param leftOut those that it does not touch though it was thought so
     */
    record Planned(List<String> touched, List<String> leftOut) {}

    /**
     * What a plan says; a code that it does not touch though it was thought so is written with a minus, such as {@code -DB-ORDERS}.
     *
     * @param before what was evaluated or planned until now; none of it is forgotten
     * @throws org.answerable.platform.InvalidInputException as for {@link #touched}, or if one of those before is neither touched nor left
     *     out, or one is left out that was not there
     */
    static Planned planned(String written, List<String> before, ItemRegister register) {
        Map<Boolean, List<String>> parts =
                split(written).stream().collect(Collectors.partitioningBy(code -> code.startsWith(LEFT_OUT)));
        List<String> touched = touched(String.join(" ", parts.get(false)), register);
        List<String> leftOut = parts.get(true).stream()
                .map(code -> code.substring(LEFT_OUT.length()))
                .toList();
        leftOut.stream().filter(code -> !before.contains(code)).findFirst().ifPresent(code -> {
            throw WrittenField.refused("items", "unknown-item", LEFT_OUT + code);
        });
        String forgotten = before.stream()
                .filter(code -> !touched.contains(code) && !leftOut.contains(code))
                .collect(Collectors.joining(", "));
        if (!forgotten.isEmpty()) {
            throw WrittenField.refused("items", "items-forgotten", forgotten);
        }
        return new Planned(touched, leftOut);
    }

    /** The codes as {@link #touched} reads them. */
    public static String written(List<String> codes, ItemRegister register) {
        Set<String> known = codes.isEmpty() ? Set.of() : register.names(codes).keySet();
        return codes.stream()
                .map(code -> known.contains(code) ? code : NEW + code)
                .collect(Collectors.joining(", "));
    }

    private static void requireFew(List<String> codes) {
        if (codes.size() > MOST) {
            throw WrittenField.refused("items", "too-many-items", String.valueOf(MOST));
        }
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
