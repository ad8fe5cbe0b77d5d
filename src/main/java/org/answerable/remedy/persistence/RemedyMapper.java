package org.answerable.remedy.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code remedy} and {@code remedy_penalty}. */
@Mapper
public interface RemedyMapper {

    /** Inserts the remedy. */
    void insertRemedy(RemedyRow row);

    /** Changes the remedy if its version is still the one given; 0 if it is not. */
    int updateRemedy(RemedyRow row);

    /** The remedies of the case by position. */
    List<RemedyRow> selectRemedies(String caseId);

    /** Inserts the penalty entry. */
    void insertPenalty(PenaltyRow row);

    /** Changes the penalty entry if its version is still the one given; 0 if it is not. */
    int updatePenalty(PenaltyRow row);

    /** The penalty entries of the case by position. */
    List<PenaltyRow> selectPenalties(String caseId);
}
