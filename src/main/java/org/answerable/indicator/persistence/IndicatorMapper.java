package org.answerable.indicator.persistence;

import java.util.List;
import java.util.Map;
import org.answerable.indicator.CountedCase;
import org.apache.ibatis.annotations.Mapper;

/** The statements of the figures. What a source holds is written once, for counting and for listing. */
@Mapper
public interface IndicatorMapper {

    /** Department, profile, day, and a sum for each of the wish's columns. */
    List<Map<String, Object>> count(Wish wish);

    /** How many there are of the wish's column. */
    long countOne(Wish wish);

    /** What the wish's column counts, last first. */
    List<CountedCase> list(Wish wish);
}
