package org.answerable.agreement.persistence;

import java.util.List;
import java.util.Optional;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.Agreement.Said;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Answer;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.answerable.agreement.persistence.AgreementMapper.AgreementRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Repository;

/** Questions, announcements and comments as rows. */
@Repository
class StoredAgreements implements Agreements {

    private final AgreementMapper mapper;

    StoredAgreements(AgreementMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Agreement agreement) {
        mapper.insert(row(agreement));
    }

    @Override
    public void update(Agreement agreement) {
        if (mapper.update(row(agreement)) == 0) {
            throw new StaleException("This question is answered already. Look at it again.");
        }
    }

    @Override
    public List<Agreement> of(CaseId caseId) {
        return mapper.selectByCase(caseId.value()).stream()
                .map(StoredAgreements::agreement)
                .toList();
    }

    @Override
    public Optional<Agreement> last(CaseId caseId) {
        return Optional.ofNullable(mapper.selectLast(caseId.value())).map(StoredAgreements::agreement);
    }

    @Override
    public Agreement get(String id) {
        return known(mapper.selectById(id));
    }

    @Override
    public Agreement locked(String id) {
        return known(mapper.lockById(id));
    }

    private static Agreement known(AgreementRow row) {
        return Optional.ofNullable(row)
                .map(StoredAgreements::agreement)
                .orElseThrow(() -> new NotFoundException("This link leads nowhere."));
    }

    @Override
    public void announce(CommentPeriod period) {
        if (mapper.updatePeriod(period) == 0) {
            mapper.insertPeriod(period);
        }
    }

    @Override
    public Optional<CommentPeriod> period(String agreementId) {
        return Optional.ofNullable(mapper.selectPeriod(agreementId));
    }

    @Override
    public void insert(Comment comment) {
        mapper.insertComment(comment);
    }

    @Override
    public void reply(Comment comment) {
        mapper.updateComment(comment);
    }

    @Override
    public int countComments(String agreementId) {
        return mapper.countComments(agreementId);
    }

    @Override
    public Optional<Comment> openComment(String agreementId) {
        return Optional.ofNullable(mapper.selectOpenComment(agreementId));
    }

    @Override
    public List<Comment> comments(String agreementId) {
        return comments(agreementId, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Comment> comments(String agreementId, int without, int most) {
        return mapper.selectComments(agreementId, without, most);
    }

    private static AgreementRow row(Agreement it) {
        Said said = it.said();
        return new AgreementRow(
                it.id(),
                it.caseId().value(),
                it.round(),
                it.asked(),
                it.askedAt(),
                said == null ? null : said.answer().key(),
                said == null ? null : said.words(),
                said == null ? null : said.by(),
                said == null ? null : said.on(),
                said == null ? null : said.paper(),
                said == null ? null : said.recordedBy(),
                said == null ? null : said.at(),
                it.version());
    }

    private static Agreement agreement(AgreementRow row) {
        Said said = row.answer() == null
                ? null
                : new Said(
                        Answer.ofKey(row.answer()),
                        row.words(),
                        row.saidBy(),
                        row.saidOn(),
                        row.paper(),
                        row.recordedBy(),
                        row.answeredAt());
        return new Agreement(
                row.id(), new CaseId(row.caseId()), row.roundNumber(), row.asked(), row.askedAt(), said, row.version());
    }
}
