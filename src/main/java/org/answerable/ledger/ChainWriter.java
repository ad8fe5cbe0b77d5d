package org.answerable.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.ledger.PersonKeys.PersonKey;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.HeadRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Appends one entry to the chain of each case. */
@Component
class ChainWriter {

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
        entries.forEach(entry -> append(entry, keysByPerson));
    }

    private void append(PendingEntry entry, Map<String, PersonKey> keysByPerson) {
        HeadRow head = lockedHead(entry.caseId());
        long sequence = head.sequence() + 1;
        long recorded = Micros.of(clock.instant());
        List<Map<String, Object>> facts = sealed(entry, sequence, keysByPerson);
        byte[] body = CanonicalJson.bytes(EntryBody.members(entry, sequence, recorded, facts, head.hash()));
        String hash = EntryBody.hash(body);
        String caseId = entry.caseId().value();
        mapper.insert(new EntryRow(caseId, sequence, Micros.of(entry.occurred()), recorded, hash, body));
        if (mapper.updateHead(new HeadRow(caseId, sequence, hash)) != 1) {
            throw new IllegalStateException("The head of case " + caseId + " moved while it was locked");
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
