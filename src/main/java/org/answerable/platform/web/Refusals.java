package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every refusal and failure into its answer: below {@code /api/} a problem document (RFC 9457) that names the broken rules,
 * elsewhere the error page of the status. Never a stack trace; what nobody expected is logged.
 */
@ControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ProblemTexts texts;
    private final Languages languages;
    private final List<LostRace> lostRaces;

    Refusals(ProblemTexts texts, Languages languages, List<LostRace> lostRaces) {
        this.texts = texts;
        this.languages = languages;
        this.lostRaces = lostRaces;
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFoundException refusal, WebRequest request) {
        return answer(refusal, HttpStatus.NOT_FOUND, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(ForbiddenException refusal, WebRequest request) {
        return answer(refusal, HttpStatus.FORBIDDEN, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleException refusal, WebRequest request) {
        return answer(refusal, HttpStatus.CONFLICT, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> collided(ConcurrencyFailureException collision, WebRequest request) {
        return answer(collision, HttpStatus.CONFLICT, new HttpHeaders(), request);
    }

    /** Two wrote the same at once, such as the first of its kind: whoever comes second reads what is there and tries again. */
    @ExceptionHandler
    ResponseEntity<Object> collided(DuplicateKeyException collision, WebRequest request) {
        return answer(collision, HttpStatus.CONFLICT, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInputException refusal, WebRequest request) {
        return answer(refusal, BrokenRules.status(refusal), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenUpload(MultipartException broken, WebRequest request) {
        return answer(broken, HttpStatus.BAD_REQUEST, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequestsException refusal, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, refusal.retryAfter().toSeconds())));
        return answer(refusal, HttpStatus.TOO_MANY_REQUESTS, headers, request);
    }

    /** More work than connections to the database: nothing was done, and it can be done in a moment. */
    private ResponseEntity<Object> busy(Exception failure, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(failure, HttpStatus.SERVICE_UNAVAILABLE, headers, request);
    }

    /** The security filter answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refusedBySecurity(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (lostRaces.stream().anyMatch(race -> race.isLost(failure))) {
            return answer(failure, HttpStatus.CONFLICT, new HttpHeaders(), request);
        }
        if (NestedExceptionUtils.getRootCause(failure) instanceof SQLTransientConnectionException) {
            LOG.warn("No connection to the database was free for {}", request.getDescription(false));
            return busy(failure, request);
        }
        LOG.error("Unexpected failure of {}", request.getDescription(false), failure);
        return answer(failure, HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatusCode told = status;
        if (status.is5xxServerError()) {
            LOG.error("Unexpected failure of {}", request.getDescription(false), failure);
        } else if (!BrokenRules.of(failure).isEmpty() && status.value() == 400 && BrokenRules.isAboutContent(failure)) {
            told = HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return answer(failure, told, headers, request);
    }

    private ResponseEntity<Object> answer(
            Exception failure, HttpStatusCode status, HttpHeaders headers, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (web.getResponse() != null && web.getResponse().isCommitted()) {
            return null;
        }
        if (!Api.isFor(web.getRequest().getRequestURI())) {
            return page(status, headers, web);
        }
        return new ResponseEntity<>(problem(failure, status, web.getRequest()), headers, status);
    }

    private ProblemDetail problem(Exception failure, HttpStatusCode status, HttpServletRequest request) {
        Locale language = languages.of(request);
        List<FieldError> errors = BrokenRules.of(failure);
        ProblemDetail problem =
                errors.isEmpty() ? texts.problem(status, language) : texts.problem(status, errors, language);
        if (failure instanceof StaleException stale) {
            texts.tellChanges(problem, stale.changed(), language);
        }
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    /** Hands over to the error page. */
    private static ResponseEntity<Object> page(HttpStatusCode status, HttpHeaders headers, ServletWebRequest web) {
        headers.forEach(
                (name, values) -> values.forEach(value -> web.getResponse().addHeader(name, value)));
        try {
            web.getResponse().sendError(status.value());
        } catch (IOException gone) {
            LOG.debug("The browser did not wait for the error page", gone);
        }
        return null;
    }
}
