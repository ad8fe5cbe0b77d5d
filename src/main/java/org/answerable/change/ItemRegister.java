package org.answerable.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.platform.CaseId;

/** What changes ask of the register of configuration items; answered by it. */
public interface ItemRegister {

    /** Code to name of those that exist, in the order asked. One question for all. */
    Map<String, String> names(Collection<String> codes);

    /** True if an item of the code can be registered: it is written as codes are, and no item has it. */
    boolean isFree(String code);

    /** The services that the items of the codes belong to. One question for all. */
    default Set<String> services(Collection<String> codes) {
        return Set.copyOf(serviceOf(codes).values());
    }

    /** Code to service of those items that belong to one. One question for all. */
    Map<String, String> serviceOf(Collection<String> codes);

    /**
     * How the first items hang on others or rest on them: the shortest way to each of the others that is reached, the codes along it.
     *
     * @param levels how many relations a way may have; one question for each
     */
    List<List<String>> ways(Collection<String> from, Collection<String> to, int levels);

    /** How many items hang on those of the codes, directly or through others, and how many services they belong to, all included. */
    Reach reach(Collection<String> codes);

    /** What hangs on items. */
    record Reach(int items, int services) {

        /** Nothing. */
        public static final Reach NONE = new Reach(0, 0);
    }

    /** The codes of the items that changed with the case as their cause. */
    Set<String> changedBy(CaseId caseId);
}
