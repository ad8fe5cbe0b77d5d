package org.answerable.inbound.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.FoldedText;
import org.answerable.inbound.model.ReadMail;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.SentMails;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds the case a mail is about: by the signed address, by the mails it answers, by a number it quotes, in this order. */
@Component
class FindCase {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?<![A-Z0-9-])[A-Z]{2}-\\d{4}-\\d{6,9}(?![0-9])");
    private static final int MOST_NUMBERS = 10;

    private final CaseFiles caseFiles;
    private final CaseAddresses addresses;
    private final SentMails sent;

    FindCase(CaseFiles caseFiles, CaseAddresses addresses, SentMails sent) {
        this.caseFiles = caseFiles;
        this.addresses = addresses;
        this.sent = sent;
    }

    /** The case, empty if the mail is about none that we have. */
    Optional<CaseFile> of(ReadMail mail) {
        Stream<CaseId> signed = mail.recipients().stream().flatMap(address -> addresses.caseOf(address).stream());
        Stream<CaseId> answered = mail.references().stream().flatMap(id -> answered(id).stream());
        return Stream.concat(signed, answered)
                .flatMap(id -> existing(id).stream())
                .findFirst()
                .or(() -> quoted(mail.subject() == null ? "" : mail.subject()))
                .or(() -> quoted(FoldedText.of(mail.text()).written()));
    }

    private Optional<CaseId> answered(String messageId) {
        return sent.byMessageId(messageId)
                .flatMap(mail -> Optional.ofNullable(mail.caseId()))
                .or(() -> sent.caseOfThread(messageId));
    }

    /** The one case whose number is quoted; a text that quotes several is about none of them. */
    private Optional<CaseFile> quoted(String text) {
        List<CaseFile> found = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.toUpperCase(Locale.ROOT))
                .distinct()
                .limit(MOST_NUMBERS)
                .flatMap(number -> caseFiles.byNumber(number).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<CaseFile> existing(CaseId caseId) {
        try {
            return Optional.of(caseFiles.get(caseId));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
