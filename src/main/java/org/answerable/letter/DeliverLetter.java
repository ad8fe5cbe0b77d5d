package org.answerable.letter;

import java.time.Clock;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.Party;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.PartyLetter.State;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Brings what was written to a party who has no mail address. */
@Component
public class DeliverLetter {

    private final LetterStore letters;
    private final LetterFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    DeliverLetter(LetterStore letters, LetterFlow flow, Ledger ledger, Clock clock) {
        this.letters = letters;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How a party without a mail address can be told: {@code phone}, {@code letter}, or null if there is no way at all. */
    public static String channel(Party party) {
        if (party.phone() != null) {
            return "phone";
        }
        return party.address() != null ? "letter" : null;
    }

    /** Makes it a task, in the caller's transaction: a call if there is a phone number, else a letter on paper. */
    public void deliver(CaseId caseId, Correspondence filed, Party to) {
        State first = to.phone() == null ? State.TO_POST : State.TO_CALL;
        PartyLetter letter =
                new PartyLetter(Ids.next(), caseId, filed.id(), to.id(), first, 0, null, clock.instant(), null, 1);
        letters.insert(letter);
        ledger.record(
                caseId,
                Fact.of("letter.due")
                        .with("letter", letter.id())
                        .with("kind", filed.kind())
                        .with("party", to.id())
                        .with("channel", channel(to)));
        flow.start(caseId, letter.id());
    }
}
