package org.answerable.change.persistence;

import java.util.Optional;
import org.answerable.change.ChangesInReleases;
import org.answerable.change.InRelease;
import org.answerable.change.persistence.ChangeReleaseMapper.HeldRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Which release has a change, in its table. */
@Component
record StoredChangesInReleases(ChangeReleaseMapper mapper) implements ChangesInReleases {

    @Override
    public Optional<InRelease> of(CaseId caseId) {
        return Optional.ofNullable(mapper.select(caseId.value()))
                .map(row -> new InRelease(
                        caseId, new CaseId(row.releaseId()), row.departmentId(), row.outcome(), row.takenAt()));
    }

    @Override
    public void put(InRelease held) {
        HeldRow row = new HeldRow(
                held.caseId().value(), held.release().value(), held.department(), held.outcome(), held.takenAt());
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    @Override
    public void remove(CaseId caseId) {
        mapper.delete(caseId.value());
    }
}
