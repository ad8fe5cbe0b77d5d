package org.answerable.complaint.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.answerable.complaint.Proposal;
import org.answerable.complaint.Proposals;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.TaskContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the tasks that decide a proposal what is proposed, by whom and why, in the language of the department that decides. */
@Component
class ProposalTaskFacts implements TaskContributor {

    private final Proposals proposals;
    private final Directory directory;
    private final MessageSource texts;

    ProposalTaskFacts(Proposals proposals, Directory directory, MessageSource texts) {
        this.proposals = proposals;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public void contribute(NewTask task) {
        switch (task.elementId()) {
            case "UserTask_AcceptHandOver" ->
                proposals
                        .open(task.caseId(), Proposal.Subject.HAND_OVER)
                        .ifPresent(offer -> task.show("offerText", offer(offer)));
            case "UserTask_ApproveExtension" ->
                proposals
                        .open(task.caseId(), Proposal.Subject.EXTENSION)
                        .ifPresent(wish -> task.show("wishText", wish(wish)));
            default -> {
                return;
            }
        }
    }

    private String offer(Proposal offer) {
        Object[] values = {person(offer.proposedBy()), department(offer.proposedFrom()), offer.reason()};
        return texts.getMessage("complaint.proposal.hand-over", values, language(offer.department()));
    }

    private String wish(Proposal wish) {
        Locale language = language(wish.proposedFrom());
        String kind = texts.getMessage("deadline.kind." + wish.deadlineKind(), null, wish.deadlineKind(), language);
        Object[] values = {
            person(wish.proposedBy()), kind, moment(wish.wantedDue(), wish.proposedFrom(), language), wish.reason()
        };
        return texts.getMessage("complaint.proposal.extension", values, language);
    }

    private String moment(Instant instant, String departmentId, Locale language) {
        ZoneId zone = known(departmentId).map(Department::zone).orElse(ZoneOffset.UTC);
        String pattern = texts.getMessage("deadline.pattern.moment", null, language);
        return DateTimeFormatter.ofPattern(pattern, language).format(instant.atZone(zone));
    }

    private Locale language(String departmentId) {
        return known(departmentId).map(Department::language).orElse(Locale.ENGLISH);
    }

    private String department(String id) {
        return known(id).map(Department::name).orElse("");
    }

    private String person(String id) {
        return directory.person(id).map(Person::name).orElse(id);
    }

    private Optional<Department> known(String id) {
        return Optional.ofNullable(id).flatMap(directory::department);
    }
}
