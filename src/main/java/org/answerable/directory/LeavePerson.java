package org.answerable.directory;

import org.springframework.stereotype.Component;

/** Lets a person leave in one step: all that is in hand goes to another one, then the person is deactivated. */
@Component
public class LeavePerson {

    private final SavePerson savePerson;
    private final RemainingWork work;

    LeavePerson(SavePerson savePerson, RemainingWork work) {
        this.savePerson = savePerson;
        this.work = work;
    }

    /**
     * Hands over and deactivates. Nothing is handed over where something else forbids the deactivation; where a part of the work stays, the
     * person stays active, so that the rest can be given to somebody else.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule; {@code active} while work remains
     * @throws org.answerable.platform.StaleException        if the person was changed in between
     */
    public Person leave(Person wanted, String receiverId, String reason) {
        savePerson.requireFree(wanted);
        work.handOver(wanted.id(), receiverId, reason);
        return savePerson.save(wanted);
    }
}
