package org.answerable.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.ledger.PersonKeys.PersonKey;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Reads a chain back, checking it on the way. */
@Component
class ChainReader {

    private static final int PAGE = 200;

    private final LedgerMapper mapper;
    private final PersonKeys keys;

    ChainReader(LedgerMapper mapper, PersonKeys keys) {
        this.mapper = mapper;
        this.keys = keys;
    }

    /** All entries of the case; the last page's keys are asked for page by page, not entry by entry. */
    List<Entry> read(CaseId caseId) {
        List<Entry> entries = new ArrayList<>();
        ChainCheck check = new ChainCheck();
        List<EntryRow> page;
        do {
            page = mapper.selectByCase(caseId.value(), entries.size(), PAGE);
            entries.addAll(open(caseId, check, page));
        } while (page.size() == PAGE);
        return entries;
    }

    private List<Entry> open(CaseId caseId, ChainCheck check, List<EntryRow> page) {
        List<Map<String, Object>> trees = new ArrayList<>(page.size());
        Set<String> keyIds = new HashSet<>();
        for (EntryRow row : page) {
            check.next(row).ifPresent(problem -> {
                throw new LedgerBrokenException(caseId, row.sequence(), problem);
            });
            Map<String, Object> tree = tree(caseId, row);
            trees.add(tree);
            PersonalValues.collectKeys(tree.get("facts"), keyIds);
        }
        Map<String, PersonKey> keysById = keys.ofIds(keyIds);
        List<Entry> entries = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            entries.add(entry(caseId, page.get(i), trees.get(i), keysById));
        }
        return entries;
    }

    private static Map<String, Object> tree(CaseId caseId, EntryRow row) {
        try {
            return EntryBody.read(row.body());
        } catch (IOException unreadable) {
            throw new LedgerBrokenException(caseId, row.sequence(), "the body cannot be read");
        }
    }

    private static Entry entry(CaseId caseId, EntryRow row, Map<String, Object> tree, Map<String, PersonKey> keysById) {
        Map<?, ?> actor = (Map<?, ?>) tree.get("actor");
        Map<String, String> inForce = new LinkedHashMap<>();
        ((Map<?, ?>) tree.get("inForce")).forEach((what, version) -> inForce.put((String) what, (String) version));
        return new Entry(
                caseId,
                row.sequence(),
                Micros.instant(row.occurred()),
                Micros.instant(row.recorded()),
                (String) actor.get("kind"),
                (String) actor.get("id"),
                (String) tree.get("channel"),
                facts(caseId, row, (List<?>) tree.get("facts"), keysById),
                inForce,
                (String) tree.get("previous"),
                row.hash());
    }

    private static List<RecordedFact> facts(
            CaseId caseId, EntryRow row, List<?> stored, Map<String, PersonKey> keysById) {
        List<RecordedFact> facts = new ArrayList<>(stored.size());
        for (Object element : stored) {
            Map<?, ?> fact = (Map<?, ?>) element;
            facts.add(new RecordedFact((String) fact.get("type"), values(caseId, row, fact.get("values"), keysById)));
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(
            CaseId caseId, EntryRow row, Object stored, Map<String, PersonKey> keysById) {
        try {
            String place = PersonalValues.place(row.caseId(), row.sequence());
            return (Map<String, Object>) PersonalValues.open(stored, keysById, place);
        } catch (AEADBadTagException altered) {
            throw new LedgerBrokenException(caseId, row.sequence(), "a personal value belongs elsewhere");
        }
    }
}
