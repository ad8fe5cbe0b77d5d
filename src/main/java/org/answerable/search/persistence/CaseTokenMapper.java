package org.answerable.search.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the table of words. */
@Mapper
public interface CaseTokenMapper {

    /** What the words of a case need to know of it; null if there is no such case. */
    SubjectRow selectSubject(String caseId);

    /** Cases after the id, by id, to rebuild their words. */
    List<SubjectRow> selectSubjectsAfter(@Param("caseId") String caseId, @Param("limit") int limit);

    /** Adds the words of a case; those it has already stay. */
    void insert(
            @Param("caseId") String caseId,
            @Param("receivedAt") Instant receivedAt,
            @Param("tokens") Collection<String> tokens);

    /** Takes words of a case away. */
    void delete(
            @Param("caseId") String caseId,
            @Param("receivedAt") Instant receivedAt,
            @Param("tokens") Collection<String> tokens);

    /** In how many cases the word occurs, counted up to the limit. */
    int countUpTo(@Param("token") String token, @Param("limit") int limit);

    /** Empties the table. */
    void deleteAll();

    /**
     * A case as the words see it.
     *
     * @param confidential true if its parties must not be found
     */
    record SubjectRow(String id, Instant receivedAt, boolean confidential) {}
}
