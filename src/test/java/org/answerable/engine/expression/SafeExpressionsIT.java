package org.answerable.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.EngineProbe;
import org.answerable.engine.port.EngineCalls;
import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The attacks that bring down an engine whose expressions are not fenced in; here without the check before deployment. */
@ServerTest
class SafeExpressionsIT {

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    EngineCalls calls;

    @Autowired
    AdjustableClock clock;

    @Autowired
    EngineProbe probe;

    @Autowired
    CaseProcesses processes;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    static Stream<String> attacks() {
        return Stream.of(
                "${''.getClass()}",
                "${''.class}",
                "${''['class']}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${text.getClass().getClassLoader()}",
                "${text.toString()}",
                "${text.bytes}",
                "${list.getClass()}",
                "${list.add('x')}",
                "${list.class}",
                "${map.getClass()}",
                "${map.remove('a')}",
                "${map.put('a', 'b')}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRepositoryService()}",
                "${execution.processEngine}",
                "${execution.class}",
                "${execution.getClass()}",
                "${execution.setVariable('a', 'b')}",
                "${execution.bpmnModelInstance}",
                "${dataSource}",
                "${dataSource.connection}",
                "${repositoryService.createDeploymentQuery().list()}",
                "${processEngine}",
                "${environment}",
                "${identityService.newUser('evil')}",
                "${hiddenProbe}",
                "${safeExpressionsProbe.getClass()}",
                "${safeExpressionsProbe.class}",
                "${safeExpressionsProbe.hashCode()}",
                "${safeExpressionsProbe.wait()}",
                "${safeExpressionsProbe.twice('a').getClass()}",
                "${now().getClass()}",
                "${now().time}",
                "${S('{}')}",
                "${JSON('{}').jsonPath('$')}",
                "${XML('<a/>')}",
                "${dateTime()}",
                "${systemProperties}",
                "#{''.getClass()}");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackInAModelFails(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackInAStoredFilterFails(String attack) {
        Filter filter = filters.newTaskFilter("attack");
        filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(attack));
        Filter saved = filters.saveFilter(filter);
        try {
            assertThatThrownBy(() -> filters.list(saved.getId()))
                    .isInstanceOfAny(ProcessEngineException.class, ELException.class);
        } finally {
            filters.deleteFilter(saved.getId());
        }
    }

    @Test
    void anExpressionInAQueryOfTheMomentIsRefused() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void modelsReachVariablesListsMapsAndPublishedBeans() {
        assertThat(evaluate("${text}")).isEqualTo("abc");
        assertThat(evaluate("${list[1]}")).isEqualTo("y");
        assertThat(evaluate("${map.a}")).isEqualTo(1);
        assertThat(evaluate("${list.contains('x') && map.containsKey('a') && list.size() == 2}"))
                .isEqualTo(true);
        assertThat(evaluate("${safeExpressionsProbe.twice(text)}")).isEqualTo("abcabc");
        assertThat(evaluate("${safeExpressionsProbe.sum('1', 2)}")).isEqualTo(3);
        assertThat(evaluate("${now()}")).isInstanceOf(Date.class);
    }

    @Test
    void aVariableCannotTakeAPublishedBeansPlace() {
        Object bean = evaluate("${safeExpressionsProbe}", Map.of("safeExpressionsProbe", "mine"));

        assertThat(bean).isInstanceOf(SafeExpressionsProbe.class);
    }

    @Test
    void aTaskShowsItsOwnPropertiesOnly() {
        String task = processes.openTasks(probe.opened("billing")).get(0).id();

        assertThat(evaluateOnTask(task, "${task.taskDefinitionKey}")).isEqualTo("UserTask_Answer");
        assertThat(evaluateOnTask(task, "${execution.currentActivityId}")).isEqualTo("UserTask_Answer");
        assertThatThrownBy(() -> evaluateOnTask(task, "${task.execution}")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> evaluateOnTask(task, "${task.complete()}")).isInstanceOf(ProcessEngineException.class);
    }

    private Object evaluateOnTask(String taskId, String expression) {
        return calls.inContext(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(task);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(x, y) external {java: {class: \"java.lang.Math\", method signature: \"max(int, int)\"}}, r: f(41, 42)}.r",
                "probe.getClass()",
                "probe.getClass",
                "probe.class",
                "probe.secret()"
            })
    void feelReachesNoJava(String expression) {
        Probe probe = new Probe();
        Object answer = null;
        try {
            answer = evaluateTable(null, expression, Map.of("probe", probe));
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(String.valueOf(answer)).doesNotContain("class ").doesNotContain("42");
        assertThat(probe.calls).hasValue(0);
    }

    @Test
    void feelAnswersWhatItIsFor() {
        assertThat(evaluateTable(null, "1 + 1", Map.of())).isEqualTo(2L);
        assertThat(evaluateTable(null, "list[1] + map.a", Map.of("list", List.of(1, 2), "map", Map.of("a", 3))))
                .isEqualTo(4L);
        assertThat(evaluateTable(null, "date and time(when) < now()", Map.of("when", "2020-01-01T00:00:00Z")))
                .isEqualTo(true);
        assertThat(evaluateTable("feel", "upper case(\"a\")", Map.of())).isEqualTo("A");
    }

    @Test
    void feelFollowsOurClock() {
        clock.advance(java.time.Duration.ofDays(2));

        assertThat(evaluateTable(
                        null,
                        "now() > date and time(earlier)",
                        Map.of("earlier", clock.instant().minusSeconds(3_600).toString())))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python", "juelscript", "ecmascript"})
    void aTableInAScriptLanguageFails(String language) {
        assertThatThrownBy(() -> evaluateTable(language, "1 + 1", Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTableInTheExpressionLanguageIsFencedInToo() {
        assertThat(evaluateTable("juel", "${1 + 1}", Map.of())).isEqualTo(2L);
        assertThatThrownBy(() -> evaluateTable("juel", "${''.getClass()}", Map.of()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void noScriptLanguageIsOnTheClassPathOrLeftInTheEngine() {
        List<String> languages = new javax.script.ScriptEngineManager()
                .getEngineFactories().stream()
                        .map(javax.script.ScriptEngineFactory::getLanguageName)
                        .filter(language ->
                                !language.toLowerCase(java.util.Locale.ROOT).contains("feel"))
                        .filter(language -> !language.equals("JSP 2.1 EL"))
                        .toList();
        assertThat(languages).isEmpty();
        for (String language : List.of("juel", "javascript", "groovy", "feel")) {
            assertThatThrownBy(() -> calls.inContext(
                            context -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
                    .hasMessageContaining("switched off");
        }
    }

    @Test
    void outsideEntitiesJavaSerialisationAndForeignClassesAreOff() {
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
    }

    /** An object whose methods nobody may call. */
    public static class Probe {
        final AtomicInteger calls = new AtomicInteger();

        public String secret() {
            calls.incrementAndGet();
            return "secret";
        }
    }

    private Object evaluate(String expression) {
        return evaluate(expression, Map.of("text", "abc", "list", List.of("x", "y"), "map", Map.of("a", 1)));
    }

    private Object evaluate(String expression, Map<String, Object> variables) {
        String instance = processes.positions(probe.opened("billing")).get(0).processInstanceId();
        return calls.inContext(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
            variables.forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }

    private Object evaluateTable(String language, String expression, Map<String, Object> inputs) {
        String attribute = language == null ? "" : " expressionLanguage=\"" + language + "\"";
        String dmn =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="x" namespace="x" id="x">
                  <decision id="attack" name="attack" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D"><variable id="v" name="v"/>
                    <literalExpression id="l"%s><text><![CDATA[%s]]></text></literalExpression></decision>
                </definitions>
                """
                        .formatted(attribute, expression);
        return calls.inContext(context -> {
            DmnDecision decision = configuration
                    .getDmnEngine()
                    .parseDecision("attack", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
            return configuration
                    .getDmnEngine()
                    .evaluateDecision(decision, inputs)
                    .getSingleEntry();
        });
    }
}
