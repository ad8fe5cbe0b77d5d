package org.answerable.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * A parameter of the query that an address takes: one of its method, or a component of a record that gathers several.
 *
 * @param from carries its type and its rules: {@link Choice} and those of Bean Validation
 */
public record QueryParameter(String name, MethodParameter from) {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** All parameters that the method reads from the query. */
    public static List<QueryParameter> of(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(QueryParameter::of)
                .toList();
    }

    private static Stream<QueryParameter> of(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            parameter.initParameterNameDiscovery(NAMES);
            return Stream.of(new QueryParameter(
                    named.name().isEmpty() ? parameter.getParameterName() : named.name(), parameter));
        }
        boolean body = parameter.hasParameterAnnotation(RequestBody.class);
        return parameter.getParameterType().isRecord() && !body
                ? gathered(parameter.getParameterType())
                : Stream.empty();
    }

    private static Stream<QueryParameter> gathered(Class<?> type) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        return IntStream.range(0, constructor.getParameterCount())
                .mapToObj(index -> new QueryParameter(
                        type.getRecordComponents()[index].getName(), new MethodParameter(constructor, index)));
    }

    /** A rule that stands at the parameter. */
    public <A extends Annotation> Optional<A> rule(Class<A> kind) {
        return Optional.ofNullable(from.getParameterAnnotation(kind));
    }

    /** What its text is turned into. */
    TypeDescriptor type() {
        return new TypeDescriptor(from);
    }

    /** True if it may be given several times. */
    boolean isList() {
        return type().isArray() || type().isCollection();
    }
}
