package org.answerable.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.answerable.ledger.PersonKeys.PersonKey;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.HeadRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Appends to the chain of each case. */
@Component
class ChainWriter {

    /** With more entries than these the statements are made for many rows at once. */
    private static final int FEW = 8;

    /** Rows of one statement. */
    private static final int MANY = 200;

    private final LedgerMapper mapper;
    private final PersonKeys keys;
    private final Clock clock;

    ChainWriter(LedgerMapper mapper, PersonKeys keys, Clock clock) {
        this.mapper = mapper;
        this.keys = keys;
        this.clock = clock;
    }

    /** Writes the entries in the order given, which is the same in every transaction, so that none waits in a circle. */
    void write(List<PendingEntry> entries) {
        Set<String> personIds = new TreeSet<>();
        entries.forEach(
                entry -> entry.facts().forEach(fact -> PersonalValues.collectPersons(fact.values(), personIds)));
        Map<String, PersonKey> keysByPerson = keys.ofPersons(personIds);
        if (entries.size() <= FEW) {
            entries.forEach(entry -> append(entry, keysByPerson));
        } else {
            appendMany(entries, keysByPerson);
        }
    }

    private void append(PendingEntry entry, Map<String, PersonKey> keysByPerson) {
        EntryRow row = next(entry, lockedHead(entry.caseId()), keysByPerson);
        mapper.insert(row);
        if (mapper.updateHead(head(row)) != 1) {
            throw new IllegalStateException("The head of case " + row.caseId() + " moved while it was locked");
        }
    }

    private HeadRow lockedHead(CaseId caseId) {
        HeadRow head = mapper.selectHeadForUpdate(caseId.value());
        if (head == null) {
            mapper.insertEmptyHead(caseId.value(), EntryBody.NO_HASH);
            head = mapper.selectHeadForUpdate(caseId.value());
        }
        return head;
    }

    private void appendMany(List<PendingEntry> entries, Map<String, PersonKey> keysByPerson) {
        Map<String, HeadRow> heads = lockedHeads(entries);
        List<EntryRow> rows = new ArrayList<>(entries.size());
        for (PendingEntry entry : entries) {
            EntryRow row = next(entry, heads.get(entry.caseId().value()), keysByPerson);
            heads.put(row.caseId(), head(row));
            rows.add(row);
        }
        inParts(rows).forEach(mapper::insertAll);
        inParts(List.copyOf(heads.values())).forEach(mapper::replaceLockedHeads);
    }

    /** The heads of all these cases, locked in case-id order; made where there was none. */
    private Map<String, HeadRow> lockedHeads(List<PendingEntry> entries) {
        Map<String, HeadRow> heads = new TreeMap<>();
        List<String> caseIds =
                entries.stream().map(entry -> entry.caseId().value()).distinct().toList();
        for (List<String> part : inParts(caseIds)) {
            mapper.selectHeadsForUpdate(part).forEach(head -> heads.put(head.caseId(), head));
            List<HeadRow> missing = part.stream()
                    .filter(caseId -> !heads.containsKey(caseId))
                    .map(caseId -> new HeadRow(caseId, 0, EntryBody.NO_HASH))
                    .toList();
            if (!missing.isEmpty()) {
                mapper.insertEmptyHeads(missing);
                List<String> fresh = missing.stream().map(HeadRow::caseId).toList();
                mapper.selectHeadsForUpdate(fresh).forEach(head -> heads.put(head.caseId(), head));
            }
        }
        return heads;
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MANY) {
            parts.add(all.subList(from, Math.min(from + MANY, all.size())));
        }
        return parts;
    }

    /** The entry that follows the head. */
    private EntryRow next(PendingEntry entry, HeadRow head, Map<String, PersonKey> keysByPerson) {
        long sequence = head.sequence() + 1;
        long recorded = Micros.of(clock.instant());
        List<Map<String, Object>> facts = sealed(entry, sequence, keysByPerson);
        byte[] body = CanonicalJson.bytes(EntryBody.members(entry, sequence, recorded, facts, head.hash()));
        return new EntryRow(
                entry.caseId().value(), sequence, Micros.of(entry.occurred()), recorded, EntryBody.hash(body), body);
    }

    private static HeadRow head(EntryRow row) {
        return new HeadRow(row.caseId(), row.sequence(), row.hash());
    }

    private static List<Map<String, Object>> sealed(
            PendingEntry entry, long sequence, Map<String, PersonKey> keysByPerson) {
        String place = PersonalValues.place(entry.caseId().value(), sequence);
        List<Map<String, Object>> facts = new ArrayList<>(entry.facts().size());
        for (Fact fact : entry.facts()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("type", fact.type());
            members.put("values", PersonalValues.seal(fact.values(), keysByPerson, place));
            facts.add(members);
        }
        return facts;
    }
}
