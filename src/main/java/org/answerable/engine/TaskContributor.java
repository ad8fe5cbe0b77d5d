package org.answerable.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.platform.CaseId;

/** Adds what a new user task shows (number, subject, link, due date) before anybody sees it. Every bean is called. */
public interface TaskContributor {

    /** Called in the transaction that creates the task. */
    void contribute(NewTask task);

    /** A user task that is being created for a case. */
    final class NewTask {
        private final CaseId caseId;
        private final String elementId;
        private final String deadlineKind;
        private final Map<String, Object> shown = new LinkedHashMap<>();
        private final Map<String, Object> replaced = new HashMap<>();
        private Instant due;
        private String nameSuffix = "";

        /** For the engine only. */
        NewTask(CaseId caseId, String elementId, String deadlineKind) {
            this.caseId = caseId;
            this.elementId = elementId;
            this.deadlineKind = deadlineKind;
        }

        /** The case the task belongs to. */
        public CaseId caseId() {
            return caseId;
        }

        /** The id of the task's element in the model. */
        public String elementId() {
            return elementId;
        }

        /** The deadline that binds the task (extension property {@code deadline}) as a {@link DeadlineKey} is written, or null. */
        public String deadlineKind() {
            return deadlineKind;
        }

        /** Makes a short value visible in Tasklist and forms as a task-local variable (at most 4,000 characters). */
        public void show(String name, Object value) {
            shown.put(name, value);
        }

        /** Makes this visible in place of what anybody shows under the name, before or after; nothing if nobody does. */
        public void instead(String name, Object value) {
            replaced.put(name, value);
        }

        /** Sets the task's due date. */
        public void due(Instant instant) {
            due = instant;
        }

        /** Appends text to the task's name, so that lists tell tasks of different cases apart. */
        public void nameSuffix(String suffix) {
            nameSuffix = suffix;
        }

        Map<String, Object> shown() {
            replaced.forEach((name, value) -> shown.computeIfPresent(name, (any, before) -> value));
            return shown;
        }

        Instant due() {
            return due;
        }

        String nameSuffix() {
            return nameSuffix;
        }
    }
}
