package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.security.RightsTable.Caller;
import org.answerable.security.RightsTable.Row;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of the server stands in docs/rights.md, and lets in exactly those whom the page names. */
@ServerTest
@Tag("h2-only")
class EndpointRightsIT {

    private static final String PASSWORD = "rights are tested";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Directory directory;

    @Autowired
    SavePerson savePerson;

    @Autowired
    Logins logins;

    private final Map<Caller, Visitor> browsers = new EnumMap<>(Caller.class);
    private String temporaryPassword;

    @BeforeEach
    void everyRoleIsHeldBySomebodyWhoHoldsNoOther() {
        for (Caller caller : Caller.values()) {
            if (caller.roleId() != null && directory.person(caller.userId()).isEmpty()) {
                savePerson.create(holding(caller, Role.valueOf(caller.name())), PASSWORD);
            }
        }
        Caller temporary = Caller.TEMPORARY_PASSWORD;
        if (directory.person(temporary.userId()).isEmpty()) {
            savePerson.save(holding(temporary, Role.HANDLER));
        }
        temporaryPassword = logins.issue(temporary.userId());
    }

    @Test
    void everyMappingOfAControllerHasARow() throws IOException {
        RightsTable table = RightsTable.read();

        assertThat(mapped()).isNotEmpty().allSatisfy(mapping -> assertThat(table.covers(mapping[0], mapping[1]))
                .as("docs/rights.md has a row for %s %s", mapping[0], mapping[1])
                .isTrue());
    }

    @Test
    void everyServletHasARow() throws IOException {
        RightsTable table = RightsTable.read();
        List<String> roots = server.getServletContext().getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(mapping -> mapping.startsWith("/") && mapping.length() > 1)
                .map(mapping -> mapping.replace("/*", "/anything"))
                .toList();

        assertThat(roots)
                .contains("/engine-rest/anything", "/camunda/api/engine/anything")
                .noneMatch(root -> root.contains("h2"))
                .allSatisfy(root -> assertThat(table.covers("GET", root))
                        .as("docs/rights.md has a row for %s", root)
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> everyRowLetsInExactlyWhomItNames() throws IOException {
        return RightsTable.read().rows().stream().flatMap(row -> Stream.of(Caller.values())
                .map(caller -> DynamicTest.dynamicTest(
                        "%s %s as %s".formatted(row.method(), row.pattern(), caller),
                        () -> callsAsTheRowSays(row, caller))));
    }

    private void callsAsTheRowSays(Row row, Caller caller) {
        HttpResponse<String> answer = call(row, caller);
        boolean refused = Set.of(401, 403).contains(answer.statusCode()) || redirectsToLogin(answer);

        assertThat(!refused)
                .as(
                        "answer %d %s to %s %s",
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse(""),
                        row.exampleMethod(),
                        row.example())
                .isEqualTo(row.letsIn(caller));
    }

    private static boolean redirectsToLogin(HttpResponse<String> answer) {
        String target = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 302 && (target.endsWith("/login") || target.endsWith("/account/password"));
    }

    private HttpResponse<String> call(Row row, Caller caller) {
        Visitor browser = browsers.computeIfAbsent(caller, this::arrive);
        if (isForPrograms(row)) {
            Visitor program = caller == Caller.STRANGER
                    ? new Visitor(port)
                    : new Visitor(port).withBasic(caller.userId(), passwordOf(caller));
            return program.send(row.exampleMethod(), row.example(), null, Map.of("Accept", "*/*"));
        }
        return row.exampleMethod().equals("POST") && !row.pattern().startsWith("/camunda")
                ? browser.post(row.example(), Map.of())
                : browser.send(row.exampleMethod(), row.example(), null, Map.of("Accept", "text/html,*/*"));
    }

    private static boolean isForPrograms(Row row) {
        return Stream.of("/api", "/engine-rest", "/actuator").anyMatch(row.pattern()::startsWith);
    }

    private Visitor arrive(Caller caller) {
        Visitor browser = new Visitor(port);
        if (caller != Caller.STRANGER) {
            assertThat(browser.logIn(caller.userId(), passwordOf(caller))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(target -> assertThat(target).endsWith("/staff"));
        }
        return browser;
    }

    private String passwordOf(Caller caller) {
        return caller == Caller.TEMPORARY_PASSWORD ? temporaryPassword : PASSWORD;
    }

    private static Person holding(Caller caller, Role role) {
        return new Person(
                caller.userId(),
                "Only " + caller,
                null,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                Set.of(),
                true,
                0);
    }

    /** Method and pattern of every mapping, ours, Springdoc's and the actuator's. */
    private List<String[]> mapped() {
        List<String[]> all = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> add(info, all));
        }
        return all;
    }

    private static void add(RequestMappingInfo info, List<String[]> all) {
        for (String pattern : info.getPatternValues()) {
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                all.add(new String[] {"ANY", pattern});
            }
            info.getMethodsCondition().getMethods().forEach(method -> all.add(new String[] {method.name(), pattern}));
        }
    }
}
