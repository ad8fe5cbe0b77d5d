package org.answerable.notification.web;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A MIME message as a mail program shows it.
 *
 * @param headers all headers in order, decoded
 * @param text    the plain text part, empty if there is none
 * @param html    the HTML part, empty if there is none
 */
record ReadMessage(List<Field> headers, String text, String html) {

    /** Reads MIME bytes, by the same library that wrote them. */
    static ReadMessage of(byte[] content) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(content));
            return new ReadMessage(headers(message), firstOf(message, "text/plain"), firstOf(message, "text/html"));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("A stored message cannot be read", broken);
        }
    }

    private static List<Field> headers(MimeMessage message) throws MessagingException, IOException {
        List<Field> fields = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            fields.add(new Field(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return fields;
    }

    private static String firstOf(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = firstOf(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** One header. */
    record Field(String name, String value) {}
}
