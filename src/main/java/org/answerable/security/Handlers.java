package org.answerable.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells what our servlet will find behind an address, in the order in which it looks itself. */
@Component
class Handlers {

    /** What is behind an address. */
    enum Answer {
        NOTHING_THERE,
        OTHER_METHOD,
        SOMEBODY
    }

    private final ObjectProvider<HandlerMapping> mappings;

    Handlers(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Answer answer(HttpServletRequest request) {
        boolean ours = DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME.equals(
                request.getHttpServletMapping().getServletName());
        return ours ? found(request) : Answer.SOMEBODY;
    }

    private Answer found(HttpServletRequest request) {
        boolean parsedHere = !ServletRequestPathUtils.hasParsedRequestPath(request);
        if (parsedHere) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            List<HandlerMapping> all = mappings.orderedStream().toList();
            for (HandlerMapping mapping : all) {
                if (mapping.getHandler(request) != null) {
                    return Answer.SOMEBODY;
                }
            }
            return Answer.NOTHING_THERE;
        } catch (HttpRequestMethodNotSupportedException other) {
            return Answer.OTHER_METHOD;
        } catch (ServletException somebodyHandlesItOtherwise) {
            // For instance: the path exists, but takes another format.
            return Answer.SOMEBODY;
        } catch (Exception failure) {
            throw new IllegalStateException("Cannot tell who answers " + request.getRequestURI(), failure);
        } finally {
            if (parsedHere) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
