package org.answerable.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Names field, rule and limit of whatever could not be read or does not fit. */
final class BrokenRules {

    private static final String BODY = "body";

    private BrokenRules() {}

    /** The broken rules behind the failure; empty if it is about no field. */
    static List<FieldError> of(Exception failure) {
        if (failure instanceof InvalidInputException invalid) {
            return invalid.errors();
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return List.of(unreadable(unreadable));
        }
        if (failure instanceof BindingResult binding) {
            return ofBinding(binding);
        }
        if (failure instanceof HandlerMethodValidationException parameters) {
            return ofParameters(parameters);
        }
        return ofRequest(failure);
    }

    /** How a refusal is answered: 413 if nothing is wrong but the size of files. */
    static HttpStatus status(InvalidInputException refusal) {
        return refusal.errors().stream().allMatch(error -> "file-too-large".equals(error.rule()))
                ? HttpStatus.PAYLOAD_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** True if the request could be read, and its content breaks a rule. */
    static boolean isAboutContent(Exception failure) {
        return failure instanceof MethodArgumentNotValidException notValid
                        && notValid.getFieldErrors().stream()
                                .noneMatch(org.springframework.validation.FieldError::isBindingFailure)
                || failure instanceof HandlerMethodValidationException;
    }

    private static List<FieldError> ofRequest(Exception failure) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return List.of(new FieldError(missing.getParameterName(), "required", ""));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return List.of(new FieldError(missing.getRequestPartName(), "required", ""));
        }
        if (failure instanceof MultipartException upload) {
            boolean tooLarge = upload instanceof MaxUploadSizeExceededException;
            return List.of(new FieldError(BODY, tooLarge ? "upload-too-large" : "upload-malformed", ""));
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return List.of(new FieldError(missing.getHeaderName(), "required", ""));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(wrongType(mismatch.getName(), mismatch.getRequiredType()));
        }
        if (failure instanceof TypeMismatchException mismatch && mismatch.getPropertyName() != null) {
            return List.of(wrongType(mismatch.getPropertyName(), mismatch.getRequiredType()));
        }
        return List.of();
    }

    private static FieldError unreadable(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof InvalidFormatException format) {
            return wrongType(path(format), format.getTargetType());
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return wrongType(path(mismatch), mismatch.getTargetType());
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new FieldError(path(mapping), "malformed", position(mapping));
        }
        if (cause instanceof JsonParseException parse) {
            return new FieldError(BODY, "malformed", position(parse));
        }
        return new FieldError(BODY, cause == null ? "required" : "malformed", "");
    }

    static String position(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : "%d:%d"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }

    /** The path as the sender knows it, such as {@code party.email} or {@code lines[2].name}. */
    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    static FieldError wrongType(String field, Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            return new FieldError(
                    field,
                    "not-allowed",
                    Arrays.stream(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        return new FieldError(field, "type", wanted == null ? "" : name(wanted));
    }

    private static String name(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "number";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "time, such as 2026-11-20T08:30:00Z";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        return type == boolean.class || type == Boolean.class ? "true, false" : "object";
    }

    private static List<FieldError> ofBinding(BindingResult binding) {
        return binding.getAllErrors().stream()
                .map(error -> error instanceof org.springframework.validation.FieldError field
                        ? ofField(binding, field)
                        : new FieldError("", rule(error.getCode()), ""))
                .toList();
    }

    private static FieldError ofField(BindingResult binding, org.springframework.validation.FieldError field) {
        return field.isBindingFailure()
                ? wrongType(field.getField(), binding.getFieldType(field.getField()))
                : new FieldError(field.getField(), rule(field.getCode()), limit(field.getArguments()));
    }

    private static List<FieldError> ofParameters(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                result.getMethodParameter().getParameterName(),
                                rule(error.getCodes() == null ? null : error.getCodes()[error.getCodes().length - 1]),
                                limit(error.getArguments()))))
                .toList();
    }

    private static String rule(String code) {
        return switch (String.valueOf(code)) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "Length" -> "too-long";
            case "Email" -> "mail";
            case "Max", "DecimalMax" -> "too-large";
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too-small";
            case "Past", "PastOrPresent" -> "future";
            default -> String.valueOf(code).toLowerCase(Locale.ROOT);
        };
    }

    private static String limit(Object[] arguments) {
        return arguments == null
                ? ""
                : Arrays.stream(arguments)
                        .filter(Number.class::isInstance)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("");
    }
}
