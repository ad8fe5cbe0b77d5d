package org.answerable.search;

import java.util.List;
import java.util.function.LongConsumer;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.CaseTokenMapper.SubjectRow;
import org.springframework.stereotype.Component;

/** Builds the table of words anew from the ledger. What an erased person wrote is not found any more. */
@Component
public class RebuildSearch {

    private static final int PAGE = 200;

    private final CaseTokenMapper tokens;
    private final CaseWords words;

    RebuildSearch(CaseTokenMapper tokens, CaseWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    /**
     * Empties the table, then stores the words of every case. Cases may go on meanwhile: what they tell is stored by themselves.
     *
     * @param progress told how many cases are done, page by page
     */
    public Report rebuild(LongConsumer progress) {
        tokens.deleteAll();
        long cases = 0;
        long stored = 0;
        String last = "";
        List<SubjectRow> page;
        do {
            page = tokens.selectSubjectsAfter(last, PAGE);
            for (SubjectRow subject : page) {
                stored += words.storeAll(subject);
                last = subject.id();
            }
            cases += page.size();
            progress.accept(cases);
        } while (page.size() == PAGE);
        return new Report(cases, stored);
    }

    /** What was done. */
    public record Report(long cases, long words) {}
}
