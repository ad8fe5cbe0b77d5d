package org.answerable.trace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindsTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "complaint, caused-by, incident, true",
        "complaint, caused-by, complaint, true",
        "incident, caused-by, problem, true",
        "problem, resolved-by, change-request, true",
        "problem, resolved-by, complaint, false",
        "complaint, resolved-by, release, true",
        "complaint, led-to, change-request, true",
        "complaint, led-to, release, false",
        "change-request, led-to, incident, true",
        "change-request, part-of, release, false",
        "change-request, part-of, change-request, false",
        "complaint, part-of, complaint, true",
        "incident, part-of, emergency, true",
        "release, caused-by, complaint, false",
        "release, duplicate-of, release, true",
        "release, duplicate-of, change-request, false",
        "incident, appeal-of, complaint, false",
    })
    void aSentenceHasToMakeSense(String source, String relation, String target, boolean allowed) {
        assertThat(LinkKinds.allow(CaseKind.ofKey(source), Relation.ofKey(relation), CaseKind.ofKey(target)))
                .isEqualTo(allowed);
    }

    @Test
    void aChangeIsOfferedOnlyWhatItMayBe() {
        Set<Relation> none = new TreeSet<>(Arrays.asList(Relation.values()));
        none.removeAll(LinkKinds.from(CaseKind.CHANGE_REQUEST));

        assertThat(none).containsExactly(Relation.RESOLVED_BY, Relation.APPEAL_OF, Relation.PART_OF);
    }
}
