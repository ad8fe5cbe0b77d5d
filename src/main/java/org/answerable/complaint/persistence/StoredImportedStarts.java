package org.answerable.complaint.persistence;

import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.imported.ImportedStart;
import org.answerable.complaint.imported.ImportedStarts;
import org.answerable.complaint.imported.StartStage;
import org.answerable.complaint.persistence.ImportedStartMapper.StartRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** The starts in their table; only complaints that came by an import are looked for. */
@Component
class StoredImportedStarts implements ImportedStarts {

    private final ImportedStartMapper mapper;

    StoredImportedStarts(ImportedStartMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(List<ImportedStart> starts) {
        mapper.insert(starts.stream()
                .map(start -> new StartRow(start.caseId().value(), start.stage().key(), start.departmentId()))
                .toList());
    }

    @Override
    public Optional<ImportedStart> of(CaseFile complaint) {
        if (!CHANNEL.equals(complaint.channel())) {
            return Optional.empty();
        }
        return Optional.ofNullable(mapper.selectById(complaint.id().value()))
                .map(row -> new ImportedStart(
                        new CaseId(row.caseId()), StartStage.of(row.stage()).orElseThrow(), row.departmentId()));
    }
}
