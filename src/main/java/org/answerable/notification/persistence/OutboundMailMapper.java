package org.answerable.notification.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.notification.model.OutboundMail;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The rows of the outbox. */
@Mapper
public interface OutboundMailMapper {

    /**
     * Inserts the mail.
     *
     * @throws org.springframework.dao.DuplicateKeyException if its once key is there already
     */
    void insert(OutboundMail mail);

    /** The id of the mail with the once key. */
    Optional<String> selectIdByOnceKey(String onceKey);

    /** The mail with the id. */
    Optional<OutboundMail> selectById(String id);

    /** Locks the mail that has been due longest and that nobody else has locked; call it in a transaction. */
    Optional<OutboundMail> selectDueForUpdate(@Param("urgent") boolean urgent, @Param("now") Instant now);

    /** The mails of the case, in the order in which they were queued. */
    List<OutboundMail> selectByCase(String caseId);

    /** Mails in the state, newest first, those before the id (null for the first page). */
    List<OutboundMail> selectPage(
            @Param("state") String state, @Param("before") String before, @Param("limit") int limit);

    /** Ids of mails that left or were dropped, queued before the time, whose words are still there; at most so many. */
    List<String> selectToClear(@Param("before") Instant before, @Param("limit") int limit);

    /** Takes words and address from the mails, at least one. */
    int clear(@Param("ids") List<String> ids, @Param("at") Instant at);

    /** How many mails wait or are being sent. */
    long countWaiting();

    /** Mails that were refused or whose attempts are used up. */
    long countGivenUp();

    /** Stores state, attempts, times, sender and answer of the mail if the stored version is the one before the mail's. */
    int update(OutboundMail mail);
}
