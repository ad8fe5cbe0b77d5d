package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers for an address that is itself a secret. */
public final class SecretPage {

    private SecretPage() {}

    /** Not stored, not indexed, not told to the next site. */
    public static void mark(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
