package org.answerable.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Matches addresses behind which there is nothing, so that a mistyped one is answered with "not found" instead of the login
 * page. Everything that has a handler and no rule of its own stays closed.
 */
@Component
class NothingThere implements RequestMatcher {

    private final ObjectProvider<HandlerMapping> mappings;

    NothingThere(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return belongsToOurServlet(request) && nobodyHandles(request);
    }

    private static boolean belongsToOurServlet(HttpServletRequest request) {
        return DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME.equals(
                request.getHttpServletMapping().getServletName());
    }

    private boolean nobodyHandles(HttpServletRequest request) {
        boolean parsedHere = !ServletRequestPathUtils.hasParsedRequestPath(request);
        if (parsedHere) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            List<HandlerMapping> all = mappings.orderedStream().toList();
            for (HandlerMapping mapping : all) {
                if (mapping.getHandler(request) != null) {
                    return false;
                }
            }
            return true;
        } catch (ServletException somebodyHandlesItOtherwise) {
            // For instance: the path exists, but not for this method.
            return false;
        } catch (Exception failure) {
            throw new IllegalStateException("Cannot tell who answers " + request.getRequestURI(), failure);
        } finally {
            if (parsedHere) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
