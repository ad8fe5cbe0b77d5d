package org.answerable.casefile.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of files and their chunks. */
@Mapper
public interface AttachmentMapper {

    /** Adds a file's row; its chunks come apart. */
    void insert(AttachmentRow row);

    /** Adds the chunk of the number, from 0. */
    void insertChunk(
            @Param("attachmentId") String attachmentId, @Param("number") int number, @Param("content") byte[] content);

    /** The chunk of the number. */
    AttachmentChunkRow selectChunk(@Param("attachmentId") String attachmentId, @Param("number") int number);

    /** Holds the case's row until the transaction ends. */
    String lockCase(String caseId);

    /** What the case has already. */
    AttachmentTotals selectTotals(String caseId);

    /** The files of the case, oldest first. */
    List<AttachmentRow> selectOfCase(String caseId);

    /** The files of the cases, at least one, oldest first, up to the limit. */
    List<AttachmentRow> selectOfCases(@Param("ids") List<String> ids, @Param("limit") int limit);

    /** One file, null if there is none. */
    AttachmentRow selectById(String id);
}
