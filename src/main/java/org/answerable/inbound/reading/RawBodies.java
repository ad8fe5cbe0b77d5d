package org.answerable.inbound.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BodyFactory;

/** Keeps the bytes of each part as they were before transfer: which letters they are is found out later. */
final class RawBodies implements BodyFactory {

    @Override
    public BinaryBody binaryBody(InputStream content) {
        return new RawBinary(read(content));
    }

    @Override
    public TextBody textBody(InputStream content, String charset) {
        return new RawText(read(content));
    }

    /** What can be read of a part, even if its encoding breaks off. */
    private static byte[] read(InputStream content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.transferTo(bytes);
        } catch (IOException brokenOff) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static final class RawBinary extends BinaryBody {

        private final byte[] bytes;

        RawBinary(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class RawText extends TextBody {

        private final byte[] bytes;

        RawText(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getMimeCharset() {
            return StandardCharsets.ISO_8859_1.name();
        }

        @Override
        public Charset getCharset() {
            return StandardCharsets.ISO_8859_1;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getInputStream(), getCharset());
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
