package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import org.answerable.platform.TooManyRequestsException;
import org.answerable.platform.web.AddressLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many complaints, messages and withdrawals one address may send: {@code answerable.intake.per-minute}, 0 for no limit. */
@Component
class IntakeLimit {

    private final AddressLimit limit;

    IntakeLimit(@Value("${answerable.intake.per-minute:30}") int perMinute) {
        this.limit = new AddressLimit(perMinute);
    }

    /**
     * Counts the request.
     *
     * @throws TooManyRequestsException if the address has used up its share of this minute
     */
    void count(HttpServletRequest request) {
        limit.count(request);
    }
}
