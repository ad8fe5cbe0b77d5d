package org.answerable.inbound.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Turns bytes into text: by the declared character set if they fit it, else by the one they look like. */
final class ForeignText {

    /** Names whose bearers in practice write a larger set. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("cp-936", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "UTF-8"),
            Map.entry("ascii", "UTF-8"),
            Map.entry("utf8", "UTF-8"));

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** Chinese in pairs of bytes beyond ASCII, which no Western text keeps to: tells short texts apart. */
    private static final Charset PAIRS = Charset.forName("GB2312");

    private static final char UNKNOWN = '\uFFFD';
    private static final int FEW = 20;

    private ForeignText() {}

    /** The text; what no character set explains becomes U+FFFD. */
    static String of(byte[] bytes, String declared) {
        Optional<Charset> named = charset(declared);
        if (named.isEmpty() || named.get().equals(WESTERN)) {
            Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return utf8.get();
            }
        }
        if (named.isPresent()) {
            String read = new String(bytes, named.get());
            if (isMostlyLegible(read)) {
                return read;
            }
        }
        Charset guessed = guess(bytes);
        return strictly(bytes, guessed).orElseGet(() -> new String(bytes, named.orElse(guessed)));
    }

    /** The character set that is meant by the name, empty if nobody knows it. */
    static Optional<Charset> charset(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String small = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(small, small)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset guess(byte[] bytes) {
        if (strictly(bytes, StandardCharsets.UTF_8).isPresent() && !hasEscapes(bytes)) {
            return StandardCharsets.UTF_8;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        Charset seen = charset(detector.getDetectedCharset()).orElse(WESTERN);
        boolean oneByteALetter = seen.newEncoder().maxBytesPerChar() == 1f;
        return oneByteALetter && strictly(bytes, PAIRS).isPresent() ? CHINESE : seen;
    }

    /** The switches of ISO-2022, which are plain ASCII too. */
    private static boolean hasEscapes(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /** True if at most one in twenty of the letters beyond ASCII is unknown. */
    private static boolean isMostlyLegible(String text) {
        long unknown = text.chars().filter(letter -> letter == UNKNOWN).count();
        long foreign = text.chars().filter(letter -> letter > 0x7F).count();
        return unknown * FEW <= foreign;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer read = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(read.toString());
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }
}
