package org.answerable.workplace.web;

import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.FileSize;
import org.answerable.casefile.ReadAttachments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The files of a case on its page. */
@Component
class AttachmentsSection implements CaseFileSection {

    private final ReadAttachments reading;
    private final Attachments attachments;

    AttachmentsSection(ReadAttachments reading, Attachments attachments) {
        this.reading = reading;
        this.attachments = attachments;
    }

    /** A file as shown; the badge says whether the complainant knows it. */
    record Shown(String id, String name, String about, String badge) {}

    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        model.addAttribute(
                "attachments",
                reading.list(file, reader.id()).stream()
                        .map(attachment -> shown(attachment, words))
                        .toList());
        model.addAttribute("attachmentLimits", attachments.limits());
    }

    private static Shown shown(Attachment attachment, Wording words) {
        String author = attachment.authorId() == null ? null : words.person(attachment.authorId());
        String about = FileSize.inWords(attachment.size()) + " · " + words.at(attachment.at());
        return new Shown(
                attachment.id(),
                attachment.name(),
                author == null ? about : about + " · " + author,
                badge(attachment, words));
    }

    private static String badge(Attachment attachment, Wording words) {
        return switch (attachment.origin()) {
            case PARTY -> words.text("workplace.attachments.from-party");
            case STRANGER -> words.text("workplace.attachments.from-stranger");
            case LETTER -> words.text("workplace.attachments.letter");
            case STAFF -> attachment.forParty() ? words.text("workplace.attachments.shown") : null;
        };
    }
}
