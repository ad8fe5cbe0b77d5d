package org.answerable.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches a path and everything below it, whichever servlet it belongs to. (Spring's path matchers look at the path inside the
 * servlet only, so that they never see {@code /engine-rest}, which is a servlet of its own.)
 *
 * @param path without a slash at the end, such as {@code /api}
 */
record Below(String path) implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String asked = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}
