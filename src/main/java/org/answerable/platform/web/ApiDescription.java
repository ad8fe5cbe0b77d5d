package org.answerable.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface says of it as a whole; {@link DescribedOperations} adds what holds for each call. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PROBLEM = "Problem";
    static final String LOGIN = "login";

    private static final String ABOUT =
            """
            Files complaints and lost items, lets their senders follow them, and gives the staff's programs cases, calendars and \
            signals. Times are ISO 8601 with an offset and answered in UTC; lengths are in characters. Every refusal is a problem \
            document (RFC 9457) in the language of Accept-Language; `errors` names each field that breaks a rule, with the limit. \
            Unknown fields and parameters are refused. Lists are paged by the cursors that they answer with.""";

    @Bean
    OpenAPI restInterface(@Value("${answerable.base-url}") String base) {
        return new OpenAPI()
                .info(new Info().title("Answerable").version("v1").description(ABOUT))
                .servers(List.of(new Server().url(base).description("This installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                LOGIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("User id and password with every call; no session")));
    }

    @Bean
    OpenApiCustomizer describedOperations() {
        return new DescribedOperations();
    }

    /** The words that a parameter takes, as {@link QueryRules} compares them. */
    @Bean
    OperationCustomizer describedChoices(QueryRules rules) {
        return (operation, method) -> {
            QueryParameter.of(method).forEach(parameter -> {
                List<String> words = rules.words(parameter);
                if (!words.isEmpty() && operation.getParameters() != null) {
                    operation.getParameters().stream()
                            .filter(described -> described.getName().equals(parameter.name()))
                            .forEach(described -> described.setSchema(new StringSchema()._enum(words)));
                }
            });
            return operation;
        };
    }

    /** The schema of every refusal. */
    static Schema<?> problem() {
        Schema<?> broken = new ObjectSchema()
                .addProperty("field", text("The field's path, such as party.email; empty for the whole body"))
                .addProperty("rule", text("The rule's key, the same in all languages"))
                .addProperty("limit", text("The limit or the allowed values; may be empty"))
                .addProperty("message", text("The sentence for people"));
        Schema<?> changed = new ObjectSchema()
                .addProperty("field", text("The field's name"))
                .addProperty("now", text("Its present value"))
                .addProperty("was", text("The value that the caller saw"))
                .addProperty("message", text("The sentence for people"));
        return new ObjectSchema()
                .description("A refusal (RFC 9457)")
                .addProperty("type", text("urn:answerable:problem:<status>").format("uri"))
                .addProperty("title", text("What is wrong"))
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", text("What to do next"))
                .addProperty("instance", text("The address that was called").format("uri"))
                .addProperty("errors", new ArraySchema().items(broken).description("With 400, 413 and 422"))
                .addProperty("changed", new ArraySchema().items(changed).description("With 409, where it is known"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
