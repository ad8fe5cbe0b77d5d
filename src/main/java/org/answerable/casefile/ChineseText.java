package org.answerable.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.springframework.core.io.InputStreamSource;

/** Knows text in GB 18030, as spreadsheets in China still write it, which looks like no text to others. */
final class ChineseText {

    private static final int LOOKED_AT = 8192;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /** True if the beginning is text without control characters, some of it Chinese. */
    static boolean isContentOf(InputStreamSource content) throws IOException {
        byte[] head;
        try (InputStream in = content.getInputStream()) {
            head = in.readNBytes(LOOKED_AT);
        }
        CharsetDecoder decoder = GB18030.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        // Not the end of the input: a character may be cut in two.
        if (decoder.decode(ByteBuffer.wrap(head), text, false).isError()) {
            return false;
        }
        String read = text.flip().toString();
        return read.codePoints().noneMatch(ChineseText::controls)
                && read.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean controls(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
