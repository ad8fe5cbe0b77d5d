package org.answerable.inbound.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentSettings;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewAttachment;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.inbound.model.MailFile;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Brings a mail's files into a case by the rules for all files; what they do not take stays with the original, and a note says so. */
@Component
class MailFiles {

    private final Attachments attachments;
    private final AttachmentSettings settings;
    private final CaseFiles caseFiles;
    private final MailWords words;

    MailFiles(Attachments attachments, AttachmentSettings settings, CaseFiles caseFiles, MailWords words) {
        this.attachments = attachments;
        this.settings = settings;
        this.caseFiles = caseFiles;
        this.words = words;
    }

    /**
     * Files, parted.
     *
     * @param first   as many of those that the case takes as may come with a complaint or message
     * @param further the others that it takes
     * @param leftOut names of those that it does not take
     */
    record Parted(List<NewAttachment> first, List<NewAttachment> further, List<String> leftOut) {

        /** The same, with nothing to come first. */
        Parted allFurther() {
            List<NewAttachment> all = new ArrayList<>(first);
            all.addAll(further);
            return new Parted(List.of(), all, leftOut);
        }
    }

    /** Parts them; {@code caseId} is null for a case that is not open yet. */
    Parted part(List<MailFile> files, CaseId caseId, Origin origin) {
        List<Attachment> present = caseId == null ? List.of() : attachments.of(caseId);
        long bytes = present.stream().mapToLong(Attachment::size).sum();
        List<NewAttachment> taken = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (MailFile file : files) {
            NewAttachment fitting = fitting(file, origin);
            boolean room = present.size() + taken.size() < settings.perCase()
                    && bytes + file.content().length <= settings.perCaseSize().toBytes();
            if (fitting == null || !room) {
                leftOut.add(file.name());
            } else {
                taken.add(fitting);
                bytes += file.content().length;
            }
        }
        int first = Math.min(settings.atOnce(), taken.size());
        return new Parted(taken.subList(0, first), taken.subList(first, taken.size()), leftOut);
    }

    /** Adds what did not come first, and notes what is left out. */
    void addFurther(CaseId caseId, Parted files, String mailId, Locale language) {
        for (int from = 0; from < files.further().size(); from += settings.atOnce()) {
            int to = Math.min(from + settings.atOnce(), files.further().size());
            attachments.add(caseId, FileComplaint.FILES, files.further().subList(from, to));
        }
        if (!files.leftOut().isEmpty()) {
            String names = String.join(", ", files.leftOut());
            caseFiles.addNote(caseId, words.said("left-out", language, names, mailId));
        }
    }

    /** The file as the rules take it, null if they do not; a name whose ending tells something else loses it. */
    private NewAttachment fitting(MailFile file, Origin origin) {
        NewAttachment asNamed = attachment(file.name(), file, origin);
        if (passes(asNamed)) {
            return asNamed;
        }
        NewAttachment renamed = attachment(file.name().replace('.', '_'), file, origin);
        return passes(renamed) ? renamed : null;
    }

    private boolean passes(NewAttachment file) {
        try {
            attachments.check(FileComplaint.FILES, List.of(file));
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    private static NewAttachment attachment(String name, MailFile file, Origin origin) {
        return new NewAttachment(name, new ByteArrayResource(file.content()), origin, origin == Origin.PARTY);
    }
}
