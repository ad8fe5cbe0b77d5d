package org.answerable.complaint.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.complaint.intake.FiledComplaint;
import org.answerable.complaint.intake.IntakeKeys;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** The idempotency keys in their table. */
@Component
class StoredIntakeKeys implements IntakeKeys {

    private final IntakeKeyMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    StoredIntakeKeys(IntakeKeyMapper mapper, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void take(String key, String requestHash) {
        mapper.insert(new IntakeKeyRow(key, requestHash, null, null, clock.instant()));
    }

    @Override
    public void keep(String key, FiledComplaint answer) {
        try {
            String stored = json.writeValueAsString(new StoredAnswer(answer.number(), answer.deadlines()));
            mapper.updateAnswer(key, answer.caseId().value(), stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer of ours cannot be written as JSON", impossible);
        }
    }

    @Override
    public Optional<Kept> find(String key) {
        return Optional.ofNullable(mapper.selectByKey(key)).map(this::kept);
    }

    private Kept kept(IntakeKeyRow row) {
        try {
            StoredAnswer stored = json.readValue(row.answer(), StoredAnswer.class);
            CaseId caseId = new CaseId(row.caseId());
            return new Kept(
                    row.requestHash(), caseId, new FiledComplaint(caseId, stored.number(), null, stored.deadlines()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The kept answer of case " + row.caseId() + " is unreadable", unreadable);
        }
    }

    /** What is stored: nothing secret. */
    record StoredAnswer(String number, List<FiledComplaint.Promise> deadlines) {}
}
