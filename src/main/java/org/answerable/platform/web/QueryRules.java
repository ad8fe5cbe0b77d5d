package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Compares the query of a request with what its address takes: no unknown parameter, none twice, values of their type, on their list
 * and within their limits. Below {@code /api/v1} all that is wrong is refused at once, before anything is read; a page asks for it
 * and shows it beside its filters.
 */
@Component
public class QueryRules implements HandlerInterceptor {

    private static final int LONGEST_SHOWN = 40;

    private final ObjectProvider<ConversionService> conversions;
    private final ObjectProvider<Vocabulary> vocabularies;

    QueryRules(
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions,
            ObjectProvider<Vocabulary> vocabularies) {
        this.conversions = conversions;
        this.vocabularies = vocabularies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<FieldError> broken =
                handler instanceof HandlerMethod method ? broken(method, request, Set.of()) : List.of();
        if (!broken.isEmpty()) {
            throw new InvalidInputException(broken);
        }
        return true;
    }

    /** What is wrong with the query of a page; empty if nothing is. */
    public List<FieldError> broken(HttpServletRequest request) {
        HandlerMethod page = (HandlerMethod) request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return broken(page, request, Set.of(Languages.PARAMETER));
    }

    /** The words of the parameter's choice; empty if any word will do. */
    public List<String> words(QueryParameter parameter) {
        return parameter
                .rule(Choice.class)
                .map(choice -> choice.of().isEmpty()
                        ? List.of(choice.value())
                        : vocabulary(choice).words().get())
                .orElse(List.of());
    }

    private List<FieldError> broken(HandlerMethod method, HttpServletRequest request, Set<String> besides) {
        Map<String, QueryParameter> known = QueryParameter.of(method).stream()
                .collect(Collectors.toMap(QueryParameter::name, Function.identity(), (one, same) -> one));
        List<FieldError> broken = new ArrayList<>();
        for (String name : Query.names(request)) {
            QueryParameter parameter = known.get(name);
            if (parameter != null) {
                wrong(parameter, request.getParameterValues(name)).ifPresent(broken::add);
            } else if (!besides.contains(name)) {
                broken.add(new FieldError(
                        shortened(name),
                        known.isEmpty() ? "no-parameters" : "unknown-parameter",
                        known.keySet().stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return broken;
    }

    private Optional<FieldError> wrong(QueryParameter parameter, String[] values) {
        if (parameter.isList() || values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            return Optional.of(new FieldError(parameter.name(), "given-twice", ""));
        }
        String value = values[0];
        return value.isBlank()
                ? Optional.empty()
                : Stream.<Optional<FieldError>>of(
                                ofType(parameter, value), chosen(parameter, value), limited(parameter, value))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<FieldError> ofType(QueryParameter parameter, String value) {
        try {
            conversions.getObject().convert(value, TypeDescriptor.valueOf(String.class), parameter.type());
            return Optional.empty();
        } catch (ConversionException wrong) {
            return Optional.of(
                    BrokenRules.wrongType(parameter.name(), parameter.type().getType()));
        }
    }

    private Optional<FieldError> chosen(QueryParameter parameter, String value) {
        return parameter
                .rule(Choice.class)
                .filter(choice -> choice.of().isEmpty()
                        ? !Arrays.asList(choice.value()).contains(value)
                        : !vocabulary(choice).knows(value.strip()))
                .map(choice -> new FieldError(parameter.name(), "not-allowed", String.join(", ", words(parameter))));
    }

    private static Optional<FieldError> limited(QueryParameter parameter, String value) {
        Optional<FieldError> tooLong = parameter
                .rule(Size.class)
                .filter(size -> value.codePointCount(0, value.length()) > size.max())
                .map(size -> new FieldError(parameter.name(), "too-long", String.valueOf(size.max())));
        Optional<FieldError> tooSmall = parameter
                .rule(Min.class)
                .filter(min -> Long.parseLong(value.strip()) < min.value())
                .map(min -> new FieldError(parameter.name(), "too-small", String.valueOf(min.value())));
        Optional<FieldError> tooLarge = parameter
                .rule(Max.class)
                .filter(max -> Long.parseLong(value.strip()) > max.value())
                .map(max -> new FieldError(parameter.name(), "too-large", String.valueOf(max.value())));
        return Stream.of(tooLong, tooSmall, tooLarge).flatMap(Optional::stream).findFirst();
    }

    private Vocabulary vocabulary(Choice choice) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.name().equals(choice.of()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps the vocabulary " + choice.of()));
    }

    /** A name from outside, fit to be shown again. */
    private static String shortened(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "...";
    }
}
