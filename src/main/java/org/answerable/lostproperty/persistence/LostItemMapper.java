package org.answerable.lostproperty.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code lost_item} and {@code lost_item_key}. */
@Mapper
public interface LostItemMapper {

    /** Inserts the row. */
    void insert(LostItemRow row);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(LostItemRow row);

    /** The row of the case, null if there is none. */
    LostItemRow selectByCase(String caseId);

    /** Takes the key; fails if it is there, and waits for whoever is just inserting it. */
    void insertKey(
            @Param("keyHash") String keyHash, @Param("requestHash") String requestHash, @Param("caseId") String caseId);

    /** What the key was taken for, null if it is free. */
    KeyRow selectKey(String keyHash);

    /** A row of {@code lost_item_key}. */
    record KeyRow(String requestHash, String caseId) {}
}
