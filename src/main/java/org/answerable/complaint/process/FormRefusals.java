package org.answerable.complaint.process;

import org.springframework.stereotype.Component;

/** Says to the person at a form of the complaint, in that person's language, which field breaks which rule. */
@Component
class FormRefusals {

    private final org.answerable.engine.FormRefusals shown;

    FormRefusals(org.answerable.engine.FormRefusals shown) {
        this.shown = shown;
    }

    /** Runs the work; a refusal leaves with a message that Tasklist can show. */
    void inWords(Runnable work) {
        shown.inWords("complaint", work);
    }
}
