package org.answerable.notification.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The rows of the built-in mailbox. */
@Mapper
public interface MailboxMapper {

    /** Adds a message. */
    void insert(StoredMessage message);

    /** The message with the id. */
    Optional<StoredMessage> selectById(String id);

    /** The messages of the case, in the order in which they came. */
    List<StoredMessage> selectByCase(String caseId);

    /** The messages to the address, in the order in which they came. */
    List<StoredMessage> selectByRecipient(String recipient);

    /** The newest messages without their content, those before the id (null for the first page). */
    List<StoredMessage> selectPage(@Param("before") String before, @Param("limit") int limit);

    /**
     * A received message.
     *
     * @param receivedAt by the clock
     * @param content    the MIME bytes; null in a list
     */
    record StoredMessage(
            String id, String caseId, String recipient, String subject, Instant receivedAt, byte[] content) {}
}
