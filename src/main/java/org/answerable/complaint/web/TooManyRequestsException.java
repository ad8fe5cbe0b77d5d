package org.answerable.complaint.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** One address sent too much (HTTP 429, with {@code Retry-After} in seconds). */
class TooManyRequestsException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyRequestsException(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many requests from this address; try again in " + seconds(wait) + " seconds."),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
