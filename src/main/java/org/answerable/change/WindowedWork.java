package org.answerable.change;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;

/** What the planning of windows asks about work of one kind that has them, changes or releases; each module answers for its own. */
public interface WindowedWork {

    /** The kind of its cases. */
    CaseKind kind();

    /** True if the work has begun, so that no freeze stops it any more. */
    boolean begun(CaseFile file);

    /** The states of those that are at work: they hold what they touch until they are through, whatever their window says. */
    Set<String> atWork();

    /** User id of who asked for it. */
    String requester(CaseId caseId);

    /** True if it needs nobody's word beside that of its board. */
    boolean emergency(CaseId caseId);

    /** The services that it touches beside that of its case and those of its items; few questions, however many cases. */
    Map<CaseId, Set<String>> services(Collection<CaseId> cases);
}
