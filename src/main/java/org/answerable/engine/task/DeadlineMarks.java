package org.answerable.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Keeps, while a model is parsed, which deadline kind a timer or user task declares, and which promise of its own a user task has. */
public class DeadlineMarks extends AbstractBpmnParseListener {

    /** The extension property that names the kind of deadline in a model. */
    public static final String PROPERTY = "deadline";

    /** The extension property that names the promise of a user task itself. */
    public static final String PROMISE = "promise";

    /** The extension property that names the deadline whose time being over a boundary timer waits for. */
    public static final String END = "deadline-end";

    private static final String KEPT_AS = "answerable.deadline";
    private static final String END_KEPT_AS = "answerable.deadline-end";
    private static final String PROMISE_KEPT_AS = "answerable.promise";

    /** The kind that the element declares, such as {@code first-reply}; null if none. */
    public static String kindOf(ActivityImpl element) {
        return (String) element.getProperty(KEPT_AS);
    }

    /** The kind of the deadline whose end the boundary timer waits for, such as {@code vote}; null if none. */
    public static String endOf(ActivityImpl element) {
        return (String) element.getProperty(END_KEPT_AS);
    }

    /** The promise that the user task declares for itself, such as {@code hand-over}; null if none. */
    public static String promiseOf(ActivityImpl userTask) {
        return (String) userTask.getProperty(PROMISE_KEPT_AS);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        mark(element, activity);
        keep(element, activity, PROMISE, PROMISE_KEPT_AS);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        mark(element, activity);
        keep(element, activity, END, END_KEPT_AS);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        mark(element, activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        mark(element, activity);
    }

    private static void keep(Element element, ActivityImpl activity, String property, String keptAs) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        if (properties != null && properties.containsKey(property)) {
            activity.setProperty(keptAs, properties.get(property));
        }
    }

    private static void mark(Element element, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String kind = properties == null ? null : properties.get(PROPERTY);
        if (kind == null) {
            kind = ofTimer(element);
        }
        if (kind != null) {
            activity.setProperty(KEPT_AS, kind);
        }
    }

    private static String ofTimer(Element element) {
        Element timer = element.element("timerEventDefinition");
        Map<String, String> properties = timer == null ? null : BpmnParseUtil.parseCamundaExtensionProperties(timer);
        return properties == null ? null : properties.get(PROPERTY);
    }
}
