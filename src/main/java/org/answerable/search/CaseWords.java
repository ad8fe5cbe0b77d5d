package org.answerable.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Fact.Personal;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.LedgerListener;
import org.answerable.platform.CaseId;
import org.answerable.search.model.SearchTexts;
import org.answerable.search.model.Words;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.CaseTokenMapper.SubjectRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stores the words of what the ledger is told, in the transaction that tells it. */
@Component
class CaseWords implements LedgerListener {

    /** So many different words of one transaction are stored of a case; the rest of a very long text is not found. */
    static final int MOST = 2_000;

    private static final int PER_STATEMENT = 500;
    private static final String CONFIDENTIALITY_CHANGED = "casefile.confidentiality-changed";

    private final CaseTokenMapper tokens;
    private final ObjectProvider<Ledger> ledger;

    CaseWords(CaseTokenMapper tokens, ObjectProvider<Ledger> ledger) {
        this.tokens = tokens;
        this.ledger = ledger;
    }

    @Override
    public void told(CaseId caseId, List<Fact> facts) {
        boolean hidden = facts.stream().anyMatch(fact -> fact.type().equals(CONFIDENTIALITY_CHANGED));
        SearchTexts texts = new SearchTexts();
        for (Fact fact : facts) {
            texts.add(fact.type(), name -> text(fact.values().get(name)));
        }
        if (texts.isEmpty() && !hidden) {
            return;
        }
        SubjectRow subject = tokens.selectSubject(caseId.value());
        if (subject != null) {
            store(subject, texts);
            if (hidden) {
                storeAnew(subject);
            }
        }
    }

    /** Stores the words of one entry; returns how many. */
    int store(SubjectRow subject, SearchTexts texts) {
        Set<String> words = Words.toStore(texts.of(subject.confidential()), MOST);
        inPieces(words, some -> tokens.insert(subject.id(), subject.receivedAt(), some));
        return words.size();
    }

    /** Stores the words of all entries of the case so far; returns how many. */
    long storeAll(SubjectRow subject) {
        return entries(subject).stream()
                .mapToLong(texts -> store(subject, texts))
                .sum();
    }

    /** The case became confidential, or is not so any more: its parties, and what they said, are found no longer, or again. */
    private void storeAnew(SubjectRow subject) {
        if (!subject.confidential()) {
            storeAll(subject);
            return;
        }
        Set<String> all = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        for (SearchTexts texts : entries(subject)) {
            all.addAll(Words.toStore(texts.of(false), MOST));
            shown.addAll(Words.toStore(texts.of(true), MOST));
        }
        all.removeAll(shown);
        inPieces(all, some -> tokens.delete(subject.id(), subject.receivedAt(), some));
    }

    private List<SearchTexts> entries(SubjectRow subject) {
        return ledger.getObject().entries(new CaseId(subject.id())).stream()
                .map(entry -> {
                    SearchTexts texts = new SearchTexts();
                    entry.facts().forEach(fact -> texts.add(fact.type(), name -> text(fact.values(), name)));
                    return texts;
                })
                .filter(texts -> !texts.isEmpty())
                .toList();
    }

    /** In the order of the words, the same in every transaction, so that none waits in a circle. */
    private static void inPieces(Set<String> words, Consumer<Collection<String>> statement) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(words));
        for (int from = 0; from < sorted.size(); from += PER_STATEMENT) {
            statement.accept(sorted.subList(from, Math.min(sorted.size(), from + PER_STATEMENT)));
        }
    }

    private static String text(Map<String, Object> values, String name) {
        return text(values.get(name));
    }

    private static String text(Object value) {
        if (value instanceof Personal personal) {
            return personal.text();
        }
        return value instanceof String text ? text : null;
    }
}
