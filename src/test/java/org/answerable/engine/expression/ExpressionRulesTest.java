package org.answerable.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionRulesTest {

    private static final Set<String> PUBLISHED = Set.of("deadlines", "complaintClose");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${accepted}",
                "${!accepted && severity == 'high'}",
                "${finding == 'substantiated' ? 1 : 2}",
                "${complaintClose}",
                "${deadlines.nextWake(execution, 'first-reply')}",
                "${departments.size() > 1}",
                "${departments.contains('desk') and not empty other}",
                "${execution.processBusinessKey}",
                "${task.assignee}",
                "${answers.finding}",
                "${answers['finding']}",
                "${currentUser()}",
                "${now()}",
                "Case ${number} of ${department}",
                "plain text"
            })
    void allowsWhatModelsNeed(String expression) {
        assertThat(ExpressionRules.violations(expression, PUBLISHED::contains)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''['class']['forName']('java.lang.Runtime')}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${deadlines.getClass()}",
                "${deadlines.class}",
                "${deadlines.nextWake(execution).getClass()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.engineServices.repositoryService}",
                "${execution.setVariable('a', 1)}",
                "${task.setAssignee('me')}",
                "${task.execution}",
                "${dataSource.connection.close()}",
                "${repositoryService.deleteDeployment('x')}",
                "${variableContext}",
                "${name.toUpperCase()}",
                "${name.replace('a', 'b')}",
                "${S('{}')}",
                "${XML('<a/>')}",
                "${http('x')}",
                "#{''.getClass()}",
                "text ${''.getClass()} text",
                "${deadlines.nextWake(''.getClass())}",
                "${list[''.getClass()]}",
                "${T(java.lang.Runtime)}",
                "${unclosed"
            })
    void refusesEverythingElse(String expression) {
        assertThat(ExpressionRules.violations(expression, PUBLISHED::contains)).isNotEmpty();
    }

    @Test
    void namesTheBeanOfADelegateExpression() {
        assertThat(ExpressionRules.onlyName("${complaintClose}")).contains("complaintClose");
        assertThat(ExpressionRules.onlyName("${complaintClose.x()}")).isEmpty();
        assertThat(ExpressionRules.onlyName("a ${complaintClose}")).isEmpty();
    }

    @Test
    void listsTheNamesThatAConditionReads() {
        assertThat(ExpressionRules.names("${accepted && answers.finding == 'x' && list[i] > 2}"))
                .containsExactly("accepted", "answers", "i", "list");
    }
}
