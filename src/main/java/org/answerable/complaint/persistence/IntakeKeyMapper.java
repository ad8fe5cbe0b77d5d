package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code complaint_intake_key}. */
@Mapper
public interface IntakeKeyMapper {

    /** Inserts the key; fails if it is there, and waits for whoever is just inserting it. */
    void insert(IntakeKeyRow row);

    /** The row of the key, null if there is none. */
    IntakeKeyRow selectByKey(String idempotencyKey);

    /** Keeps the first answer; 0 if there is one. */
    int updateAnswer(
            @Param("idempotencyKey") String idempotencyKey,
            @Param("caseId") String caseId,
            @Param("answer") String answer);
}
