package org.answerable.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.Legible;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/** Reads who writes and to whom, however untidily it is written. */
final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>(),;:\"\\[\\]\\\\@]+@[^\\s<>(),;:\"\\[\\]\\\\@]+\\.[^\\s<>(),;:\"\\[\\]\\\\@]+");
    private static final int LONGEST = 254;

    private Addresses() {}

    /** The first one named in a field, empty if there is no address in it. */
    static Optional<Correspondent> first(byte[] raw) {
        List<String> found = all(raw);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Correspondent(name(HeaderText.of(raw), found.get(0)), found.get(0)));
    }

    /** Every address in a field. */
    static List<String> all(byte[] raw) {
        String bytes = new String(raw, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]+", " ");
        List<String> found = new ArrayList<>();
        LenientAddressParser.DEFAULT.parseAddressList(bytes).flatten().stream()
                .map(mailbox -> HeaderText.ofBytesInText(mailbox.getAddress()))
                .filter(Addresses::isAddress)
                .forEach(found::add);
        if (found.isEmpty()) {
            ADDRESS.matcher(HeaderText.of(raw))
                    .results()
                    .map(hit -> hit.group())
                    .filter(Addresses::isAddress)
                    .forEach(found::add);
        }
        return found;
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** What stands before the address, without quotation marks; an address as a name tells nothing. */
    private static String name(String field, String address) {
        int bracket = field.toLowerCase(Locale.ROOT).indexOf("<" + address.toLowerCase(Locale.ROOT));
        if (bracket <= 0) {
            return null;
        }
        String name = Legible.line(field.substring(0, bracket)
                .replaceAll("^[\\s\"']+|[\\s\"']+$", "")
                .replace("\\", ""));
        return name == null || name.contains("@") ? null : name;
    }
}
