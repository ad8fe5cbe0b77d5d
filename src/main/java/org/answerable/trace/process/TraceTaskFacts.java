package org.answerable.trace.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.engine.TaskContributor;
import org.answerable.trace.ComplaintsSince;
import org.answerable.trace.ComplaintsSince.Since;
import org.springframework.stereotype.Component;

/** Shows whoever evaluates a change which cases led to it, and whoever reviews one what was complained of since. */
@Component
class TraceTaskFacts implements TaskContributor {

    private static final Set<String> EVALUATIONS = Set.of("UserTask_Evaluate", "UserTask_EvaluateAfterwards");
    private static final Set<String> REVIEWS = Set.of("UserTask_Review", "UserTask_ReviewRelease");
    private static final Set<Relation> BECAUSE = Set.of(Relation.LED_TO, Relation.RESOLVED_BY);
    private static final int MOST = 20;

    private final CaseLinks links;
    private final ComplaintsSince after;

    TraceTaskFacts(CaseLinks links, ComplaintsSince after) {
        this.links = links;
        this.after = after;
    }

    @Override
    public void contribute(NewTask task) {
        if (EVALUATIONS.contains(task.elementId())) {
            task.show("ledHereText", ledHere(links.of(task.caseId())));
        }
        if (REVIEWS.contains(task.elementId())) {
            after.of(task.caseId()).ifPresent(since -> task.show("sinceText", count(since)));
        }
    }

    /** Numbers alone: not everybody who may work the task may open the cases; their file, a click away, tells whoever may. */
    private static String ledHere(List<Link> all) {
        List<String> here = all.stream()
                .filter(link -> link.incoming() && BECAUSE.contains(link.relation()))
                .map(Link::otherNumber)
                .sorted()
                .toList();
        String numbers = here.stream().limit(MOST).collect(Collectors.joining(", "));
        return here.size() > MOST ? numbers + ", … +" + (here.size() - MOST) : numbers;
    }

    private static String count(Since since) {
        return since.complaints().size() + (since.more() ? "+" : "");
    }
}
