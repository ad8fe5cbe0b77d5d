package org.answerable.change;

import org.answerable.platform.CaseId;

/** Knows which changes of configuration items were approved. */
public interface ApprovedChanges {

    /** Whether the person may change the item now within the change of this number. */
    Answer ask(String caseNumber, String itemCode, String userId);

    /** The answer. */
    sealed interface Answer {

        /** The change is approved, is being implemented, lists the item, and the person implements it. */
        record Covers(CaseId caseId) implements Answer {}

        /** It does not. */
        record Refused(Why why) implements Answer {}
    }

    /** Why a change does not cover a change of an item. */
    enum Why {
        /** There is no such change. */
        UNKNOWN,
        /** It is not approved, or no more. */
        NOT_APPROVED,
        /** It is not being implemented now. */
        NOT_IN_IMPLEMENTATION,
        /** It does not list the item. */
        ITEM_NOT_LISTED,
        /** Others implement it. */
        NOT_THE_IMPLEMENTER
    }
}
