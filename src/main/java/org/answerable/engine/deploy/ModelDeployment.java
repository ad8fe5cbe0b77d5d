package org.answerable.engine.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.answerable.engine.SystemCalls;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models at start, one deployment for each area: before the web server takes requests and before the job
 * executor works. An area that is byte by byte as it was last time is not deployed again; a changed one is deployed whole,
 * because a model finds its forms in its own deployment.
 */
@Component
public class ModelDeployment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    /** When to start: before requests come in and jobs run. */
    public static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 10_000;

    private final RepositoryService repository;
    private final SystemCalls calls;
    private final String folder;
    private volatile boolean running;

    ModelDeployment(RepositoryService repository, SystemCalls calls, @Value("${answerable.models:}") String folder) {
        this.repository = repository;
        this.calls = calls;
        this.folder = folder;
    }

    @Override
    public void start() {
        models().forEach(this::deploy);
        running = true;
    }

    /** The folder of {@code answerable.models}, else the working directory if it holds models, else the jar. */
    private Map<String, Map<String, byte[]>> models() {
        if (!folder.isBlank()) {
            Path named = Path.of(folder);
            if (!Files.isDirectory(named.resolve("processes"))) {
                throw new IllegalStateException("answerable.models (ANSWERABLE_MODELS) names " + folder
                        + ", which holds no folder processes; name a folder that does, or remove the setting");
            }
            return of(named);
        }
        Path here = Path.of("");
        boolean besideUs = Files.isDirectory(here.resolve("processes")) && Files.isDirectory(here.resolve("forms"));
        return besideUs ? of(here) : ModelFolders.inJar();
    }

    private static Map<String, Map<String, byte[]>> of(Path folder) {
        ModelFolders.leftOut(folder)
                .forEach(file -> LOG.warn("{} is not deployed: it is no model, table or form", file));
        return ModelFolders.in(folder);
    }

    /**
     * Deploys the area unless its newest deployment holds the very same files.
     *
     * @param resources content by relative name, such as {@code processes/complaint/complaint-handling.bpmn}
     */
    public void deploy(String area, Map<String, byte[]> resources) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("answerable/" + area)
                .source("answerable")
                .enableDuplicateFiltering(false);
        resources.forEach(
                (name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        var deployed = calls.call(deployment::deployWithResult);
        if (deployed.getDeployedProcessDefinitions() != null || deployed.getDeployedDecisionDefinitions() != null) {
            LOG.info("Deployed area {} with {} files as {}", area, resources.size(), deployed.getId());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
