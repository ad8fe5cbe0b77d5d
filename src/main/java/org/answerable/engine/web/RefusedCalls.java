package org.answerable.engine.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Answers calls of the engine's REST interface that were refused, for programs below {@code /engine-rest} and for the engine's
 * applications alike: 4xx, one sentence in the person's language, one line in the log. Faults stay with the engine's own mappers,
 * which log them in full. A mapper is asked for the nearest type only, hence one for each type that the engine maps.
 *
 * @param <T> what the engine throws
 */
public abstract class RefusedCalls<T extends Throwable> implements ExtendedExceptionMapper<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);

    @Context
    private ServletContext server;

    @Context
    private HttpServletRequest call;

    @Override
    public boolean isMappable(T failure) {
        return refusal(failure).isPresent();
    }

    @Override
    public Response toResponse(T failure) {
        EngineRefusal refusal = refusal(failure).orElseThrow();
        LOG.info(
                "{} {} refused with {}: {}",
                call.getMethod(),
                call.getRequestURI(),
                refusal.status(),
                refusal.sentence());
        ExceptionDto told = ExceptionHandlerHelper.getInstance().fromException(refusal.cause());
        told.setMessage(refusal.sentence());
        return Response.status(refusal.status())
                .entity(told)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Optional<EngineRefusal> refusal(T failure) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(server)
                .getBean(EngineRefusals.class)
                .of(failure, call);
    }

    /** What the resources of the interface throw. */
    public static final class OfTheInterface extends RefusedCalls<RestException> {}

    /** What the engine throws. */
    public static final class OfTheEngine extends RefusedCalls<ProcessEngineException> {}

    /** What everything else throws. */
    public static final class OfAll extends RefusedCalls<Throwable> {}
}
