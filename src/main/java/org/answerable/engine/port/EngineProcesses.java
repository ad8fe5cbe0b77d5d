package org.answerable.engine.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.persistence.RunningCases;
import org.answerable.engine.persistence.RunningCases.TaskRow;
import org.answerable.engine.persistence.RunningCases.TokenRow;
import org.answerable.engine.task.ShownText;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Reads positions and tasks straight from the runtime tables. */
@Component
class EngineProcesses implements CaseProcesses {

    private static final String TASK_LINK = "/camunda/app/tasklist/default/#/?task=";

    private final RunningCases running;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final EngineCalls calls;

    EngineProcesses(RunningCases running, RepositoryService repository, TaskService tasks, EngineCalls calls) {
        this.running = running;
        this.repository = repository;
        this.tasks = tasks;
        this.calls = calls;
    }

    @Override
    public List<Position> positions(CaseId caseId) {
        List<TokenRow> tokens = running.selectTokens(caseId.value());
        return calls.inContext(context ->
                tokens.stream().map(token -> position(context, token)).toList());
    }

    private static Position position(CommandContext context, TokenRow token) {
        var activity = ParsedModels.element(context, token.processDefinitionId(), token.elementId());
        String name = activity == null ? null : (String) activity.getProperty("name");
        return new Position(
                token.processDefinitionId(),
                token.processInstanceId(),
                token.elementId(),
                Objects.requireNonNullElse(name, token.elementId()));
    }

    @Override
    public List<OpenTask> openTasks(CaseId caseId) {
        return tasks(running.selectTasks(caseId.value()));
    }

    @Override
    public List<OpenTask> openTasksFor(String userId, List<String> groups, int limit) {
        return tasks(running.selectTasksFor(userId, groups, limit));
    }

    private static List<OpenTask> tasks(List<TaskRow> rows) {
        Map<String, List<TaskRow>> byTask =
                rows.stream().collect(Collectors.groupingBy(TaskRow::id, LinkedHashMap::new, Collectors.toList()));
        return byTask.values().stream().map(EngineProcesses::task).toList();
    }

    private static OpenTask task(List<TaskRow> rows) {
        TaskRow row = rows.get(0);
        List<String> departments =
                rows.stream().map(TaskRow::department).filter(Objects::nonNull).toList();
        return new OpenTask(
                row.id(),
                row.caseId(),
                row.elementId(),
                row.name(),
                row.created(),
                row.due(),
                row.assignee(),
                departments,
                TASK_LINK + row.id(),
                row.part());
    }

    @Override
    public boolean give(String taskId, String from, String to) {
        return calls.call(() -> {
            boolean held =
                    tasks.createTaskQuery().taskId(taskId).taskAssignee(from).count() == 1;
            if (held) {
                tasks.setAssignee(taskId, to);
            }
            return held;
        });
    }

    @Override
    public void showInstead(CaseId caseId, String part, Map<String, ?> values) {
        List<String> open = running.selectTasks(caseId.value()).stream()
                .filter(row -> part == null || part.equals(row.part()))
                .map(TaskRow::id)
                .distinct()
                .toList();
        calls.call(() -> {
            open.forEach(task -> showInstead(task, values));
            return null;
        });
    }

    private void showInstead(String task, Map<String, ?> values) {
        Map<String, Object> shown = tasks.getVariablesLocal(task, values.keySet());
        shown.replaceAll(
                (name, before) -> values.get(name) instanceof String text ? ShownText.of(text) : values.get(name));
        tasks.setVariablesLocal(task, shown);
    }

    @Override
    public String modelSource(String processDefinitionId) {
        return calls.call(() -> source(processDefinitionId))
                .orElseThrow(() -> new NotFoundException("There is no model version " + processDefinitionId));
    }

    private Optional<String> source(String processDefinitionId) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(processDefinitionId)
                .singleResult();
        return Optional.ofNullable(definition).map(present -> text(repository.getProcessModel(present.getId())));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
