package org.answerable.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses with empty or parametrised parts, and those that spell the name of a servlet with percent signs ({@code
 * /%65ngine-rest}): nobody needs them, and the path parsers behind us answer some with a failure instead of a refusal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOdd(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.contains(";")
                || address.contains("//")
                || request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                        && !address.startsWith(request.getContextPath() + request.getServletPath());
    }
}
