package org.answerable.letter.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code party_letter}. */
@Mapper
public interface PartyLetterMapper {

    /** Adds the letter. */
    void insert(PartyLetterRow row);

    /** The letter of the case, null if there is none. */
    PartyLetterRow selectById(@Param("caseId") String caseId, @Param("id") String id);

    /** The letters of the case, oldest first. */
    List<PartyLetterRow> selectByCase(String caseId);

    /** Stores the letter if its version is the one before; 0 if it is not. */
    int update(PartyLetterRow row);
}
