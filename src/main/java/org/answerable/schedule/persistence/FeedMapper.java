package org.answerable.schedule.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code calendar_feed}. */
@Mapper
public interface FeedMapper {

    /** Inserts the row. */
    void insert(@Param("person") String person, @Param("hash") String hash, @Param("at") Instant at);

    /** Deletes the row of the person, if there is one. */
    void delete(String person);

    /** 1 if the person has a row. */
    int count(String person);

    /** The person of the digest, null if there is none. */
    String selectPerson(String hash);
}
