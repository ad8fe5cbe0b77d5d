package org.answerable.workplace.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.SeenCase;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** All that may be done with a case at any time; pages and REST do it through here. */
@Component
class CaseActions {

    /** What the interface says of the field {@code version}. */
    static final String VERSION =
            "The version of the case that was seen, as GET answers it; another one is refused with"
                    + " what changed (409)";

    private final List<CaseAction> actions;
    private final CaseAccess access;
    private final SeenCase seen;

    CaseActions(List<CaseAction> actions, CaseAccess access, SeenCase seen) {
        this.actions = actions;
        this.access = access;
        this.seen = seen;
    }

    /** What the person may do with the case now. */
    List<CaseAction> offered(CaseFile file, String userId) {
        return actions.stream()
                .filter(action -> action.allowed(file, userId))
                .filter(action -> action.offered(file))
                .toList();
    }

    /**
     * The action of the name.
     *
     * @throws NotFoundException if there is none
     */
    CaseAction named(String key) {
        return actions.stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no action " + key));
    }

    /**
     * The case, if the person may do this with it.
     *
     * @throws ForbiddenException if not
     */
    CaseFile open(String number, CaseAction action, String userId) {
        CaseFile file = access.open(number, userId);
        if (!action.allowed(file, userId)) {
            throw new ForbiddenException("Case " + number + " is open, but not to you for this: " + action.key());
        }
        return file;
    }

    /**
     * The case, if the person may add to it.
     *
     * @throws ForbiddenException if not
     */
    CaseFile toWorkOn(String number, String userId) {
        CaseFile file = access.open(number, userId);
        if (!access.mayWork(file, userId)) {
            throw new ForbiddenException("Only handlers of its departments and the front desk add to case " + number);
        }
        return file;
    }

    /**
     * Does something with the case that the person has seen in this version.
     *
     * @throws org.answerable.platform.InvalidInputException if {@code seenVersion} is null
     * @throws org.answerable.platform.StaleException if the case is another one by now
     */
    <T> T perform(CaseFile file, Integer seenVersion, String userId, String channel, Supplier<T> work) {
        if (seenVersion == null) {
            throw WrittenField.refused("version", "required", "");
        }
        seen.check(file, seenVersion);
        return Acting.as(Actor.person(userId), channel, work);
    }

    /**
     * Likewise for a program, which names the action.
     *
     * @throws NotFoundException  if there is no such case
     * @throws ForbiddenException if the person may not do this with it
     */
    void perform(String number, String action, Integer seenVersion, String userId, Consumer<CaseFile> work) {
        CaseFile file = open(number, named(action), userId);
        perform(file, seenVersion, userId, "rest", () -> {
            work.accept(file);
            return null;
        });
    }
}
