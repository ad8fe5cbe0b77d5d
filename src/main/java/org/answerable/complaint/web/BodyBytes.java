package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The shared reading of a request's body, under the name that the complaint's controllers call it by. */
final class BodyBytes {

    private BodyBytes() {}

    /** The body; more than one mebibyte is answered with 413. */
    static byte[] of(HttpServletRequest request) throws IOException {
        return org.answerable.platform.web.BodyBytes.of(request);
    }
}
