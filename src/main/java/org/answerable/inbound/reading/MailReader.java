package org.answerable.inbound.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.DeliveryReport;
import org.answerable.inbound.model.Legible;
import org.answerable.inbound.model.MailHeaders;
import org.answerable.inbound.model.ReadMail;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.springframework.stereotype.Component;

/** Reads a mail from its bytes, forgiving what can be forgiven. What cannot is named, and all that could be read is told still. */
@Component
public class MailReader {

    private static final int FEW = 10;

    /**
     * The mail.
     *
     * @param arrivedAt when our server took it; tells apart what has neither a Message-ID nor a date
     */
    public ReadMail read(byte[] content, Instant arrivedAt) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setBodyFactory(new RawBodies());
        try {
            return read(builder.parseMessage(new ByteArrayInputStream(content)), content, arrivedAt);
        } catch (IOException | RuntimeException broken) {
            return headersAlone(builder, content, arrivedAt);
        }
    }

    private static ReadMail headersAlone(DefaultMessageBuilder builder, byte[] content, Instant arrivedAt) {
        Message empty = builder.newMessage();
        try {
            empty.setHeader(builder.parseHeader(new ByteArrayInputStream(content)));
        } catch (IOException | RuntimeException broken) {
            empty.setHeader(builder.newHeader());
        }
        return of(empty, new MailFields(empty.getHeader()), "", new MailParts(), "unreadable", content, arrivedAt);
    }

    private static ReadMail read(Message message, byte[] content, Instant arrivedAt) {
        MailFields fields = new MailFields(message.getHeader());
        MailParts parts = new MailParts();
        String text = "";
        String illegible = null;
        try {
            text = Legible.text(parts.text(message, 0));
            illegible = flaw(fields.headers(), text, parts);
        } catch (IllegibleMailException nobodyCanReadIt) {
            illegible = nobodyCanReadIt.reason();
        }
        return of(message, fields, text, parts, illegible, content, arrivedAt);
    }

    private static String flaw(MailHeaders headers, String text, MailParts parts) {
        if (headers.fields().isEmpty()) {
            return "unreadable";
        }
        if (headers.says("content-type", "message/partial")) {
            return "partial";
        }
        long unknown = text.chars().filter(letter -> letter == '\uFFFD').count();
        if (unknown * FEW > text.length()) {
            return "undecodable";
        }
        boolean silent = text.isBlank() && parts.files().isEmpty();
        return silent && headers.first("subject").isEmpty() ? "empty" : null;
    }

    private static ReadMail of(
            Message message,
            MailFields fields,
            String text,
            MailParts parts,
            String illegible,
            byte[] content,
            Instant arrivedAt) {
        MailHeaders headers = fields.headers();
        Correspondent from = fields.correspondent("from")
                .or(() -> fields.correspondent("sender"))
                .orElse(null);
        Correspondent answerTo = fields.correspondent("reply-to").orElse(from);
        return new ReadMail(
                headers,
                fields.ids("message-id").stream().findFirst().orElse(null),
                fields.references(),
                from,
                answerTo,
                fields.recipients(),
                headers.first("subject").orElse(null),
                sentAt(message).orElse(null),
                text,
                parts.files(),
                parts.enclosed().or(() -> PassedOn.writer(text)).orElse(null),
                report(message, headers, text),
                illegible,
                MailDigest.of(fields, content, arrivedAt));
    }

    private static DeliveryReport report(Message message, MailHeaders headers, String text) {
        return message.getBody() == null ? null : DeliveryReports.of(message, text);
    }

    private static Optional<Instant> sentAt(Message message) {
        ParsedField date = message.getHeader().getField("Date") instanceof ParsedField field ? field : null;
        return date instanceof DateTimeField time && time.getDate() != null
                ? Optional.of(time.getDate().toInstant())
                : Optional.empty();
    }
}
