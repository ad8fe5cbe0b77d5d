package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.ExplanationWords;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.StepNotice;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.notification.Mail;
import org.answerable.notification.Notice;
import org.answerable.notification.NoticeSource;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Puts notices of deadlines into words when they leave: what is late by then is called late, what is settled by then is not told. */
@Component
class DeadlineNotices implements NoticeSource {

    static final String SOURCE = "deadline";

    /** Reasons that hold for whoever it is: a colleague asks, or there is nobody else. */
    private static final Set<String> CHOSEN = Set.of("delegate", "nobody");

    private final DeadlineMapper deadlines;
    private final CaseFiles caseFiles;
    private final Addressees addressees;
    private final OtherReaders others;
    private final NoticeWords words;
    private final NoticeLinks links;
    private final ExplainDeadlines explaining;
    private final ExplanationWords explanations;
    private final Clock clock;

    DeadlineNotices(
            DeadlineMapper deadlines,
            CaseFiles caseFiles,
            Addressees addressees,
            OtherReaders others,
            NoticeWords words,
            NoticeLinks links,
            ExplainDeadlines explaining,
            ExplanationWords explanations,
            Clock clock) {
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.addressees = addressees;
        this.others = others;
        this.words = words;
        this.links = links;
        this.explaining = explaining;
        this.explanations = explanations;
        this.clock = clock;
    }

    @Override
    public String key() {
        return SOURCE;
    }

    @Override
    public Map<String, Mail> mails(List<Notice> notices) {
        Map<String, Promise> promises =
                deadlines
                        .selectByIds(
                                notices.stream().map(Notice::matter).distinct().toList())
                        .stream()
                        .filter(promise -> promise.open() && promise.view().due() != null)
                        .collect(Collectors.toMap(Promise::id, Function.identity()));
        Map<CaseId, CaseFile> cases = caseFiles.all(
                promises.values().stream().map(Promise::caseId).distinct().toList());
        Map<String, DeadlineExplanation> explained = explaining.of(promises.values());
        Map<String, Map<String, String>> excused = others.of(promises.values());
        Map<String, Mail> mails = new HashMap<>();
        for (Notice notice : notices) {
            Optional.ofNullable(promises.get(notice.matter()))
                    .filter(promise -> !toldInstead(notice, excused.getOrDefault(promise.id(), Map.of())))
                    .ifPresent(promise -> mails.put(
                            notice.id(),
                            mail(notice, promise, cases.get(promise.caseId()), explained.get(promise.id()))));
        }
        return mails;
    }

    /** True if somebody else is told by now what the ladder meant for the reader. */
    private static boolean toldInstead(Notice notice, Map<String, String> excused) {
        return excused.containsKey(notice.recipientId())
                && !CHOSEN.contains(StepNotice.read(notice.about()).why());
    }

    private Mail mail(Notice notice, Promise promise, CaseFile caseFile, DeadlineExplanation explained) {
        StepNotice step = StepNotice.read(notice.about());
        Recipient recipient = addressees.known(notice.recipientId(), step.why());
        Map<String, Object> values = words.of(promise, step, caseFile, clock.instant());
        values.put("notice", notice.id());
        values.put("reckoned", explanations.full(explained, recipient.language(), recipient.zone()));
        for (NoticeDeed deed : NoticeDeed.values()) {
            values.put(deed.key(), links.link(notice.id(), deed));
        }
        values.put("answer", values.get(NoticeDeed.ACCEPT.key()));
        return new Mail(
                "notice:" + notice.id(),
                "deadline-notice",
                recipient.address(),
                recipient.name(),
                recipient.id(),
                recipient.language(),
                recipient.zone(),
                notice.urgent(),
                values);
    }
}
