package bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The happy path of a complaint, by element id of {@code complaint-handling}: what people enter at a task, what the gateways are
 * answered, what the complainant says. When the model gets a step on this path, it gets a row here.
 */
final class Life {

    static final String MODEL = "complaint-handling";
    static final String RECEIVED = "complaint.received";

    /** What a task is completed with, as its form would. */
    private static final Map<String, Map<String, Object>> FORMS = Map.of(
            "UserTask_FirstReply", Map.of("outcome", "reply", "reply", "We look into it."),
            "UserTask_ResolveComplaint",
                    Map.of(
                            "outcome", "finding",
                            "finding", "substantiated",
                            "evidenceKind", "statement",
                            "evidence", "The driver said so."),
            "UserTask_DraftResponse", Map.of("outcome", "ready", "answer", "The driver was late."),
            "UserTask_CheckResponse", Map.of("outcome", "accept"));

    /** What the gateways are answered; on our side listeners and delegates do it. */
    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("routed", true),
            Map.entry("accepted", true),
            Map.entry("replied", true),
            Map.entry("resolveOutcome", "finding"),
            Map.entry("drafted", true),
            Map.entry("reviewOutcome", "accept"),
            Map.entry("ending", "answered"),
            Map.entry("ladderFinished", false),
            Map.entry("deadlineKind", "first-reply"));

    /** What the tables read. */
    private static final Map<String, Object> FACTS = Map.ofEntries(
            Map.entry("profile", "ride-hailing"),
            Map.entry("kind", "complaint"),
            Map.entry("channel", "web"),
            Map.entry("category", "late-or-no-show"),
            Map.entry("usualSeverity", "general"),
            Map.entry("severity", "general"),
            Map.entry("vulnerable", false),
            Map.entry("media", false),
            Map.entry("finding", "substantiated"),
            Map.entry("ladder", "prompt"));

    /** Questions that conditions ask our beans, and the answer on this path; every other one is answered no. */
    private static final Map<String, Boolean> QUESTIONS = Map.of("complaint.firstReplyOwed", true);

    /** What is said from outside when no task is open. */
    static final List<String> MESSAGES = List.of("complaint.confirmed");

    private Life() {}

    static Map<String, Object> form(String element) {
        return new HashMap<>(FORMS.getOrDefault(element, Map.of()));
    }

    static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(ANSWERS);
        variables.putAll(FACTS);
        return variables;
    }

    static boolean answer(String question) {
        return QUESTIONS.getOrDefault(question, false);
    }
}
