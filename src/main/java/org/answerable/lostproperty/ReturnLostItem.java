package org.answerable.lostproperty;

import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.Letter;
import org.answerable.letter.PartyLetters;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings a found item back, free of charge, or answers truthfully that it was not found. */
@Component
public class ReturnLostItem {

    /** How it may come back. */
    public static final Set<String> WAYS = Set.of("mailed", "handed-over");

    private final CaseFiles caseFiles;
    private final LostItems items;
    private final PartyLetters letters;
    private final Ledger ledger;
    private final MessageSource texts;

    ReturnLostItem(CaseFiles caseFiles, LostItems items, PartyLetters letters, Ledger ledger, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.items = items;
        this.letters = letters;
        this.ledger = ledger;
        this.texts = texts;
    }

    /**
     * Keeps where a thing that was handed in untouched is kept (coach).
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void takeIn(CaseId caseId, boolean untouched, String custody) {
        LostItemRules rules = new LostItemRules();
        String where = rules.required("custody", custody, LostItemRules.SHORT);
        if (!untouched) {
            rules.refuse("untouched", "required", "");
        }
        rules.check();
        items.update(items.of(caseId).keptAt(where));
        ledger.record(caseId, Fact.of("lostproperty.handed-in"));
    }

    /**
     * Keeps how it came back, to the place the passenger named.
     *
     * @param proof the carrier's number, or who took it
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void deliver(CaseId caseId, String way, String place, String proof) {
        LostItemRules rules = new LostItemRules();
        String where = rules.required("place", place, LostItemRules.PLACE);
        String proven = rules.required("proof", proof, LostItemRules.SHORT);
        rules.check();
        items.update(items.of(caseId).broughtTo(where, proven));
        ledger.record(caseId, Fact.of("lostproperty.returned").with("way", way).with("proof", proven));
    }

    /** It is back: the passenger hears how, and the case is over. */
    public void close(CaseId caseId) {
        String proof = items.of(caseId).proof();
        caseFiles.moveTo(caseId, LostItemStage.RETURNED);
        String body = texts.getMessage("lostproperty.letter.returned", new Object[] {proof}, letters.language(caseId));
        letters.write(caseId, new Letter("lost-item-returned", "message", body, Map.of("proof", proof)));
    }

    /**
     * Answers the passenger that it was not found, and the case is over.
     *
     * @param answer what was done and found, at most 4,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void answerTruthfully(CaseId caseId, String answer) {
        LostItemRules rules = new LostItemRules();
        String truth = rules.required("answer", answer, LostItemRules.LONG);
        rules.check();
        letters.write(caseId, new Letter("lost-item-not-found", "answer", truth, Map.of("text", truth)));
        ledger.record(caseId, Fact.of("lostproperty.not-found"));
    }

    /** The truthful answer has been given. */
    public void closeNotFound(CaseId caseId) {
        caseFiles.moveTo(caseId, LostItemStage.NOT_FOUND);
    }
}
