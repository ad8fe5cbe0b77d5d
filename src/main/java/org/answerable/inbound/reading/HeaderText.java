package org.answerable.inbound.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.answerable.inbound.model.Legible;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Reads header fields: encoded words (RFC 2047) in any character set, and bytes that should have been encoded. */
final class HeaderText {

    /** The larger sets that are meant, as for the text. */
    private static final Map<Charset, Charset> MEANT = meant("GB2312", "GBK", "Big5", "ISO-2022-JP", "Shift_JIS");

    private HeaderText() {}

    /** The field's value on one line; empty if it says nothing. */
    static String of(byte[] raw) {
        String unfolded = unfolded(ForeignText.of(raw, null));
        String decoded = DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8, MEANT);
        String line = Legible.line(decoded);
        return line == null ? "" : line;
    }

    /** The same for a value whose bytes were taken for letters one by one. */
    static String ofBytesInText(String value) {
        boolean bytes = value.chars().allMatch(letter -> letter <= 0xFF);
        return of(bytes ? value.getBytes(StandardCharsets.ISO_8859_1) : value.getBytes(StandardCharsets.UTF_8));
    }

    private static String unfolded(String value) {
        return value.replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n]+", " ");
    }

    private static Map<Charset, Charset> meant(String... names) {
        Map<Charset, Charset> meant = new HashMap<>();
        for (String name : names) {
            ForeignText.charset(name).ifPresent(larger -> meant.put(Charset.forName(name), larger));
        }
        return meant;
    }
}
