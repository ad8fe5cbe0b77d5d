package org.answerable.inbound.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.inbound.model.DeliveryReport;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/** Reads what servers report about our mails: in the parts made for it (RFC 3464), else in what they quote of the mail. */
final class DeliveryReports {

    private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("(?im)^diagnostic-code:\\s*(?:[\\w-]+;\\s*)?(.*(?:\\R[ \\t].*)*)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,300}>)");
    private static final int LONGEST = 500;

    private final StringBuilder status = new StringBuilder();
    private String returned;

    private DeliveryReports() {}

    /** What the mail reports; {@code text} is what it says in words. */
    static DeliveryReport of(Entity mail, String text) {
        DeliveryReports reports = new DeliveryReports();
        reports.look(mail, 0);
        String id = Optional.ofNullable(reports.returned)
                .or(() -> first(MESSAGE_ID, text))
                .orElse(null);
        String told = reports.status.toString();
        Optional<String> action = first(ACTION, told).map(word -> word.toLowerCase(Locale.ROOT));
        boolean failed = action.map("failed"::equals).orElse(true);
        String words = first(DIAGNOSTIC, told)
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .or(() -> first(STATUS, told))
                .orElseGet(() -> text.replaceAll("\\s+", " ").strip());
        return new DeliveryReport(failed, id, words.substring(0, Math.min(words.length(), LONGEST)));
    }

    private void look(Entity part, int depth) {
        String type = Optional.ofNullable(part.getMimeType()).orElse("").toLowerCase(Locale.ROOT);
        Body body = part.getBody();
        if (body instanceof Multipart several && depth < 5) {
            several.getBodyParts().forEach(one -> look(one, depth + 1));
        } else if (body instanceof Message inner && depth > 0) {
            returned(
                    new MailFields(inner.getHeader()).ids("message-id").stream().findFirst());
        } else if (body instanceof SingleBody single && type.equals("message/delivery-status")) {
            status.append(text(single)).append('\n');
        } else if (body instanceof SingleBody single && type.equals("text/rfc822-headers")) {
            returned(first(MESSAGE_ID, text(single)));
        }
    }

    private void returned(Optional<String> id) {
        if (returned == null) {
            returned = id.orElse(null);
        }
    }

    private static String text(SingleBody body) {
        try (var in = body.getInputStream()) {
            return ForeignText.of(in.readAllBytes(), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
