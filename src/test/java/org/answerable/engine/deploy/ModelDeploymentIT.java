package org.answerable.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ModelDeploymentIT {

    @Autowired
    ModelDeployment deployment;

    @Autowired
    RepositoryService repository;

    @Autowired
    SystemCalls calls;

    @Autowired
    RunningModelsCheck check;

    @Autowired
    RuntimeService runtime;

    @TempDir
    Path folder;

    private final String area = "area" + Ids.next().substring(30);

    @Test
    void aSecondStartDeploysNothing() throws IOException {
        write("Label", "Field");

        start();
        start();

        assertThat(deployments()).isEqualTo(1);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void aChangedFormRedeploysItsAreaWithTheModel() throws IOException {
        write("Label", "Field");
        start();
        write("Label", "Other field");
        start();

        assertThat(deployments()).isEqualTo(2);
        assertThat(versions()).isEqualTo(2);
        Deployment newest = repository
                .createDeploymentQuery()
                .deploymentName("answerable/" + area)
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
        assertThat(repository.getDeploymentResourceNames(newest.getId()))
                .contains("processes/" + area + "/" + area + ".bpmn", "forms/" + area + "/" + area + "-form.form");
    }

    @Test
    void aChangedLabelReachesNewCasesOnly() throws IOException {
        write("Old label", "Field");
        start();
        write("New label", "Field");
        start();

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(area)
                        .latestVersion()
                        .singleResult()
                        .getName())
                .isEqualTo("New label");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void anAreaWithoutFilesIsLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("processes/empty"));
        Files.createDirectories(folder.resolve("forms"));

        assertThat(ModelFolders.in(folder)).isEmpty();
    }

    @Test
    void theJarHoldsTheSameModelsAsTheFolders() {
        assertThat(ModelFolders.inJar().keySet())
                .isEqualTo(ModelFolders.in(Path.of("")).keySet());
        ModelFolders.inJar().forEach((name, resources) -> assertThat(resources.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ModelFolders.in(Path.of("")).get(name).keySet()));
    }

    @Test
    void aNamedFolderWithoutModelsStopsTheStart() {
        ModelDeployment misled = new ModelDeployment(repository, calls, folder.toString());

        assertThatThrownBy(misled::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ANSWERABLE_MODELS");
    }

    @Test
    void aNamedFolderIsDeployed() throws IOException {
        write("Label", "Field");

        new ModelDeployment(repository, calls, folder.toString()).start();

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void theStartRefusesCasesThatCallAMissingBean() throws IOException {
        String safe = Files.readString(Path.of("src/test/resources/engine/engine-probe-late.bpmn"));
        deployment.deploy(
                area,
                Map.of(
                        "processes/x/engine-probe-missing.bpmn",
                        safe.replace("engine-probe-late", "engine-probe-missing")
                                .replace(
                                        "camunda:formRef=\"engine-probe-answer\" camunda:formRefBinding=\"deployment\"",
                                        "")
                                .getBytes(StandardCharsets.UTF_8)));
        String instance =
                runtime.startProcessInstanceByKey("engine-probe-missing").getId();

        assertThatThrownBy(() -> check.check(Set.of("engineProbeClose")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("engine-probe-missing:1")
                .hasMessageContaining("engineProbeOpen");
        runtime.deleteProcessInstance(instance, "test");
    }

    private void start() {
        Map<String, byte[]> resources = ModelFolders.in(folder).get(area);
        deployment.deploy(area, resources);
    }

    private long deployments() {
        return repository
                .createDeploymentQuery()
                .deploymentName("answerable/" + area)
                .count();
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(area)
                .count();
    }

    private void write(String label, String field) throws IOException {
        put(
                "processes/%s/%s.bpmn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://answerable.org/test">
                  <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <bpmn:startEvent id="StartEvent_Filed" name="Filed"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="StartEvent_Filed" targetRef="EndEvent_Done"/>
                    <bpmn:endEvent id="EndEvent_Done" name="Done"/>
                  </bpmn:process>
                </bpmn:definitions>
                """
                        .formatted(area, label));
        put(
                "forms/%s/%s-form.form",
                """
                {"id": "%s-form", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "components": [{"type": "textfield", "key": "field", "label": "%s"}]}
                """
                        .formatted(area, field));
    }

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve(name.formatted(area, area));
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
