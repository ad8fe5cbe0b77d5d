package org.answerable.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last stop of everything that went wrong outside of our advice: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemTexts texts;
    private final ProblemWriter writer;
    private final Languages languages;

    ErrorPages(ProblemTexts texts, ProblemWriter writer, Languages languages) {
        this.texts = texts;
        this.writer = writer;
        this.languages = languages;
    }

    /** Shows the page of the status, or writes the problem document and shows none. */
    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        HttpStatus status = status(request);
        if (!wantsPage(request)) {
            writer.write(request, response, status);
            return null;
        }
        response.setStatus(status.value());
        model.addAttribute("problem", problem(status, request));
        return "platform/error";
    }

    private ProblemDetail problem(HttpStatus status, HttpServletRequest request) {
        Locale language = languages.of(request);
        ProblemDetail problem = texts.problem(status, language);
        if (status == HttpStatus.FORBIDDEN && HttpMethod.GET.matches(request.getMethod())) {
            String path =
                    originalPath(request).substring(request.getContextPath().length());
            problem.setDetail(texts.pageOfOthers(path, language));
        }
        return problem;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(MediaType.ALL_VALUE);
        return !Api.isFor(originalPath(request)) && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String originalPath(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
