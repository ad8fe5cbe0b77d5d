package org.answerable.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.engine.rights.ClaimedByAnotherException;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.PersonLanguages;
import org.answerable.platform.StaleException;
import org.answerable.platform.web.ProblemTexts;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells refusals from faults in what a call of the engine's REST interface threw, and puts them in words for the caller. */
@Component
class EngineRefusals {

    private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)(?:/.*)?");

    private static final List<Class<?>> RACES = List.of(
            ClaimedByAnotherException.class,
            TaskAlreadyClaimedException.class,
            OptimisticLockingException.class,
            ConcurrencyFailureException.class,
            StaleException.class);

    private final TaskRaces races;
    private final ProblemTexts problems;
    private final MessageSource texts;
    private final PersonLanguages languages;

    EngineRefusals(TaskRaces races, ProblemTexts problems, MessageSource texts, PersonLanguages languages) {
        this.races = races;
        this.problems = problems;
        this.texts = texts;
        this.languages = languages;
    }

    /** The refusal that lies in the failure; empty if it is a fault, or something that the engine tells well enough by itself. */
    Optional<EngineRefusal> of(Throwable failure, HttpServletRequest call) {
        String person = Optional.ofNullable(call.getRemoteUser()).orElse("");
        Locale language = languages.of(person);
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return first(causes, InvalidInputException.class)
                .map(broken -> refusal(HttpStatus.UNPROCESSABLE_ENTITY, broken, sentence(broken, language)))
                .or(() -> lostRace(causes, call, person, language))
                .or(() -> forbidden(causes, language))
                .or(() -> first(causes, NotFoundException.class)
                        .map(cause -> refusal(HttpStatus.NOT_FOUND, cause, say("refused.404", language))));
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private String sentence(InvalidInputException broken, Locale language) {
        // A form's listener has named the fields already, in its module's words.
        return broken.getMessage().startsWith("[")
                ? broken.errors().stream()
                        .map(error -> problems.sentence(error, language))
                        .collect(Collectors.joining(" "))
                : broken.getMessage();
    }

    private Optional<EngineRefusal> lostRace(
            List<Throwable> causes, HttpServletRequest call, String person, Locale language) {
        Optional<Throwable> race = causes.stream()
                .filter(cause -> RACES.stream().anyMatch(type -> type.isInstance(cause)))
                .findFirst();
        boolean reading = call.getMethod().equals("GET");
        Optional<Throwable> missing = causes.stream()
                .filter(cause -> reading ? isAboutNothingThere(cause) : isNoRefusedRight(causes))
                .findFirst();
        if (race.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        Matcher task = TASK.matcher(call.getRequestURI());
        Optional<String> told = task.matches() ? races.lost(task.group(1), person, language) : Optional.empty();
        HttpStatus status = reading ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return race.map(cause ->
                        refusal(HttpStatus.CONFLICT, cause, told.orElseGet(() -> say("refused.409", language))))
                .or(() -> told.map(words -> refusal(status, missing.get(), words)));
    }

    /** Whatever fails at a task that somebody else has ended meanwhile failed for that reason. */
    private static boolean isNoRefusedRight(List<Throwable> causes) {
        return first(causes, AuthorizationException.class).isEmpty();
    }

    private static boolean isAboutNothingThere(Throwable cause) {
        return cause instanceof NullValueException
                || cause instanceof RestException told && told.getStatus().getStatusCode() == 404;
    }

    /** What our own gates refuse says why; a right that is missing is named by its constant in the engine. */
    private Optional<EngineRefusal> forbidden(List<Throwable> causes, Locale language) {
        return first(causes, AuthorizationException.class)
                .filter(refused -> !refused.getMissingAuthorizations().isEmpty())
                .map(Throwable.class::cast)
                .or(() -> first(causes, ForbiddenException.class).map(Throwable.class::cast))
                .map(cause -> refusal(HttpStatus.FORBIDDEN, cause, say("refused.403", language)));
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private static EngineRefusal refusal(HttpStatus status, Throwable cause, String sentence) {
        return new EngineRefusal(status.value(), cause, sentence);
    }
}
