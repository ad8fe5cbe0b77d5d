package org.answerable.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ModelGateIT {

    private static final String HEAD =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                targetNamespace="x">
              <bpmn:process id="gate-probe" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="StartEvent_A"/>
                <bpmn:sequenceFlow id="f1" sourceRef="StartEvent_A" targetRef="Task_B"/>
            """;
    private static final String TAIL =
            """
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack(
                        "no-script",
                        "<bpmn:scriptTask id='Task_B' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                attack("known-extensions", "<bpmn:serviceTask id='Task_B' camunda:class='java.lang.Runtime'/>"),
                attack("known-extensions", "<bpmn:serviceTask id='Task_B' camunda:type='external' camunda:topic='x'/>"),
                attack(
                        "delegate-published",
                        "<bpmn:serviceTask id='Task_B' camunda:delegateExpression='${dataSource}'/>"),
                attack(
                        "delegate-published",
                        "<bpmn:serviceTask id='Task_B' camunda:delegateExpression='${anyVariable}'/>"),
                attack("delegate-published", "<bpmn:serviceTask id='Task_B'/>"),
                attack("safe-expression", "<bpmn:serviceTask id='Task_B' camunda:expression=\"${''.getClass()}\"/>"),
                attack("safe-expression", "<bpmn:userTask id='Task_B' name=\"${''.getClass()}\"/>"),
                attack(
                        "safe-expression",
                        "<bpmn:userTask id='Task_B'><bpmn:documentation>${''.getClass()}</bpmn:documentation></bpmn:userTask>"),
                attack(
                        "safe-expression",
                        "<bpmn:userTask id='Task_B' camunda:assignee='#{execution.processEngineServices}'/>"),
                attack(
                        "safe-expression",
                        "<bpmn:userTask id='Task_B' camunda:candidateGroups='${repositoryService.x()}'/>"),
                attack("known-extensions", listener("<camunda:taskListener event='create' class='x.Y'/>")),
                attack(
                        "delegate-published",
                        listener("<camunda:taskListener event='create' delegateExpression='${processEngine}'/>")),
                attack(
                        "safe-expression",
                        listener("<camunda:taskListener event='create' expression=\"${''.getClass()}\"/>")),
                attack(
                        "no-script",
                        listener(
                                "<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>x</camunda:script></camunda:executionListener>")),
                attack(
                        "no-script",
                        listener(
                                "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>x</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                attack(
                        "safe-expression",
                        listener(
                                "<camunda:inputOutput><camunda:inputParameter name='a'>${''.getClass()}</camunda:inputParameter></camunda:inputOutput>")),
                attack(
                        "safe-expression",
                        listener(
                                "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:list><camunda:value>${''.getClass()}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>")),
                attack(
                        "known-extensions",
                        listener(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                attack("known-extensions", listener("<camunda:field name='a' expression='${b}'/>")),
                attack(
                        "known-extensions",
                        listener("<camunda:formData><camunda:formField id='a' type='string'/></camunda:formData>")),
                attack("form-own", "<bpmn:userTask id='Task_B' camunda:formKey='embedded:deployment:x.html'/>"),
                attack("form-own", "<bpmn:userTask id='Task_B' camunda:formKey='https://evil.example/x'/>"),
                attack("form-own", "<bpmn:userTask id='Task_B' camunda:formKey='//evil.example/x'/>"),
                attack(
                        "no-script",
                        "<bpmn:userTask id='Task_B'/><bpmn:sequenceFlow id='f2' sourceRef='Task_B' targetRef='E'>"
                                + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>true</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent id='E'/>"),
                attack(
                        "safe-expression",
                        "<bpmn:userTask id='Task_B'/><bpmn:sequenceFlow id='f2' sourceRef='Task_B' targetRef='E'>"
                                + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${execution.setVariable('a',1)}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent id='E'/>"),
                attack(
                        "safe-expression",
                        "<bpmn:userTask id='Task_B'/><bpmn:boundaryEvent id='B' attachedToRef='Task_B'><bpmn:timerEventDefinition>"
                                + "<bpmn:timeDate>${''.getClass()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"));
    }

    private static Arguments attack(String rule, String element) {
        return Arguments.of(rule, element);
    }

    private static String listener(String extension) {
        return "<bpmn:userTask id='Task_B'><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:userTask>";
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anUnsafeModelIsRefusedAndNamed(String rule, String element) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy("gate-probe.bpmn", HEAD + element + TAIL))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("gate-probe.bpmn: ")
                .hasMessageContaining("[" + rule + "]");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void theMessageNamesTheElement() {
        assertThatThrownBy(() ->
                        deploy("gate-probe.bpmn", HEAD + "<bpmn:serviceTask id='Task_B' camunda:class='x.Y'/>" + TAIL))
                .hasMessageContaining("gate-probe.bpmn: Task_B: ");
    }

    @Test
    void outsideEntitiesAreRefused() {
        String model = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + HEAD
                + "<bpmn:userTask id='Task_B' name='&e;'/>" + TAIL;

        assertThatThrownBy(() -> deploy("gate-probe.bpmn", model)).hasMessageContaining("[plain-xml]");
        assertThatThrownBy(() -> deploy("gate-probe.dmn", "<!DOCTYPE x><x/>")).hasMessageContaining("[plain-xml]");
    }

    @Test
    void aTableInAnotherLanguageIsRefused() {
        for (String language : new String[] {"javascript", "groovy", "juel", "http://www.w3.org/1999/XPath"}) {
            assertThatThrownBy(() -> deploy("gate-probe.dmn", table(" expressionLanguage=\"" + language + "\"", "1")))
                    .hasMessageContaining("[decision-feel]");
        }
        assertThatThrownBy(() -> deploy(
                        "gate-probe.dmn", table("", "function(a) external { java: { class: \"java.lang.Math\" } }")))
                .hasMessageContaining("[decision-feel]");
    }

    @Test
    void aTableOfPromisesThatCannotBeUsedIsRefusedWithRowColumnAndWhatIsAllowed() throws IOException {
        String shipped = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));

        assertThatThrownBy(() -> deploy("policy.dmn", shipped.replace("\"PT24H\"", "\"24 workinghours\"")))
                .hasMessageContaining("row 2, column Limit (limit)")
                .hasMessageContaining("[policy-row]");
        assertThatThrownBy(() -> deploy("policy.dmn", shipped.replace("\"cn-day\"", "\"cn-night\"")))
                .hasMessageContaining("there is no calendar \"cn-night\"; allowed: always, ");
        assertThatThrownBy(() -> deploy("policy.dmn", shipped.replace("\"supervised\"", "\"steep\"")))
                .hasMessageContaining("there is no ladder \"steep\"; allowed: contribution, ");
    }

    private static String table(String language, String text) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="gate-table" name="x" camunda:historyTimeToLive="P1D"><variable id="v" name="v"/>
                  <literalExpression id="l"%s><text>%s</text></literalExpression></decision></definitions>
                """
                .formatted(language, text);
    }

    @Test
    void otherFilesAreRefused() {
        for (String name : new String[] {"x.html", "x.js", "x.groovy", "x.cmmn", "x.cmmn11.xml", "x"}) {
            assertThatThrownBy(() -> deploy(name, "<x/>")).hasMessageContaining("[file-type]");
        }
        assertThatThrownBy(() -> deploy("x.form", "{")).hasMessageContaining("[plain-form]");
        assertThatThrownBy(() -> deploy("x.form", "{\"components\": [{\"type\": \"iframe\", \"url\": \"x\"}]}"))
                .hasMessageContaining("[plain-form]");
    }

    @Test
    void aSafeModelPasses() {
        deploy(
                "gate-probe.bpmn",
                HEAD + "<bpmn:userTask id='Task_B' name='Answer ${number}' camunda:candidateGroups='${department}'/>"
                        + TAIL);

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("gate-probe")
                        .count())
                .isPositive();
    }

    @Test
    void restIsNoWayAroundIt() {
        HttpResponse<String> refused =
                overRest("ma.lin", HEAD + "<bpmn:serviceTask id='Task_B' camunda:class='x.Y'/>" + TAIL);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("gate-probe.bpmn: Task_B", "known-extensions");
    }

    @Test
    void aProcessOwnerMayDeployByRestAndAHandlerMayNot() {
        String safe = HEAD + "<bpmn:userTask id='Task_B'/>" + TAIL;

        assertThat(overRest("ma.lin", safe).statusCode()).isEqualTo(200);
        assertThat(overRest("wang.fang", safe).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyDeletesADeployment() {
        String id = repository.createDeploymentQuery().listPage(0, 1).get(0).getId();

        for (String person : new String[] {"ma.lin", "deng.kai"}) {
            assertThat(visitor(person)
                            .send("DELETE", "/engine-rest/deployment/" + id, null, Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** As who deploys reads it: a process owner whose language is Chinese. */
    @Test
    void aTableOfPromisesIsRefusedByRestInTheLanguageOfWhoDeploys() throws IOException {
        String shipped = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));

        HttpResponse<String> refused =
                overRest("ma.lin", "deadline-policy.dmn", shipped.replace("\"cn-day\"", "\"cn-night\""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("没有日历", "cn-night", "可填：always").doesNotContain("there is no");
    }

    private HttpResponse<String> overRest(String person, String model) {
        return overRest(person, "gate-probe.bpmn", model);
    }

    private HttpResponse<String> overRest(String person, String file, String model) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ngate\r\n"
                + "--xx\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--xx--\r\n";
        return visitor(person)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body,
                        Map.of("Content-Type", "multipart/form-data; boundary=xx"));
    }

    private Visitor visitor(String person) {
        return new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
    }

    private void deploy(String name, String content) {
        repository
                .createDeployment()
                .addInputStream(name, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }
}
