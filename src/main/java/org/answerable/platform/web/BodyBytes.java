package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads a request's body up to a limit, whatever length it claims. */
public final class BodyBytes {

    /** One mebibyte. */
    public static final int LIMIT = 1 << 20;

    private BodyBytes() {}

    /** The body; more than the limit is answered with 413. */
    public static byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw tooLarge();
        }
        return body;
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(
                HttpStatus.PAYLOAD_TOO_LARGE, "The body is larger than " + LIMIT + " bytes.");
    }
}
