package org.answerable.survey.model;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.answerable.platform.CaseId;

/**
 * A share of all cases, the same in every period. Which cases belong to it follows from their ids alone, so that a replay draws the
 * same ones.
 *
 * @param perThousand from 0 (none) to 1000 (all)
 */
public record Sample(int perThousand) {

    private static final int WHOLE = 1_000;

    public Sample {
        if (perThousand < 0 || perThousand > WHOLE) {
            throw new IllegalArgumentException("A share per thousand lies between 0 and 1000, but is " + perThousand);
        }
    }

    /** True if the case belongs to the sample. */
    public boolean contains(CaseId caseId) {
        CRC32 sum = new CRC32();
        sum.update(caseId.value().getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % WHOLE < perThousand;
    }
}
