package org.answerable.board;

import java.util.List;
import java.util.Set;

/**
 * What a board is called for.
 *
 * @param board    key of the board in the table {@code board-members}, such as {@code advisory}
 * @param profile  service-level profile, such as {@code it-operations}
 * @param services the services that are affected, each adds its members; may be empty
 * @param excluded user ids of those who must not vote: who requested it, who is to carry it out
 * @param question what is asked, at most {@value #QUESTION} characters
 */
public record NewSession(
        String board, String profile, List<String> services, Set<String> excluded, String question, Rules rules) {

    /** The longest question, in characters: what a task can show. */
    public static final int QUESTION = 4_000;

    public NewSession {
        services = List.copyOf(services);
        excluded = Set.copyOf(excluded);
    }

    /**
     * How votes are counted.
     *
     * @param quorum  how many votes are needed, at least 1; abstentions count
     * @param veto    one vote against it rejects it; else more have to be for it than against it
     * @param minuted every vote has to give a reason, which makes the minutes; else only one against it
     */
    public record Rules(int quorum, boolean veto, boolean minuted) {}
}
