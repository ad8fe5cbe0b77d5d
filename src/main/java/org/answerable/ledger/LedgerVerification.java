package org.answerable.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.HeadRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Checks stored chains: every hash, every link, no gap, and the head. Holds one page in memory, whatever the number of cases. */
@Component
public class LedgerVerification {

    private static final int PAGE = 500;

    private final LedgerMapper mapper;
    private final ConsistentReads reads;

    LedgerVerification(LedgerMapper mapper, ConsistentReads reads) {
        this.mapper = mapper;
        this.reads = reads;
    }

    /**
     * Something that does not hold.
     *
     * @param sequence the entry, or one more than the last if the end is wrong
     * @param text     what is wrong, in English
     */
    public record Problem(String caseId, long sequence, String text) {}

    /** What a run has seen. */
    public record Report(long cases, long entries, long problems) {

        /** True if every chain holds. */
        public boolean sound() {
            return problems == 0;
        }
    }

    /** Checks the chains of all cases and tells each problem when it is found. */
    public Report verifyAll(Consumer<Problem> problems) {
        return reads.read(() -> walkAll(problems));
    }

    /** Checks the chain of one case. */
    public Report verify(CaseId caseId, Consumer<Problem> problems) {
        return reads.read(() -> walkOne(caseId, problems));
    }

    private Report walkAll(Consumer<Problem> problems) {
        Run run = new Run(problems);
        String lastCase = "";
        List<HeadRow> heads;
        do {
            heads = mapper.selectHeadsAfter(lastCase, PAGE);
            String through =
                    heads.isEmpty() ? null : heads.get(heads.size() - 1).caseId();
            walk(run, heads, lastCase, heads.size() < PAGE ? null : through);
            lastCase = through;
        } while (heads.size() == PAGE);
        return run.report();
    }

    private Report walkOne(CaseId caseId, Consumer<Problem> problems) {
        Run run = new Run(problems);
        HeadRow head = mapper.selectHead(caseId.value());
        run.expect(head == null ? List.of() : List.of(head));
        long last = 0;
        List<EntryRow> page;
        do {
            page = mapper.selectByCase(caseId.value(), last, PAGE);
            page.forEach(run::entry);
            last = page.isEmpty() ? last : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE);
        run.finish();
        return run.report();
    }

    /** Walks all entries of cases after one and up to another (to the end if null). */
    private void walk(Run run, List<HeadRow> heads, String after, String through) {
        run.expect(heads);
        String caseId = after;
        long sequence = Long.MAX_VALUE;
        List<EntryRow> page;
        boolean inside = true;
        do {
            page = mapper.selectAfter(caseId, sequence, PAGE);
            for (EntryRow row : page) {
                inside = through == null || row.caseId().compareTo(through) <= 0;
                if (!inside) {
                    break;
                }
                run.entry(row);
                caseId = row.caseId();
                sequence = row.sequence();
            }
        } while (inside && page.size() == PAGE);
        run.finish();
    }

    /** The state of one run. */
    private static final class Run {

        private final Consumer<Problem> listener;
        private final Map<String, HeadRow> heads = new HashMap<>();
        private String caseId;
        private ChainCheck check;
        private long sequence;
        private boolean broken;
        private long cases;
        private long entries;
        private long problems;

        Run(Consumer<Problem> listener) {
            this.listener = listener;
        }

        void expect(List<HeadRow> expected) {
            expected.forEach(head -> heads.put(head.caseId(), head));
        }

        void entry(EntryRow row) {
            if (!row.caseId().equals(caseId)) {
                endCase();
                caseId = row.caseId();
                check = new ChainCheck();
                broken = false;
                cases++;
            }
            entries++;
            sequence = row.sequence();
            check.next(row).ifPresent(text -> problem(caseId, row.sequence(), text));
        }

        /** Ends the last case, and names the heads that have no entries at all. */
        void finish() {
            endCase();
            caseId = null;
            for (HeadRow head : new ArrayList<>(heads.values())) {
                broken = false;
                problem(
                        head.caseId(),
                        1,
                        "the head says there are %d entries, there are none".formatted(head.sequence()));
            }
            heads.clear();
        }

        private void endCase() {
            if (caseId != null) {
                check.end(heads.remove(caseId)).ifPresent(text -> problem(caseId, sequence + 1, text));
            }
        }

        /** Only the first problem of a case is told: the others follow from it. */
        private void problem(String badCase, long at, String text) {
            if (!broken) {
                listener.accept(new Problem(badCase, at, text));
                problems++;
                broken = true;
            }
        }

        Report report() {
            return new Report(cases, entries, problems);
        }
    }
}
