package org.answerable.trace.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code case_item} and {@code case_reference}. */
@Mapper
public interface TraceMapper {

    /** The codes of the case, in alphabetical order. */
    List<String> selectItems(String caseId);

    /** Takes those of the case away. */
    void deleteItems(String caseId);

    /** Inserts the codes, at least one. */
    void insertItems(
            @Param("caseId") String caseId,
            @Param("codes") List<String> codes,
            @Param("namedBy") String namedBy,
            @Param("namedAt") Instant namedAt);

    /** Those of the cases, at least one case, oldest first. */
    List<ReferenceRow> selectReferences(@Param("ids") List<String> ids);

    /** Inserts the row. */
    void insertReference(ReferenceRow row);

    /** Takes the row away. */
    void deleteReference(@Param("id") String id, @Param("caseId") String caseId);

    /** Complaints of the services or about the items, at least one of both, oldest first. */
    List<String> selectComplaintsSince(
            @Param("since") Instant since,
            @Param("services") Collection<String> services,
            @Param("items") Collection<String> items,
            @Param("limit") int limit);
}
