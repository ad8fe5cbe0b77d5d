package org.answerable.casefile.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of what lies in a case file: parties, correspondence, notes. */
@Mapper
public interface CaseContentMapper {

    /** Adds a party. */
    void insertParty(PartyRow row);

    /** The parties of the case, the complainant first. */
    List<PartyRow> selectParties(String caseId);

    /** Adds a letter, mail, call or message. */
    void insertCorrespondence(CorrespondenceRow row);

    /** The correspondence of the case, oldest first. */
    List<CorrespondenceRow> selectCorrespondence(String caseId);

    /** Adds an internal note. */
    void insertNote(NoteRow row);

    /** The internal notes of the case, oldest first. */
    List<NoteRow> selectNotes(String caseId);
}
