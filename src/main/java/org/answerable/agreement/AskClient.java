package org.answerable.agreement;

import java.time.Clock;
import java.util.Locale;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.NewCase.NewParty;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks the client: keeps the question, and mails the link where the client has an address (F-36, F-37). */
@Component
public class AskClient {

    /** The role of the client among the parties of a case. */
    public static final String CLIENT = "client";

    /** The role of whoever leaves. */
    public static final String LEAVING = "leaving";

    /** The role of whoever follows. */
    public static final String SUCCESSOR = "successor";

    static final int LONG = 4_000;
    private static final int NAME = 200;

    private final Agreements agreements;
    private final CaseFiles caseFiles;
    private final CaseParties parties;
    private final MailClient mailing;
    private final MessageSource texts;
    private final Ledger ledger;
    private final Clock clock;

    AskClient(
            Agreements agreements,
            CaseFiles caseFiles,
            CaseParties parties,
            MailClient mailing,
            MessageSource texts,
            Ledger ledger,
            Clock clock) {
        this.agreements = agreements;
        this.caseFiles = caseFiles;
        this.parties = parties;
        this.mailing = mailing;
        this.texts = texts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the report about a swap; both people become parties of the case, so that what names them can be forgotten with them.
     *
     * @param leaving   at most 200 characters, as is {@code successor}
     * @param effect    at most 4,000 characters, as is {@code record}
     * @throws org.answerable.platform.InvalidInputException naming every field that is missing or too long
     */
    public void report(CaseId caseId, String leaving, String successor, String effect, String record) {
        FieldChecks checks = new FieldChecks();
        String goes = checks.of(() -> WrittenField.required("leaving", leaving, NAME));
        String comes = checks.of(() -> WrittenField.required("successor", successor, NAME));
        String why = checks.of(() -> WrittenField.required("effect", effect, LONG));
        String past = checks.of(() -> WrittenField.required("record", record, LONG));
        checks.done();
        Locale language = Locale.forLanguageTag(caseFiles.get(caseId).locale());
        party(caseId, LEAVING, goes);
        party(caseId, SUCCESSOR, comes);
        keep(caseId, texts.getMessage("agreement.report", new Object[] {goes, comes, why, past}, language));
    }

    private void party(CaseId caseId, String role, String name) {
        boolean known = caseFiles.parties(caseId).stream()
                .anyMatch(party -> role.equals(party.role()) && name.equals(party.name()));
        if (!known) {
            parties.add(caseId, role, new NewParty(name, null, null, null, null, false, false));
        }
    }

    /** Asks: what the last report says, else what the case is about. Who has no mail address is asked by other means. */
    public void ask(CaseId caseId) {
        Agreement asked =
                agreements.last(caseId).filter(Agreement::open).orElseGet(() -> keep(caseId, question(caseId)));
        mailing.first(asked);
    }

    /** What the case is about; asked again, with what the client demanded. */
    private String question(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return agreements
                .last(caseId)
                .map(Agreement::said)
                .map(Agreement.Said::words)
                .map(words -> texts.getMessage(
                        "agreement.again",
                        new Object[] {file.description(), words},
                        Locale.forLanguageTag(file.locale())))
                .orElse(file.description());
    }

    /** Opens a question. */
    Agreement keep(CaseId caseId, String question) {
        int round = agreements.last(caseId).map(Agreement::round).orElse(0) + 1;
        Agreement asked = new Agreement(Ids.next(), caseId, round, question, clock.instant(), null, 0);
        agreements.insert(asked);
        ledger.record(
                caseId,
                Fact.of("agreement.opened")
                        .with("round", round)
                        .withPersonal("question", caseFiles.partyOfWords(caseId), question));
        return asked;
    }
}
