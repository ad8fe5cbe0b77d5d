package org.answerable.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The channel that somebody logged in has used, told by the address of the request at hand. */
final class UsedChannel {

    private static final String STAFF_PAGE = "staff";

    private UsedChannel() {}

    /**
     * {@code engine-rest} for programs that call the engine, {@code tasklist} for the engine's applications, {@code rest} for our
     * own interface, else {@code staff}.
     */
    static String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? of(web.getRequest())
                : STAFF_PAGE;
    }

    private static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/engine-rest/")) {
            return "engine-rest";
        }
        if (path.startsWith("/camunda/")) {
            return "tasklist";
        }
        return path.startsWith("/api/") ? "rest" : STAFF_PAGE;
    }
}
