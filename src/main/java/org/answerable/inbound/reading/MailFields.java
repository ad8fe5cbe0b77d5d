package org.answerable.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.MailHeaders;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The header fields of a mail, read. */
final class MailFields {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,300}>");
    /** Where servers and people say to whom it was sent. */
    private static final List<String> RECIPIENTS = List.of(
            "to",
            "cc",
            "bcc",
            "resent-to",
            "delivered-to",
            "x-delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to");

    private final Map<String, List<byte[]>> raw = new LinkedHashMap<>();

    MailFields(Header header) {
        for (Field field : header.getFields()) {
            raw.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(value(field));
        }
    }

    private static byte[] value(Field field) {
        ByteSequence line = field.getRaw();
        byte[] bytes = line == null
                ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8)
                : line.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        return java.util.Arrays.copyOfRange(bytes, Math.min(colon + 1, bytes.length), bytes.length);
    }

    MailHeaders headers() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        raw.forEach((name, values) ->
                fields.put(name, values.stream().map(HeaderText::of).toList()));
        return new MailHeaders(fields);
    }

    /** Who is named first in the field. */
    Optional<Correspondent> correspondent(String name) {
        return all(name).flatMap(value -> Addresses.first(value).stream()).findFirst();
    }

    /** Every address to which it was sent, in lower case. */
    List<String> recipients() {
        return RECIPIENTS.stream()
                .flatMap(this::all)
                .flatMap(value -> Addresses.all(value).stream())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The Message-IDs that the mail answers, the nearest first. */
    List<String> references() {
        List<String> further = new ArrayList<>(ids("references"));
        Collections.reverse(further);
        return Stream.concat(ids("in-reply-to").stream(), further.stream())
                .distinct()
                .toList();
    }

    List<String> ids(String name) {
        return all(name)
                .flatMap(value -> MESSAGE_ID
                        .matcher(new String(value, StandardCharsets.ISO_8859_1).replaceAll("\\s", " "))
                        .results())
                .map(found -> found.group())
                .toList();
    }

    /** The field as it stands, empty if there is none. */
    byte[] bytes(String name) {
        return all(name).findFirst().orElse(new byte[0]);
    }

    private Stream<byte[]> all(String name) {
        return raw.getOrDefault(name, List.of()).stream();
    }
}
