package org.answerable.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the parts of a page's upload apart before anybody reads a field of it. Otherwise the defence against forged requests would be
 * the first to ask for one, find none in an upload that is too large or broken, and call it forged.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class UploadGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        String path = request.getRequestURI();
        return type == null || !type.startsWith("multipart/") || Api.isFor(path) || path.startsWith("/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatus refused = refusal(request);
        if (refused == null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refused.value());
        }
    }

    /** Null if all parts could be read. */
    private static HttpStatus refusal(HttpServletRequest request) {
        try {
            request.getParts();
            return null;
        } catch (IllegalStateException tooLarge) {
            LOG.debug("An upload is over a limit of the server", tooLarge);
            return HttpStatus.PAYLOAD_TOO_LARGE;
        } catch (IOException | ServletException broken) {
            LOG.debug("An upload could not be read", broken);
            return HttpStatus.BAD_REQUEST;
        }
    }
}
