package org.answerable.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.RemainingWork;
import org.answerable.directory.Substitutes;
import org.answerable.directory.Superiors;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives all that a person has in hand to another one, in one step: for administrators, and for whoever leads the departments that the work
 * is offered to. Each case moves in a transaction of its own; what the receiver may not take stays and says why.
 */
@Component
public class HandOverWork implements RemainingWork {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverWork.class);
    private static final int REASON = 1_000;

    private final WorkInHand work;
    private final Takers takers;
    private final MoveCase moving;
    private final ToldReceiver telling;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Superiors superiors;

    HandOverWork(
            WorkInHand work,
            Takers takers,
            MoveCase moving,
            ToldReceiver telling,
            Directory directory,
            Substitutes substitutes,
            Superiors superiors) {
        this.work = work;
        this.takers = takers;
        this.moving = moving;
        this.telling = telling;
        this.directory = directory;
        this.substitutes = substitutes;
        this.superiors = superiors;
    }

    /**
     * An item, and why it cannot be handed over.
     *
     * @param why null if nothing speaks against it
     */
    public record Looked(WorkItem item, FieldError why) {}

    /** What a hand-over did: of up to {@value WorkInHand#MOST} tasks and as many owned cases. */
    public record Outcome(List<WorkItem> moved, List<Looked> stayed, boolean told) {}

    @Override
    public int of(String personId) {
        return work.of(personId).size();
    }

    /** The people who are here and may take something of the person's work. */
    @Override
    public List<Person> takers(String personId) {
        return takers.of(work.of(personId), personId);
    }

    /**
     * What the person has in hand.
     *
     * @param receiverId who would take it, null if nobody is chosen yet
     * @throws NotFoundException  if there is no such person
     * @throws ForbiddenException if the acting person does not look after the person
     */
    public List<Looked> look(String personId, String receiverId) {
        Person giver = giver(personId);
        return looked(work.of(giver.id()), directory.person(receiverId));
    }

    private List<Looked> looked(List<WorkItem> items, Optional<Person> receiver) {
        String actor = Acting.actor().id();
        boolean all = superiors.administrates(actor);
        Set<String> led = superiors.led(actor);
        Map<WorkItem, FieldError> refusals =
                receiver.map(person -> takers.refusals(items, person)).orElse(Map.of());
        return items.stream()
                .map(item -> {
                    boolean mine = all || item.groups().stream().anyMatch(led::contains);
                    return new Looked(item, mine ? refusals.get(item) : new FieldError("person", "led-by-others", ""));
                })
                .toList();
    }

    /**
     * Hands over what the receiver may take, and tells the receiver in one mail.
     *
     * @param reason 1 to 1,000 characters; stands in the ledger of each case and in the mail
     * @throws org.answerable.platform.InvalidInputException naming {@code receiver} or {@code reason}
     * @throws ForbiddenException                            if the acting person does not look after the person
     */
    @Override
    public Outcome handOver(String personId, String receiverId, String reason) {
        Person giver = giver(personId);
        FieldChecks fields = new FieldChecks();
        Person receiver = fields.of(() -> receiver(giver, receiverId));
        String why = fields.of(() -> WrittenField.required("reason", reason, REASON));
        fields.done();
        List<WorkItem> moved = new ArrayList<>();
        List<Looked> stayed = new ArrayList<>();
        byCase(looked(work.of(giver.id()), Optional.of(receiver)), stayed)
                .forEach((caseId, items) -> move(caseId, items, new Step(giver, receiver, why), moved, stayed));
        boolean told = telling.tell(giver, receiver, why, moved);
        return new Outcome(moved, stayed, told);
    }

    /** Who gives what to whom, and why. */
    record Step(Person giver, Person receiver, String reason) {}

    private static Map<CaseId, List<WorkItem>> byCase(List<Looked> looked, List<Looked> stayed) {
        Map<CaseId, List<WorkItem>> byCase = new LinkedHashMap<>();
        for (Looked one : looked) {
            if (one.why() == null) {
                byCase.computeIfAbsent(one.item().file().id(), id -> new ArrayList<>())
                        .add(one.item());
            } else {
                stayed.add(one);
            }
        }
        return byCase;
    }

    /** One conflict must not lose the rest: whoever completes or claims something of the case meanwhile wins. */
    private void move(CaseId caseId, List<WorkItem> items, Step step, List<WorkItem> moved, List<Looked> stayed) {
        List<WorkItem> given = List.of();
        try {
            given = moving.move(caseId, items, step);
        } catch (RuntimeException conflict) {
            LOG.warn("Case {} was not handed over from {}", caseId, step.giver().id(), conflict);
        }
        moved.addAll(given);
        List<WorkItem> done = given;
        items.stream()
                .filter(item -> !done.contains(item))
                .forEach(item -> stayed.add(new Looked(item, new FieldError("task", "changed-meanwhile", ""))));
    }

    private Person giver(String personId) {
        Person giver =
                directory.person(personId).orElseThrow(() -> new NotFoundException("There is no person " + personId));
        if (!superiors.looksAfter(Acting.actor().id(), personId)) {
            throw new ForbiddenException("The work of " + personId + " is handed over by the heads and administrators");
        }
        return giver;
    }

    private Person receiver(Person giver, String receiverId) {
        if (receiverId == null || receiverId.isBlank()) {
            throw WrittenField.refused("receiver", "required", "");
        }
        Person receiver =
                directory.person(receiverId).orElseThrow(() -> WrittenField.refused("receiver", "unknown", receiverId));
        if (!receiver.active()) {
            throw WrittenField.refused("receiver", "inactive", receiver.name());
        }
        if (receiver.id().equals(giver.id())) {
            throw WrittenField.refused("receiver", "same-again-person", receiver.name());
        }
        if (substitutes.away(receiver.id())) {
            throw WrittenField.refused("receiver", "away-now", receiver.name());
        }
        return receiver;
    }
}
