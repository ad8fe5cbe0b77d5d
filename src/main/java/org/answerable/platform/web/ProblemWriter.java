package org.answerable.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers with a problem document (RFC 9457) outside of controllers, such as in a filter. */
@Component
public class ProblemWriter {

    private final ProblemTexts texts;
    private final Languages languages;
    private final ObjectMapper json;

    ProblemWriter(ProblemTexts texts, Languages languages, ObjectMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.json = json;
    }

    /** Writes the problem document of the status in the reader's language. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        ProblemDetail problem = texts.problem(status, languages.of(request));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
