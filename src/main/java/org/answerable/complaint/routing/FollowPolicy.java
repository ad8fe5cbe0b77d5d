package org.answerable.complaint.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.engine.DecisionTables;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Asks the policy table again, after a complaint was classified anew, and binds the complaint to what it promises now. */
@Component
class FollowPolicy {

    private final ClassifyComplaint classification;
    private final DecisionTables tables;
    private final PromiseComplaint promising;

    FollowPolicy(ClassifyComplaint classification, DecisionTables tables, PromiseComplaint promising) {
        this.classification = classification;
        this.tables = tables;
        this.promising = promising;
    }

    void follow(CaseId caseId) {
        Map<String, Object> facts = new LinkedHashMap<>(classification.facts(caseId));
        facts.put("kind", "complaint");
        DecisionTables.Answer answer = tables.evaluate("deadline-policy", facts);
        promising.promise(caseId, answer.rows(), named(answer.version()));
    }

    /** Such as {@code deadline-policy:3}, as models name it too. */
    private static String named(String version) {
        return version.split(" ", 2)[0];
    }
}
