package org.answerable.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Matches addresses behind which there is nothing, so that a mistyped one is answered with "not found" instead of the login
 * page. Everything that has a handler and no rule of its own stays closed.
 */
@Component
class NothingThere implements RequestMatcher {

    private final Handlers handlers;

    NothingThere(Handlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return handlers.answer(request) == Handlers.Answer.NOTHING_THERE;
    }
}
