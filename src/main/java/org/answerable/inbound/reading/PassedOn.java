package org.answerable.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.inbound.model.Correspondent;

/** Finds who wrote the mail that stands in the text of another one, as mail programs pass it on. */
final class PassedOn {

    private static final Pattern HEAD = Pattern.compile(
            "(?im)^[>\\s]*(?:-{2,}\\s*(?:forwarded message|weitergeleitete nachricht"
                    + "|转发邮件信息|转发的邮件|轉寄郵件)\\s*-{2,}|begin forwarded message:)\\s*$"
                    + "(?:\\R[>\\s]*[^\\r\\n]{0,200}){0,6}?\\R[>\\s]*(?:from|von|发件人|寄件者)\\s*[:：]\\s*([^\\r\\n]{1,300})$");

    private PassedOn() {}

    /** The writer, empty if nothing is passed on. */
    static Optional<Correspondent> writer(String text) {
        Matcher head = HEAD.matcher(text);
        return head.find() ? Addresses.first(head.group(1).getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
