package org.answerable.engine.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists by which Tasklist shows tasks; without a list people see none. */
@Component
class TaskLists {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    TaskLists(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates the lists that are not there yet; a list that somebody changed stays as it is. */
    void create() {
        list(1, "My tasks", "What I have taken on", query -> query.taskAssigneeExpression(ME));
        list(
                2,
                "My departments",
                "What waits for somebody of my departments",
                query -> query.taskCandidateGroupInExpression(MY_GROUPS));
        list(3, "Due today", "Mine and my departments', due before midnight", query -> mine(query)
                .dueAfterExpression("${now()}")
                .dueBeforeExpression("${taskDates.endOfToday()}"));
        list(4, "Overdue", "Mine and my departments', past due", query -> mine(query)
                .dueBeforeExpression("${now()}"));
    }

    private static TaskQuery mine(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private void list(int place, String name, String description, UnaryOperator<TaskQuery> query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", place);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", "caseNumber", "label", "Case"),
                        Map.of("name", "subject", "label", "Subject"),
                        Map.of("name", "deadline", "label", "Deadline")));
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.apply(tasks.createTaskQuery()).orderByDueDate().asc());
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }
}
