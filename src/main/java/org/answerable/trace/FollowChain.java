package org.answerable.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Joined;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.trace.Chain.Member;
import org.answerable.trace.Chain.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows links from a case to others and on, each step in two questions (the links, and which of the cases the reader may open), at most
 * {@value #STEPS} steps and {@value #MOST} cases. Where the reader may not open a case, nothing behind it is shown.
 */
@Component
public class FollowChain {

    /** The most cases of a chain. */
    public static final int MOST = 200;

    private static final int STEPS = 6;
    private static final int LINKS = 1_000;

    private final CaseLinks links;
    private final CaseAccess access;
    private final CaseSearch search;

    FollowChain(CaseLinks links, CaseAccess access, CaseSearch search) {
        this.links = links;
        this.access = access;
        this.search = search;
    }

    /** The chain of a case that the reader has opened. */
    @Transactional(readOnly = true)
    public Chain of(CaseFile file, String userId) {
        Walk walk = new Walk(file.id());
        Set<CaseId> reached = Set.of(file.id());
        for (int step = 1; step <= STEPS && !reached.isEmpty(); step++) {
            Set<CaseId> met = walk.follow(links.ofAny(reached, LINKS), step);
            reached = access.readable(met, userId);
            walk.open(reached);
        }
        walk.more |= walk.leadsOn(links.ofAny(reached, LINKS));
        return walk.chain(search.byIds(walk.away.keySet(), access.scope(userId)));
    }

    /** What was met so far. */
    private static final class Walk {

        private final Map<CaseId, Integer> away = new LinkedHashMap<>();
        private final Set<CaseId> open = new LinkedHashSet<>();
        private final Set<Joined> joined = new LinkedHashSet<>();
        private boolean more;

        private Walk(CaseId root) {
            away.put(root, 0);
            open.add(root);
        }

        /** The cases that were not met before. */
        private Set<CaseId> follow(List<Joined> found, int step) {
            more |= found.size() >= LINKS;
            joined.addAll(found);
            Set<CaseId> met = new LinkedHashSet<>();
            for (Joined link : found) {
                for (CaseId end : List.of(link.source(), link.target())) {
                    if (away.containsKey(end)) {
                        continue;
                    }
                    if (away.size() >= MOST) {
                        more = true;
                        continue;
                    }
                    away.put(end, step);
                    met.add(end);
                }
            }
            return met;
        }

        private void open(Set<CaseId> readable) {
            open.addAll(readable);
        }

        private boolean leadsOn(List<Joined> found) {
            return found.stream()
                    .anyMatch(link -> !away.containsKey(link.source()) || !away.containsKey(link.target()));
        }

        private Chain chain(Map<CaseId, Found> cases) {
            List<Member> members = new ArrayList<>();
            away.forEach((id, steps) -> members.add(new Member(cases.get(id), steps, open.contains(id))));
            List<Sentence> sentences = joined.stream()
                    .filter(link -> away.containsKey(link.source()) && away.containsKey(link.target()))
                    .map(link -> new Sentence(
                            cases.get(link.source()).number(),
                            link.relation(),
                            cases.get(link.target()).number()))
                    .sorted(Comparator.comparing(Sentence::source).thenComparing(Sentence::target))
                    .toList();
            return new Chain(members, sentences, more);
        }
    }
}
