package org.answerable.change;

import org.answerable.engine.Errand;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a change that a freeze over its window was lifted; where that was the last one, nobody has to decide about an exception. */
@Component
class FreezeLiftedErrand implements Errand {

    /** The errand; its argument is the id of the freeze and of who lifted it. */
    static final String KEY = "change.freezeLifted";

    private final DecideException exceptions;
    private final ChangeFlow flow;
    private final Ledger ledger;

    FreezeLiftedErrand(DecideException exceptions, ChangeFlow flow, Ledger ledger) {
        this.exceptions = exceptions;
        this.flow = flow;
        this.ledger = ledger;
    }

    static String argument(String freeze, String by) {
        return freeze + "\n" + by;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    @Transactional
    public void run(CaseId about, String argument) {
        String[] parts = argument.split("\n", 2);
        ledger.record(
                about, Fact.of("change.freeze-lifted").with("freeze", parts[0]).with("person", parts[1]));
        if (exceptions.open(about).isEmpty()) {
            flow.freezeLifted(about);
        }
    }
}
