package org.answerable.notification.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.notification.model.NoticeRow;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The rows of notices and of their readers. */
@Mapper
public interface NoticeMapper {

    /** Adds a notice. */
    void insert(NoticeRow row);

    /** The notice, empty if there is none. */
    Optional<NoticeRow> selectById(String id);

    /** The notices about the matter, oldest first. */
    List<NoticeRow> selectByMatter(String matter);

    /** The notices about the matters to the readers, at least one of each, oldest first. */
    List<NoticeRow> selectByMattersAndReaders(
            @Param("matters") Collection<String> matters, @Param("readers") Collection<String> readers);

    /** The newest notices to the reader before the id (null for the first page), at most so many. */
    List<NoticeRow> selectByReader(
            @Param("readerId") String readerId, @Param("before") String before, @Param("limit") int limit);

    /** The readers for whom a notice may leave now. */
    List<String> selectDueReaders(Instant now);

    /** Adds the reader. */
    void insertReader(String id);

    /** How many readers of the id there are: one or none. */
    int countReader(String id);

    /** Locks the reader until the transaction ends; empty if somebody else has locked it. */
    Optional<String> selectReaderForUpdate(String id);

    /** The notices that wait for the reader, oldest first, also those that may not leave yet. */
    List<NoticeRow> selectWaiting(String readerId);

    /** When mails told the reader something after the time, oldest first, each mail once. */
    List<Instant> selectMailed(@Param("readerId") String readerId, @Param("after") Instant after);

    /** The notices left, or need not leave any more: at least one. */
    int updateFate(
            @Param("ids") Collection<String> ids,
            @Param("fate") String fate,
            @Param("at") Instant at,
            @Param("mailId") String mailId);

    /** The notices may leave later: at least one. */
    int updateRelease(@Param("ids") Collection<String> ids, @Param("at") Instant at);

    /** The cases about which the mail tells, each once. */
    List<String> selectCasesOfMail(String mailId);

    /** The matters, at least one, about which a mail told something that nobody answered. */
    List<String> selectUnanswered(@Param("matters") Collection<String> matters);

    /** Writes down that it was opened, if that was not known; 1 if so. */
    int updateOpened(@Param("id") String id, @Param("at") Instant at);

    /** Writes down its answer. */
    int updateAnswer(@Param("id") String id, @Param("answer") String answer, @Param("at") Instant at);
}
