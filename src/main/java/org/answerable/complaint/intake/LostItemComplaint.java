package org.answerable.complaint.intake;

import java.util.Locale;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.casefile.Party;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.engine.Errand;
import org.answerable.lostproperty.ObjectToAnswer;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the complaint of a passenger whose lost item was not found, with the request for the dash-cam video. */
@Component
class LostItemComplaint implements Errand {

    private static final String CATEGORY = "other";

    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final FileComplaint filing;
    private final MessageSource texts;

    LostItemComplaint(CaseFiles caseFiles, CaseLinks links, FileComplaint filing, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.links = links;
        this.filing = filing;
        this.texts = texts;
    }

    @Override
    public String key() {
        return ObjectToAnswer.ERRAND;
    }

    @Override
    @Transactional
    public void run(CaseId about, String argument) {
        boolean done =
                links.of(about).stream().anyMatch(link -> link.incoming() && link.relation() == Relation.CAUSED_BY);
        if (!done) {
            CaseId complaint =
                    filing.file(draft(caseFiles.get(about), argument)).caseId();
            links.link(complaint, Relation.CAUSED_BY, about);
        }
    }

    private ComplaintDraft draft(CaseFile lost, String argument) {
        String[] parts = argument.split("\n", 2);
        Party party = caseFiles.parties(lost.id()).stream().findFirst().orElseThrow();
        Locale language = Locale.forLanguageTag(lost.locale());
        String request = texts.getMessage("lostproperty.complaint." + parts[0], new Object[] {lost.number()}, language);
        return new ComplaintDraft(
                lost.profile(),
                "web",
                texts.getMessage("lostproperty.complaint.subject", new Object[] {lost.number()}, language),
                parts[1] + "\n\n" + request,
                CATEGORY,
                null,
                lost.reference(),
                null,
                lost.locale(),
                new PartyDraft(party.name(), party.email(), party.phone(), party.locale(), false, false));
    }
}
