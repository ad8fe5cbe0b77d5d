package org.answerable.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.ReleaseChange.Left;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a confidential change the readers of a release read no words of people. */
class TakenChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "false,the portal is empty,the portal is empty",
        "true, the portal is empty,",
        "true, " + Left.CANCELLED + "," + Left.CANCELLED,
        "true, " + Left.MOVED_ON + "," + Left.MOVED_ON,
        "true, ,",
        "false,,"
    })
    void aReasonIsToldUnlessItsChangeIsConfidential(boolean confidential, String why, String told) {
        CaseId id = new CaseId(Ids.next());
        TakenChange taken = new TakenChange("one", new CaseId(Ids.next()), id, TakenChange.LEFT, why, "he.xin", NOW);
        CaseFile change = new CaseFile(
                id,
                "CR-2026-000001",
                CaseKind.CHANGE_REQUEST,
                "it-operations",
                "rest",
                "Secret yard",
                "",
                null,
                null,
                "other",
                null,
                "planning",
                "change-management",
                null,
                "en",
                confidential,
                NOW,
                null,
                1);

        assertThat(taken.openWhy(change)).isEqualTo(told);
    }
}
