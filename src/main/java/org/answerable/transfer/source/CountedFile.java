package org.answerable.transfer.source;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that knows how much of it was read. Bytes that are no text in its encoding are an error, not a question mark. */
final class CountedFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final long size;
    private final Counted bytes;
    private final BufferedReader reader;

    CountedFile(Path file, Charset encoding) throws IOException {
        size = Math.max(1, Files.size(file));
        bytes = new Counted(Files.newInputStream(file));
        reader = new BufferedReader(new InputStreamReader(
                bytes,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        skipByteOrderMark(reader);
    }

    BufferedReader reader() {
        return reader;
    }

    double share() {
        return Math.min(1, (double) bytes.count / size);
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
