package org.answerable.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes log lines name the case that is worked on, as {@code caseNumber}; forgotten with the transaction and the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CaseLog extends OncePerRequestFilter {

    private static final String KEY = "caseNumber";

    /** From here on, log lines of this thread carry the case number. */
    public static void about(String caseNumber) {
        boolean alreadyNamed = MDC.get(KEY) != null;
        MDC.put(KEY, caseNumber);
        if (!alreadyNamed && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Forget());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    private static final class Forget implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            MDC.remove(KEY);
        }
    }
}
