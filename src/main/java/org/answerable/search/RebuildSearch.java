package org.answerable.search;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.platform.CaseId;
import org.answerable.search.model.SearchTexts;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.CaseTokenMapper.SubjectRow;
import org.springframework.stereotype.Component;

/** Builds the table of words anew from the ledger. What an erased person wrote is not found any more. */
@Component
public class RebuildSearch {

    private static final int PAGE = 200;

    private final CaseTokenMapper tokens;
    private final CaseWords words;
    private final Ledger ledger;

    RebuildSearch(CaseTokenMapper tokens, CaseWords words, Ledger ledger) {
        this.tokens = tokens;
        this.words = words;
        this.ledger = ledger;
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
                stored += store(subject);
                last = subject.id();
            }
            cases += page.size();
            progress.accept(cases);
        } while (page.size() == PAGE);
        return new Report(cases, stored);
    }

    /** Entry by entry, as the transactions did it. */
    private long store(SubjectRow subject) {
        long stored = 0;
        for (Entry entry : ledger.entries(new CaseId(subject.id()))) {
            SearchTexts texts = new SearchTexts();
            entry.facts().forEach(fact -> texts.add(fact.type(), name -> text(fact.values(), name)));
            stored += texts.isEmpty() ? 0 : words.store(subject, texts);
        }
        return stored;
    }

    private static String text(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** What was done. */
    public record Report(long cases, long words) {}
}
