package org.answerable.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Whoever still has a temporary password is asked for an own one; others are told that they may not. */
class PageRefusal implements AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if ("GET".equals(request.getMethod()) && hasTemporaryPassword()) {
            response.sendRedirect(request.getContextPath() + "/account/password");
        } else {
            page.handle(request, response, refusal);
        }
    }

    private static boolean hasTemporaryPassword() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null
                && present.getAuthorities().stream()
                        .anyMatch(authority -> Authorities.PASSWORD_TEMPORARY.equals(authority.getAuthority()));
    }
}
