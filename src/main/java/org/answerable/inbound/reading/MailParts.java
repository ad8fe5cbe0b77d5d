package org.answerable.inbound.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.MailFile;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/** Walks through the parts of a mail and gathers its text and its files. */
final class MailParts {

    private static final int DEEPEST = 25;
    private static final int MOST = 500;
    /** A text so much shorter than the HTML beside it only says that one should look there. */
    private static final int STUB = 4;

    /** Proofs of signatures, which say nothing by themselves; and what a report tells, which is read apart. */
    private static final Set<String> SILENT = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "message/delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers");

    private static final Set<String> ENCRYPTED = Set.of(
            "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted", "multipart/encrypted");

    private final List<MailFile> files = new ArrayList<>();
    private Correspondent enclosed;
    private int parts;

    List<MailFile> files() {
        return files;
    }

    /** Who wrote the first mail that is enclosed, empty if none is. */
    Optional<Correspondent> enclosed() {
        return Optional.ofNullable(enclosed);
    }

    /**
     * The text of the part and all parts in it.
     *
     * @throws IllegibleMailException if nobody can read it, or it is nested as no mail program would
     */
    String text(Entity part, int depth) {
        if (depth > DEEPEST || ++parts > MOST) {
            throw new IllegibleMailException("too-complex");
        }
        String type = type(part);
        if (ENCRYPTED.contains(type)) {
            throw new IllegibleMailException("encrypted");
        }
        Body body = part.getBody();
        if (body instanceof Multipart several) {
            List<String> texts = several.getBodyParts().stream()
                    .map(one -> text(one, depth + 1))
                    .toList();
            return type.equals("multipart/alternative") ? best(several, texts) : joined(texts);
        }
        if (body instanceof Message inner) {
            return passedOn(inner, depth);
        }
        return body instanceof SingleBody single && !SILENT.contains(type) ? leaf(part, type, bytes(single)) : "";
    }

    private String leaf(Entity part, String type, byte[] content) {
        String name = PartNames.of(part);
        boolean enclosed = "attachment".equalsIgnoreCase(part.getDispositionType()) || name != null;
        if (type.equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(name)) {
            return winmail(name, content);
        }
        if (!enclosed && type.equals("text/html")) {
            String html = ForeignText.of(content, part.getCharset());
            files.addAll(EmbeddedPictures.of(html));
            return HtmlText.of(html);
        }
        boolean words = type.startsWith("text/") || type.startsWith("multipart/") || type.startsWith("message/");
        if (!enclosed && words && !type.equals("text/calendar")) {
            return ForeignText.of(content, declared(part));
        }
        if (content.length > 0) {
            files.add(new MailFile(Objects.requireNonNullElseGet(name, () -> unnamed(type)), content));
        }
        return "";
    }

    private String winmail(String name, byte[] content) {
        try {
            TnefMail mail = TnefMail.of(content);
            files.addAll(mail.files());
            return mail.text();
        } catch (IOException | RuntimeException broken) {
            files.add(new MailFile(name == null ? "winmail.dat" : name, content));
            return "";
        }
    }

    private String passedOn(Message inner, int depth) {
        MailFields fields = new MailFields(inner.getHeader());
        if (enclosed == null) {
            enclosed = fields.correspondent("from").orElse(null);
        }
        String head = List.of("From", "Date", "To", "Subject").stream()
                .filter(name -> fields.headers().has(name.toLowerCase(Locale.ROOT)))
                .map(name -> name + ": "
                        + fields.headers().first(name.toLowerCase(Locale.ROOT)).orElse(""))
                .collect(Collectors.joining("\n"));
        return "---------- Forwarded message ----------\n" + head + "\n\n" + text(inner, depth + 1);
    }

    /** The plain text among alternatives, unless it is missing or a stub: then what is left. */
    private static String best(Multipart several, List<String> texts) {
        String plain = "";
        String other = "";
        for (int i = 0; i < texts.size(); i++) {
            boolean isPlain = type(several.getBodyParts().get(i)).equals("text/plain");
            plain = isPlain && plain.isBlank() ? texts.get(i) : plain;
            other = isPlain || texts.get(i).isBlank() ? other : texts.get(i);
        }
        return plain.isBlank() || other.length() > STUB * plain.length() + 200 ? other : plain;
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).map(String::strip).collect(Collectors.joining("\n\n"));
    }

    private static String type(Entity part) {
        return Objects.requireNonNullElse(part.getMimeType(), "text/plain").toLowerCase(Locale.ROOT);
    }

    /** The character set as declared; that of an undeclared one is found out, not assumed. */
    private static String declared(Entity part) {
        boolean said = part.getHeader().getField("Content-Type") != null
                && part.getHeader()
                        .getField("Content-Type")
                        .getBody()
                        .toLowerCase(Locale.ROOT)
                        .contains("charset");
        return said ? part.getCharset() : null;
    }

    private String unnamed(String type) {
        String kind =
                type.startsWith("image/") ? "picture" : type.equals("text/calendar") ? "invitation" : "attachment";
        return kind + "-" + (files.size() + 1);
    }

    private static byte[] bytes(SingleBody body) {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
