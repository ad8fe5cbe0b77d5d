package org.answerable.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches calls that change something. */
final class Writing {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Writing() {}

    /** Calls that change something below the paths of the pattern. */
    static RequestMatcher to(String pathPattern) {
        RequestMatcher path = RegexRequestMatcher.regexMatcher(pathPattern.replace("$", "(\\?.*)?$"));
        return request -> isWriting(request) && path.matches(request);
    }

    private static boolean isWriting(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
