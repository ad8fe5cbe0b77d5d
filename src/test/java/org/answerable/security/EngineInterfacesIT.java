package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.EngineProbe;
import org.answerable.engine.Identities;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both of the engine's REST interfaces obey the rights of whoever is logged in, and have no side doors. */
// Before other tests leave tasks in this person's department, whose variables the person may see.
@Order(2)
@ServerTest
@Tag("h2-only")
class EngineInterfacesIT {

    private static final String FOR_BROWSERS = "/camunda/api/engine/engine/default";
    private static final String FOR_PROGRAMS = "/engine-rest";

    @LocalServerPort
    int port;

    @Autowired
    EngineProbe probe;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TaskService tasks;

    @Autowired
    Identities identities;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @TempDir
    Path folder;

    @Test
    void aHandlerSeesNoTaskOfAnotherDepartmentByEitherInterface() {
        String task = processes.openTasks(probe.opened("billing")).get(0).id();
        tasks.addCandidateGroup(task, "customer-centre");

        for (String call : new String[] {"", "/variables", "/form", "/identity-links", "/comment"}) {
            assertThat(browser("chen.wei")
                            .get(FOR_BROWSERS + "/task/" + task + call)
                            .statusCode())
                    .as(call)
                    .isIn(403, 404);
            assertThat(program("chen.wei")
                            .get(FOR_PROGRAMS + "/task/" + task + call)
                            .statusCode())
                    .as(call)
                    .isIn(403, 404);
        }
        assertThat(browser("chen.wei")
                        .get(FOR_BROWSERS + "/task?maxResults=1000")
                        .body())
                .doesNotContain(task);
        assertThat(program("chen.wei")
                        .get(FOR_PROGRAMS + "/history/task?taskId=" + task)
                        .body())
                .doesNotContain(task);

        assertThat(browser("zhao.min").get(FOR_BROWSERS + "/task/" + task).statusCode())
                .isEqualTo(200);
        assertThat(program("zhao.min").get(FOR_PROGRAMS + "/task/" + task).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHandlerReadsNoVariablesJobsOrDeploymentsAroundTheTasks() {
        probe.opened("billing");

        for (String list : new String[] {
            "/variable-instance", "/history/variable-instance", "/job", "/process-instance", "/execution", "/incident"
        }) {
            assertThat(program("chen.wei")
                            .get(FOR_PROGRAMS + list + "?maxResults=5")
                            .body())
                    .as(list)
                    .isEqualTo("[]");
        }
        assertThat(program("chen.wei").get(FOR_PROGRAMS + "/deployment").body()).isEqualTo("[]");
        assertThat(program("chen.wei").get(FOR_PROGRAMS + "/authorization").body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /user/zhao.min/profile",
        "PUT, /user/zhao.min/credentials",
        "POST, /user/create",
        "DELETE, /user/zhao.min",
        "POST, /group/create",
        "PUT, /group/administrator/members/zhao.min",
        "POST, /authorization/create",
        "POST, /tenant/create"
    })
    void nobodyKeepsPeopleOrRightsPastTheDirectory(String method, String path) {
        for (String person : new String[] {"zhao.min", "deng.kai"}) {
            assertThat(send(program(person), method, FOR_PROGRAMS + path).statusCode())
                    .as(person)
                    .isEqualTo(403);
            assertThat(send(program(person), method, FOR_PROGRAMS + "/engine/default" + path)
                            .statusCode())
                    .as(person)
                    .isEqualTo(403);
            Visitor browser = browser(person);
            browser.get("/camunda/app/tasklist/default/");
            assertThat(send(browser, method, FOR_BROWSERS + path).statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(identities.groupsOf("zhao.min")).containsExactlyInAnyOrder("handler", "customer-centre");
        assertThat(identities.checkPassword("zhao.min", Visitor.SAMPLE_PASSWORD))
                .isTrue();
    }

    @Test
    void thereIsNoFirstAdministratorPageAndNoSecondLogin() {
        Visitor browser = browser("zhao.min");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(send(browser, "POST", "/camunda/api/admin/setup/default/user/create")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode())
                .isNotEqualTo(200);
        assertThat(send(browser, "POST", "/camunda/api/admin/auth/user/default/login/cockpit")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void encodedAndUncommonSpellingsOfAnAddressOpenNothing() {
        for (String path : new String[] {
            "/%65ngine-rest/task", "/engine-rest;x=y/task", "//engine-rest/task", "/engine-rest/../engine-rest/task",
            "/camunda/%61pi/engine/engine/default/task", "/ENGINE-REST/task", "/admin/", "/%61dmin/people",
            "/staff/..;/admin/people", "/api/v1/track/../cases"
        }) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isIn(302, 400, 401, 403, 404);
            assertThat(browser("zhao.min").get(path).statusCode()).as(path).isIn(302, 400, 401, 403, 404);
        }
    }

    @Test
    void xmlFromOutsideOpensNoFile() throws IOException {
        String secret = "what-stands-in-a-file";
        Path file = Files.writeString(folder.resolve("secret.txt"), secret);
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + file.toUri() + "\">]>";
        String model = entity
                + "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">"
                + "<bpmn:process id=\"reads-a-file\" name=\"&e;\" isExecutable=\"true\"/></bpmn:definitions>";

        HttpResponse<String> deployed = deploy(model);
        assertThat(deployed.statusCode()).isEqualTo(400);
        assertThat(deployed.body()).doesNotContain(secret);
        assertThat(configuration.isEnableXxeProcessing()).isFalse();

        Map<String, String> xml = Map.of("Content-Type", "application/xml", "Accept", "*/*");
        assertThat(program("zhao.min")
                        .send("POST", "/api/v1/complaints", entity + "<x>&e;</x>", xml)
                        .statusCode())
                .isEqualTo(415);
        assertThat(program("zhao.min")
                        .send("POST", FOR_PROGRAMS + "/task/count", entity + "<x>&e;</x>", xml)
                        .statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> deploy(String model) {
        String body = "--border\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                + "--border\r\nContent-Disposition: form-data; name=\"data\"; filename=\"reads-a-file.bpmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + model + "\r\n--border--\r\n";
        return program("ma.lin")
                .send(
                        "POST",
                        FOR_PROGRAMS + "/deployment/create",
                        body,
                        Map.of("Content-Type", "multipart/form-data; boundary=border", "Accept", "application/json"));
    }

    private Visitor program(String person) {
        return new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
    }

    private Visitor browser(String person) {
        Visitor browser = new Visitor(port);
        browser.logIn(person, Visitor.SAMPLE_PASSWORD);
        return browser;
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json", "Accept", "*/*"));
        String token = visitor.cookie("XSRF-TOKEN");
        if (token != null) {
            headers.put("X-XSRF-TOKEN", token);
        }
        return visitor.send(method, path, "{}", headers);
    }
}
