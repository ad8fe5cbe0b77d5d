package org.answerable.signal.persistence;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code breach_signal}. */
@Mapper
public interface SignalMapper {

    /** Inserts the row; fails if the key is there, and waits for whoever is just inserting it. */
    void insert(SignalRow row);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(SignalRow row);

    /** The row of the key, null if there is none. */
    SignalRow selectByKey(String keyHash);

    /** The row of the case, null if the case is no signal. */
    SignalRow selectByCase(String caseId);
}
