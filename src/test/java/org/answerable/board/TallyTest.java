package org.answerable.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.answerable.board.NewSession.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Votes are counted as the rules say, and a session is settled exactly when nothing can change any more. */
class TallyTest {

    @ParameterizedTest(name = "{0} of {1} members, quorum {2}, veto {3}")
    @CsvSource({
        // votes, members, quorum, veto, result, settled
        "'',      3, 2, false, NO_QUORUM, false",
        "y,       3, 2, false, NO_QUORUM, false",
        "yy,      3, 2, false, APPROVED,  true",
        "nn,      3, 2, false, REJECTED,  true",
        "yn,      3, 2, false, REJECTED,  false",
        "yny,     3, 2, false, APPROVED,  true",
        "yna,     3, 2, false, REJECTED,  true",
        "aaa,     3, 3, false, REJECTED,  true",
        "ya,      3, 2, false, APPROVED,  false",
        "yaa,     3, 3, false, APPROVED,  true",
        "na,      3, 2, false, REJECTED,  true",
        "aa,      3, 2, false, REJECTED,  false",
        "yyy,     5, 4, false, NO_QUORUM, false",
        "yyyn,    5, 4, false, APPROVED,  true",
        "yyyn,    7, 4, false, APPROVED,  false",
        "nnn,     5, 3, false, REJECTED,  true",
        "yyyy,    5, 3, true,  APPROVED,  false",
        "yyyyy,   5, 3, true,  APPROVED,  true",
        "n,       5, 3, true,  REJECTED,  true",
        "yyyyn,   5, 3, true,  REJECTED,  true",
        "aaaaa,   5, 3, true,  REJECTED,  true",
        "y,       1, 1, false, APPROVED,  true",
    })
    void votesDecide(String votes, int members, int quorum, boolean veto, Decision result, boolean settled) {
        Tally tally = Tally.of(new Rules(quorum, veto, false), members, choices(votes));

        assertThat(tally.result()).isEqualTo(result);
        assertThat(tally.settled()).isEqualTo(settled);
        assertThat(tally.cast() + tally.missing()).isEqualTo(members);
    }

    /** Against all ways in which the missing members can vote, or not vote at all. */
    @Test
    void itIsSettledExactlyWhenEveryWayOnEndsTheSame() {
        for (int members = 1; members <= 4; members++) {
            for (int quorum = 1; quorum <= members; quorum++) {
                for (boolean veto : new boolean[] {true, false}) {
                    Rules rules = new Rules(quorum, veto, false);
                    for (int cast = 0; cast <= members; cast++) {
                        int all = members;
                        sequences(cast).forEach(votes -> compare(rules, all, votes));
                    }
                }
            }
        }
    }

    private static void compare(Rules rules, int members, List<Choice> votes) {
        Tally tally = Tally.of(rules, members, votes);
        long results = IntStream.rangeClosed(0, members - votes.size())
                .boxed()
                .flatMap(more -> sequences(more).map(following -> {
                    List<Choice> whole = new ArrayList<>(votes);
                    whole.addAll(following);
                    return Tally.of(rules, members, whole).result();
                }))
                .distinct()
                .count();

        assertThat(tally.settled()).as("%s of %d by %s", votes, members, rules).isEqualTo(results == 1);
    }

    private static Stream<List<Choice>> sequences(int length) {
        if (length == 0) {
            return Stream.of(List.of());
        }
        return sequences(length - 1)
                .flatMap(before -> Stream.of(Choice.values()).map(choice -> {
                    List<Choice> longer = new ArrayList<>(before);
                    longer.add(choice);
                    return longer;
                }));
    }

    private static List<Choice> choices(String votes) {
        return votes.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'y' -> Choice.YES;
                    case 'n' -> Choice.NO;
                    default -> Choice.ABSTAIN;
                })
                .toList();
    }
}
