package org.answerable.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.board.Boards;
import org.answerable.board.Decision;
import org.answerable.board.NewSession;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Has a board vote on a change; who asked for it does not sit in it. */
@Component
public class AskBoard {

    private static final boolean EVERY_VOTE_GIVES_ITS_REASON = true;

    private final Changes changes;
    private final Boards boards;
    private final CaseFiles caseFiles;
    private final DecideChange deciding;
    private final ItemRegister register;

    AskBoard(Changes changes, Boards boards, CaseFiles caseFiles, DecideChange deciding, ItemRegister register) {
        this.register = register;
        this.changes = changes;
        this.boards = boards;
        this.caseFiles = caseFiles;
        this.deciding = deciding;
    }

    /** Asks for a session of the board that the table named; returns its id, the part of the case that the votes are about. */
    public String convene(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Change change = changes.of(caseId);
        Approval approval = deciding.approval(caseId);
        String session = boards.convene(
                caseId,
                new NewSession(
                        approval.approval(),
                        file.profile(),
                        services(file),
                        Set.of(change.requester()),
                        question(file),
                        new NewSession.Rules(approval.quorum(), approval.veto(), EVERY_VOTE_GIVES_ITS_REASON)));
        changes.update(approval.inSession(session));
        return session;
    }

    /** The service that is named, and those of the items that it touches. */
    private List<String> services(CaseFile file) {
        Set<String> services = new TreeSet<>();
        Optional.ofNullable(file.service()).ifPresent(services::add);
        List<String> items = changes.items(file.id());
        if (!items.isEmpty()) {
            services.addAll(register.services(items));
        }
        return List.copyOf(services);
    }

    /** What it is about, as much as a vote's task shows; of a confidential case nothing that somebody said. */
    private static String question(CaseFile file) {
        String words = file.confidential() ? file.number() : file.subject() + "\n\n" + file.description();
        int end = words.offsetByCodePoints(0, Math.min(words.codePointCount(0, words.length()), NewSession.QUESTION));
        return words.substring(0, end);
    }

    /** What the board decided; kept as the decision about the change unless it had no quorum. */
    public Decision decided(CaseId caseId) {
        Decision decision =
                boards.session(caseId, deciding.approval(caseId).session()).decision();
        if (decision == Decision.APPROVED || decision == Decision.REJECTED) {
            deciding.decided(caseId, decision == Decision.APPROVED);
        }
        return decision;
    }
}
