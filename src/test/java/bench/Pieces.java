package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut at the ids, case numbers and hashes in it, once: a copy that names others is put together, not searched for again. */
final class Pieces {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|[Cc][Pp]-\\d{4}-\\d{6,}"
            + "|\\b[0-9a-f]{64}\\b");

    /** Text and names by turns, text first. */
    private final List<String> pieces = new ArrayList<>();

    Pieces(String text) {
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find()) {
            pieces.add(text.substring(from, name.start()));
            pieces.add(name.group());
            from = name.end();
        }
        pieces.add(text.substring(from));
    }

    /** The names in it. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i += 2) {
            names.add(pieces.get(i));
        }
        return names;
    }

    /** The text with other names. */
    String with(UnaryOperator<String> other) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i % 2 == 0 ? pieces.get(i) : other.apply(pieces.get(i)));
        }
        return text.toString();
    }
}
