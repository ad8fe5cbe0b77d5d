package org.answerable.complaint.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.complaint.verdict.AnswerVerdict;
import org.answerable.complaint.verdict.AnswerVerdict.Verdict;
import org.answerable.complaint.verdict.AnswerVerdicts;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** What complainants said, in its table. */
@Component
class StoredVerdicts implements AnswerVerdicts {

    private final VerdictMapper mapper;

    StoredVerdicts(VerdictMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(AnswerVerdict verdict) {
        mapper.insert(row(verdict));
    }

    @Override
    public List<AnswerVerdict> of(CaseId caseId) {
        return mapper.selectByCase(caseId.value()).stream()
                .map(StoredVerdicts::verdict)
                .toList();
    }

    @Override
    public Optional<AnswerVerdict> last(CaseId caseId) {
        List<AnswerVerdict> all = of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public void update(AnswerVerdict verdict) {
        if (mapper.update(row(verdict)) == 0) {
            throw new StaleException("Something was said to this answer in between; look at the complaint again.");
        }
    }

    private static AnswerVerdict verdict(VerdictRow row) {
        return new AnswerVerdict(
                new CaseId(row.caseId()),
                row.answerRound(),
                row.answeredAt(),
                row.closesAt(),
                Optional.ofNullable(row.verdict())
                        .map(key -> Verdict.valueOf(key.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                row.saidAt(),
                row.reason(),
                row.inspectionWanted(),
                row.reopenedAt(),
                row.version());
    }

    private static VerdictRow row(AnswerVerdict verdict) {
        return new VerdictRow(
                verdict.caseId().value(),
                verdict.round(),
                verdict.answeredAt(),
                verdict.closesAt(),
                verdict.verdict() == null ? null : verdict.verdict().key(),
                verdict.saidAt(),
                verdict.reason(),
                verdict.inspectionWanted(),
                verdict.reopenedAt(),
                verdict.version());
    }
}
