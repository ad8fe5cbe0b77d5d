package org.answerable.ledger.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the chains. Entries are inserted and read, nothing else. */
@Mapper
public interface LedgerMapper {

    /** The head of the case, locked until the transaction ends; null before its first entry. */
    HeadRow selectHeadForUpdate(String caseId);

    /** Makes an empty head; waits for, and keeps, one that another transaction makes at the same time. */
    void insertEmptyHead(@Param("caseId") String caseId, @Param("hash") String hash);

    /** Moves the head on by one entry; 1 if it stood where it should. */
    int updateHead(HeadRow head);

    /** Adds an entry. */
    void insert(EntryRow entry);

    /** The heads of those of the cases that have one, locked likewise, in case-id order. */
    List<HeadRow> selectHeadsForUpdate(@Param("caseIds") List<String> caseIds);

    /** Makes empty heads, like {@link #insertEmptyHead}. */
    void insertEmptyHeads(@Param("heads") List<HeadRow> heads);

    /** Moves heads on that the present transaction has locked; by any number of entries. */
    void replaceLockedHeads(@Param("heads") List<HeadRow> heads);

    /** Adds entries. */
    void insertAll(@Param("entries") List<EntryRow> entries);

    /** Entries of one case after the sequence, in order. */
    List<EntryRow> selectByCase(@Param("caseId") String caseId, @Param("after") long after, @Param("limit") int limit);

    /** Entries of all cases after the position, by case and sequence. */
    List<EntryRow> selectAfter(
            @Param("caseId") String caseId, @Param("sequence") long sequence, @Param("limit") int limit);

    /** The head of the case, null if there is none. */
    HeadRow selectHead(String caseId);

    /** Heads after the case, by case. */
    List<HeadRow> selectHeadsAfter(@Param("caseId") String caseId, @Param("limit") int limit);
}
