package org.answerable.casefile.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of what lies in a case file: parties, correspondence, notes. */
@Mapper
public interface CaseContentMapper {

    /** Adds a party. */
    void insertParty(PartyRow row);

    /** Changes what is said about a party if it still is as read; 0 if not. */
    int updateMarks(
            @Param("before") PartyRow before, @Param("vulnerable") boolean vulnerable, @Param("media") boolean media);

    /** The parties of the case, the complainant first. */
    List<PartyRow> selectParties(String caseId);

    /** Those of the cases that have a party of the mail address, in lower case. */
    List<String> selectCasesOfAddress(@Param("emailKey") String emailKey, @Param("caseIds") List<String> caseIds);

    /** Adds a letter, mail, call or message. */
    void insertCorrespondence(CorrespondenceRow row);

    /** The correspondence of the case, oldest first. */
    List<CorrespondenceRow> selectCorrespondence(String caseId);

    /** Adds an internal note. */
    void insertNote(NoteRow row);

    /** The internal notes of the case, oldest first. */
    List<NoteRow> selectNotes(String caseId);
}
