package org.answerable.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Fact.Personal;
import org.answerable.ledger.LedgerListener;
import org.answerable.platform.CaseId;
import org.answerable.search.model.SearchTexts;
import org.answerable.search.model.Words;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.CaseTokenMapper.SubjectRow;
import org.springframework.stereotype.Component;

/** Stores the words of what the ledger is told, in the transaction that tells it. */
@Component
class CaseWords implements LedgerListener {

    /** So many different words of one transaction are stored of a case; the rest of a very long text is not found. */
    static final int MOST = 2_000;

    private static final int PER_STATEMENT = 500;

    private final CaseTokenMapper tokens;

    CaseWords(CaseTokenMapper tokens) {
        this.tokens = tokens;
    }

    @Override
    public void told(CaseId caseId, List<Fact> facts) {
        SearchTexts texts = new SearchTexts();
        for (Fact fact : facts) {
            texts.add(fact.type(), name -> text(fact.values().get(name)));
        }
        if (texts.isEmpty()) {
            return;
        }
        SubjectRow subject = tokens.selectSubject(caseId.value());
        if (subject != null) {
            store(subject, texts);
        }
    }

    /** In the order of the words, the same in every transaction, so that none waits in a circle. */
    int store(SubjectRow subject, SearchTexts texts) {
        List<String> words = new ArrayList<>(new TreeSet<>(Words.toStore(texts.of(subject.confidential()), MOST)));
        for (int from = 0; from < words.size(); from += PER_STATEMENT) {
            List<String> some = words.subList(from, Math.min(words.size(), from + PER_STATEMENT));
            tokens.insert(subject.id(), subject.receivedAt(), some);
        }
        return words.size();
    }

    private static String text(Object value) {
        if (value instanceof Personal personal) {
            return personal.text();
        }
        return value instanceof String text ? text : null;
    }
}
