package org.answerable.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.util.AntPathMatcher;

/** Adds to every operation what its address and its input imply: its group, the login it asks for, and how it can be refused. */
final class DescribedOperations implements OpenApiCustomizer {

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final List<String> WITHOUT_LOGIN =
            List.of("/api/v1/complaints", "/api/v1/lost-items/**", "/api/v1/track/**", "/api/v1/comments/**");
    private static final Map<Integer, String> REFUSALS = new LinkedHashMap<>(Map.of(
            400, "The request cannot be read",
            401, "No login, or a wrong one",
            403, "The login may not do this, or not with this case",
            404, "There is nothing at this address, or nothing that the login may know of",
            409,
                    "Somebody else was faster, or the key was used with another body: `changed` says what differs, where it is known",
            413, "The body or a file is too large",
            415, "The body has a format that is not taken",
            422, "A field or a parameter breaks a rule: `errors` names each, with its limit",
            429, "Too many requests from this address; Retry-After says for how many seconds"));

    @Override
    public void customise(OpenAPI description) {
        // Here, since Springdoc drops a schema that nothing refers to yet.
        description.getComponents().addSchemas(ApiDescription.PROBLEM, ApiDescription.problem());
        description.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        operation.setTags(List.of(path.split("/")[3]));
        boolean login = WITHOUT_LOGIN.stream().noneMatch(pattern -> PATHS.match(pattern, path));
        boolean writes = method != HttpMethod.GET;
        boolean body = operation.getRequestBody() != null;
        if (login) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(ApiDescription.LOGIN)));
        }
        refuse(operation, 401, login);
        refuse(operation, 403, login);
        refuse(operation, 404, path.contains("{"));
        refuse(operation, 409, writes && !path.endsWith("/file"));
        refuse(operation, 400, body);
        refuse(operation, 413, body);
        refuse(operation, 415, body);
        // Unknown parameters are refused everywhere.
        refuse(operation, 422, true);
        refuse(operation, 429, !login && writes);
    }

    private static void refuse(Operation operation, int status, boolean possible) {
        if (possible) {
            Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + ApiDescription.PROBLEM);
            operation
                    .getResponses()
                    .addApiResponse(
                            String.valueOf(status),
                            new ApiResponse()
                                    .description(REFUSALS.get(status))
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json", new MediaType().schema(problem))));
        }
    }
}
