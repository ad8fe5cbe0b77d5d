package org.answerable.agreement.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code agreement}, {@code comment_period} and {@code public_comment}. */
@Mapper
public interface AgreementMapper {

    /** Inserts the row. */
    void insert(AgreementRow row);

    /** Keeps the answer if the row's version is still the one given; 0 if it is not. */
    int update(AgreementRow row);

    /** The rows of the case in their order. */
    List<AgreementRow> selectByCase(String caseId);

    /** The last row of the case, null if there is none. */
    AgreementRow selectLast(String caseId);

    /** The row, null if there is none. */
    AgreementRow selectById(String id);

    /** The row, locked until the transaction ends; null if there is none. */
    AgreementRow lockById(String id);

    /** Inserts the row. */
    void insertPeriod(CommentPeriod period);

    /** Changes the row; 0 if there is none. */
    int updatePeriod(CommentPeriod period);

    /** The row, null if there is none. */
    CommentPeriod selectPeriod(String agreementId);

    /** Inserts the row. */
    void insertComment(Comment comment);

    /** Keeps the answer to the comment. */
    void updateComment(Comment comment);

    /** How many rows the announcement has. */
    int countComments(String agreementId);

    /** The first row without an outcome, null if there is none. */
    Comment selectOpenComment(String agreementId);

    /** At most so many rows of the announcement, without so many before, in the order in which they came. */
    List<Comment> selectComments(
            @Param("agreementId") String agreementId, @Param("without") int without, @Param("most") int most);

    /** A row of {@code agreement}. */
    record AgreementRow(
            String id,
            String caseId,
            int roundNumber,
            String asked,
            Instant askedAt,
            String answer,
            String words,
            String saidBy,
            LocalDate saidOn,
            String paper,
            String recordedBy,
            Instant answeredAt,
            int version) {}
}
