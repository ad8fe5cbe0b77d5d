package org.answerable.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Matches a request whose address exists, but takes other methods: the answer is 405 with the methods it takes, also to a stranger,
 * since no login would help.
 */
@Component
class OtherMethod implements RequestMatcher {

    private final Handlers handlers;

    OtherMethod(Handlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return handlers.answer(request) == Handlers.Answer.OTHER_METHOD;
    }
}
