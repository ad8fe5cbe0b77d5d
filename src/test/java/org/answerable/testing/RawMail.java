package org.answerable.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A mail byte by byte, tidy or not: header lines as given, the usual ones where they are missing, and any body. */
public final class RawMail {

    private final List<byte[]> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> unwanted = new ArrayList<>();
    private byte[] body = new byte[0];

    /** A mail from the address to the other one. */
    public static RawMail between(String from, String to) {
        return new RawMail().header("From", from).header("To", to);
    }

    /** Adds a header line; a line break in the value must be followed by a blank. */
    public RawMail header(String name, String value) {
        return rawHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same from bytes. */
    public RawMail rawHeader(String name, byte[] value) {
        return line(name, join((name + ": ").getBytes(StandardCharsets.UTF_8), value));
    }

    /** Adds anything that stands on a line of its own. */
    public RawMail rawLine(String line) {
        return line("?", line.getBytes(StandardCharsets.UTF_8));
    }

    private RawMail line(String name, byte[] line) {
        names.add(name.toLowerCase(Locale.ROOT));
        lines.add(join(line, "\r\n".getBytes(StandardCharsets.US_ASCII)));
        return this;
    }

    /** Leaves out a line that would be added. */
    public RawMail without(String name) {
        unwanted.add(name.toLowerCase(Locale.ROOT));
        return this;
    }

    public RawMail subject(String subject) {
        return header("Subject", subject);
    }

    /** Plain text in the character set, declared so. */
    public RawMail text(String text, String charset) {
        return header("Content-Type", "text/plain; charset=" + charset).body(text.getBytes(Charset.forName(charset)));
    }

    public RawMail text(String text) {
        return text(text, "UTF-8");
    }

    public RawMail html(String html) {
        return header("Content-Type", "text/html; charset=utf-8").body(html.getBytes(StandardCharsets.UTF_8));
    }

    public RawMail body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** Parts under the boundary {@code b}. */
    public RawMail parts(String type, byte[]... parts) {
        return header("Content-Type", "multipart/" + type + "; boundary=b").body(joined("b", parts));
    }

    /** Parts, each after its boundary, and the end. */
    public static byte[] joined(String boundary, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(part);
            all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        all.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    /** A part with these header lines and this content as it is. */
    public static byte[] part(String headers, byte[] content) {
        return join((headers.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), content);
    }

    public static byte[] part(String headers, String content) {
        return part(headers, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A part in base64. */
    public static byte[] file(String headers, byte[] content) {
        return part(
                headers + "\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encode(content));
    }

    /** All of it. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        usual(all, "message-id", "Message-ID: <" + UUID.randomUUID() + "@client.example>");
        usual(all, "date", "Date: Fri, 20 Nov 2026 21:00:00 +0800");
        usual(all, "mime-version", "MIME-Version: 1.0");
        all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private void usual(ByteArrayOutputStream all, String name, String line) {
        if (!names.contains(name) && !unwanted.contains(name)) {
            all.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
