package org.answerable.platform.web;

/** Which addresses are for programs. */
final class Api {

    private Api() {}

    static boolean isFor(String path) {
        return path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator");
    }
}
