package org.answerable.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of cases, the departments that may open them, and their links. */
@Mapper
public interface CaseMapper {

    /** Adds a case. */
    void insert(CaseRow row);

    /** Changes the case if it still has the version before; 1 if it had. */
    int update(CaseRow row);

    /** The case, null if there is none. */
    CaseRow selectById(String id);

    /** The cases of the ids, at least one. */
    List<CaseRow> selectByIds(@Param("ids") List<String> ids);

    /** The open cases that the person owns, oldest first. */
    List<CaseRow> selectOpenOf(@Param("personId") String personId, @Param("limit") int limit);

    /** The case of the number, null if there is none. */
    CaseRow selectByNumber(String number);

    /** Remembers that the department may open the case; nothing happens if it may already. */
    void insertDepartment(
            @Param("departmentId") String departmentId,
            @Param("receivedAt") Instant receivedAt,
            @Param("caseId") String caseId,
            @Param("since") Instant since);

    /** How many of the departments may open the case. */
    int countDepartments(@Param("caseId") String caseId, @Param("departments") List<String> departments);

    /** Adds a link; nothing happens if it exists. */
    void insertLink(
            @Param("caseId") String caseId,
            @Param("relation") String relation,
            @Param("otherCaseId") String otherCaseId,
            @Param("linkedAt") Instant linkedAt,
            @Param("authorId") String authorId);

    /** Takes a link away; 0 if there was none. */
    int deleteLink(
            @Param("caseId") String caseId,
            @Param("relation") String relation,
            @Param("otherCaseId") String otherCaseId);

    /** The links from and to the case, oldest first. */
    List<LinkRow> selectLinks(String caseId);

    /** The links from and to any of the cases, at least one, up to the limit. */
    List<JoinedRow> selectLinksOfAny(@Param("ids") List<String> ids, @Param("limit") int limit);

    /** Those of the cases that one of the departments may open; at least one of each. */
    List<String> selectOfDepartments(@Param("ids") List<String> ids, @Param("departments") List<String> departments);

    /** Cases with the reference received in the window, but for the one given. */
    List<CaseRow> selectByReference(
            @Param("reference") String reference,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("butFor") String butFor,
            @Param("limit") int limit);

    /** Cases with a party of the mail or phone received in the window, but for the one given. */
    List<CaseRow> selectByParty(
            @Param("emailKey") String emailKey,
            @Param("phoneKey") String phoneKey,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("butFor") String butFor,
            @Param("limit") int limit);

    /** Cases that are not closed. */
    long countOpen();
}
