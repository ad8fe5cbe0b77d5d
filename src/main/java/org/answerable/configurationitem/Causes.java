package org.answerable.configurationitem;

import java.util.List;
import java.util.Locale;
import org.answerable.change.ApprovedChanges;
import org.answerable.change.ApprovedChanges.Answer;
import org.answerable.platform.Acting;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Checks why an item is to change: nothing changes without an approved change or the reason of a correction. */
@Component
class Causes {

    private static final String CHANGE = "change";
    private static final String REASON = "reason";

    private final List<ApprovedChanges> changes;
    private final ItemAccess access;

    Causes(List<ApprovedChanges> changes, ItemAccess access) {
        this.changes = changes;
        this.access = access;
    }

    /**
     * The cause of a change of the item.
     *
     * @param departmentId whose item it is, or will be if it is new
     * @throws InvalidInputException                          if there is no cause, or none that holds
     * @throws org.answerable.platform.ForbiddenException if it is a correction, and not for the acting person
     */
    Cause of(Because because, String itemCode, String departmentId) {
        String number = ItemRules.strip(because.change());
        if (number == null) {
            Cause correction = correction(because.reason());
            access.require(departmentId);
            return correction;
        }
        if (ItemRules.strip(because.reason()) != null) {
            throw refused(CHANGE, "change-or-correction", "");
        }
        return change(number, itemCode);
    }

    /** The correction, whoever makes it. */
    static Cause correction(String reason) {
        String told = ItemRules.strip(reason);
        new Broken()
                .unless(told != null, REASON, "change-or-correction", "")
                .unless(
                        told == null || told.codePointCount(0, told.length()) <= Because.LONGEST_REASON,
                        REASON,
                        "too-long",
                        String.valueOf(Because.LONGEST_REASON))
                .unless(
                        told == null
                                || told.replaceAll("[\\r\\n\\t]", "").chars().noneMatch(Character::isISOControl),
                        REASON,
                        "control-characters",
                        "")
                .check();
        return new Cause(null, null, told);
    }

    private Cause change(String number, String itemCode) {
        Answer answer = asked(number, itemCode);
        if (answer instanceof Answer.Covers covers) {
            return new Cause(covers.caseId(), number, null);
        }
        ApprovedChanges.Why why = ((Answer.Refused) answer).why();
        throw refused(
                CHANGE, "change-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), ItemRules.shortened(number));
    }

    /** Those who know changes are asked one after the other, until one knows the number. */
    private Answer asked(String number, String itemCode) {
        Answer answer = new Answer.Refused(ApprovedChanges.Why.UNKNOWN);
        for (ApprovedChanges known : changes) {
            answer = known.ask(number, itemCode, Acting.actor().id());
            if (!answer.equals(new Answer.Refused(ApprovedChanges.Why.UNKNOWN))) {
                return answer;
            }
        }
        return answer;
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }
}
