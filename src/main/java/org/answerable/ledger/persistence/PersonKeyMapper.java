package org.answerable.ledger.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the keys that personal values are encrypted under. */
@Mapper
public interface PersonKeyMapper {

    /** Inserts the keys, at least one; whoever has one already keeps that. */
    void insertIfAbsent(@Param("keys") List<PersonKeyRow> keys);

    /** The keys of the people that have one. */
    List<PersonKeyRow> selectByPersons(@Param("personIds") Collection<String> personIds);

    /** The keys of these ids that still exist. */
    List<PersonKeyRow> selectByIds(@Param("keyIds") Collection<String> keyIds);

    /** Destroys the person's key; 1 if there was one. */
    int delete(String personId);
}
