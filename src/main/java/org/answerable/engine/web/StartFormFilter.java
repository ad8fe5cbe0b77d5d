package org.answerable.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.answerable.engine.StartFormLists;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Fills the lists of a start form on its way to Tasklist: a start has no case yet whose variables could hold them. */
class StartFormFilter extends OncePerRequestFilter {

    private final List<StartFormLists> sources;
    private final ObjectMapper json;

    StartFormFilter(List<StartFormLists> sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/deployed-start-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK
                && parsed(kept.getContentAsByteArray()) instanceof ObjectNode form
                && form.path("components").isArray()) {
            FilledForm.fill(form, sources);
            kept.resetBuffer();
            kept.getOutputStream().write(json.writeValueAsBytes(form));
        }
        kept.copyBodyToResponse();
    }

    /** The form, or nothing where a model has a form of another kind, which is no JSON. */
    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException otherKind) {
            return json.getNodeFactory().missingNode();
        }
    }
}
