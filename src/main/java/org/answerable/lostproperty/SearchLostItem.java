package org.answerable.lostproperty;

import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.Letter;
import org.answerable.letter.PartyLetters;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks for a lost item: acknowledges, finds the driver, asks the driver. */
@Component
public class SearchLostItem {

    /** The kind of deadline that binds the contact with the driver. */
    public static final String DEADLINE = "contact-driver";

    /** What may be known of the driver. */
    public static final Set<String> DRIVER = Set.of("known", "unknown");

    /** What the driver may say: it is in the car, it was handed in untouched, it is not there. */
    public static final Set<String> ANSWERS = Set.of("found", "handed-in", "not-found");

    private final CaseFiles caseFiles;
    private final LostItems items;
    private final Deadlines deadlines;
    private final PartyLetters letters;
    private final Ledger ledger;
    private final MessageSource texts;

    SearchLostItem(
            CaseFiles caseFiles,
            LostItems items,
            Deadlines deadlines,
            PartyLetters letters,
            Ledger ledger,
            MessageSource texts) {
        this.caseFiles = caseFiles;
        this.items = items;
        this.deadlines = deadlines;
        this.letters = letters;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Tells the passenger that the driver is asked at once, and how to follow it. */
    public void acknowledge(CaseId caseId) {
        letters.write(caseId, new Letter("lost-item-reported", "acknowledgement", text(caseId, "reported"), Map.of()));
    }

    /**
     * Keeps who drove which car; nothing if the order cannot be found.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void findDriver(CaseId caseId, boolean known, String driver, String car) {
        if (known) {
            LostItemRules rules = new LostItemRules();
            String who = rules.required("driver", driver, LostItemRules.SHORT / 2);
            String which = rules.optional("car", car, LostItemRules.SHORT / 2);
            rules.check();
            items.update(items.of(caseId).drivenBy(who, which));
        } else {
            deadlines.meet(caseId, DEADLINE);
        }
        ledger.record(caseId, Fact.of("lostproperty.driver").with("known", known));
    }

    /**
     * Keeps what the driver said; the promise to contact the driver is kept.
     *
     * @param note      stays inside, at most 1,000 characters; may be null
     * @param videoKept true if the driver was asked to keep the dash-cam video; needed if it was not found
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void driverAnswered(CaseId caseId, String answer, String note, boolean videoKept) {
        LostItemRules rules = new LostItemRules();
        String written = rules.optional("note", note, LostItemRules.LONG / 4);
        if ("not-found".equals(answer) && !videoKept) {
            rules.refuse("videoKept", "required", "");
        }
        rules.check();
        items.update(items.of(caseId).videoKept(videoKept));
        if (written != null) {
            caseFiles.addNote(caseId, written);
        }
        ledger.record(caseId, Fact.of("lostproperty.driver-answered").with("answer", answer));
        deadlines.meet(caseId, DEADLINE);
        if (!"not-found".equals(answer)) {
            letters.write(caseId, new Letter("lost-item-found", "message", text(caseId, "found"), Map.of()));
        }
    }

    /** The passenger does not look for it any more. */
    public void withdraw(CaseId caseId) {
        deadlines.cancelAll(caseId, "withdrawn");
        caseFiles.moveTo(caseId, LostItemStage.WITHDRAWN);
        letters.write(caseId, new Letter("lost-item-withdrawn", "closing", text(caseId, "withdrawn"), Map.of()));
    }

    private String text(CaseId caseId, String what) {
        Object[] number = {caseFiles.get(caseId).number()};
        return texts.getMessage("lostproperty.letter." + what, number, letters.language(caseId));
    }
}
