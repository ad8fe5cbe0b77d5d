package org.answerable.inbound.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.inbound.model.InboundMail;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of mails that came in, and of their originals. */
@Mapper
public interface InboundMailMapper {

    /**
     * Adds the mail.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the same mail was taken before
     */
    void insert(InboundMail mail);

    /** Stores what became of it if the stored version is the one before the mail's. */
    int update(InboundMail mail);

    /** The mail of the id. */
    Optional<InboundMail> selectById(String id);

    /** The id of the mail with the digest. */
    Optional<String> selectIdByDigest(String digest);

    /** Mails in the state, newest first, those before the id (null for the first page). */
    List<InboundMail> selectPage(
            @Param("state") String state, @Param("before") String before, @Param("limit") int limit);

    /** How many are in the state. */
    long countInState(String state);

    /** How many the sender has sent since. */
    int countOfSender(@Param("sender") String sender, @Param("since") Instant since);

    /** Adds the piece of the number, from 0. */
    void insertChunk(@Param("mailId") String mailId, @Param("number") int number, @Param("content") byte[] content);

    /** The piece of the number, null if there is none. */
    Chunk selectChunk(@Param("mailId") String mailId, @Param("number") int number);

    /** Mails taken before that time whose original is kept though nobody waits for it. */
    List<String> selectOutlived(@Param("before") Instant before, @Param("limit") int limit);

    /** Forgets the originals. */
    void deleteOriginals(List<String> mailIds);

    /** Notes that the originals are gone. */
    void updateWithoutOriginal(List<String> mailIds);

    /** A piece of an original. */
    record Chunk(byte[] content) {}
}
