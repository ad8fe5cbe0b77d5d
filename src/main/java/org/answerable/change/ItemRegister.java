package org.answerable.change;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.answerable.platform.CaseId;

/** What changes ask of the register of configuration items; answered by it. */
public interface ItemRegister {

    /** Code to name of those that exist, in the order asked. One question for all. */
    Map<String, String> names(Collection<String> codes);

    /** The services that the items of the codes belong to. One question for all. */
    Set<String> services(Collection<String> codes);

    /** The codes of the items that changed with the case as their cause. */
    Set<String> changedBy(CaseId caseId);
}
