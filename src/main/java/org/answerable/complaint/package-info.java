/**
 * Complaints: intake, classification, triage, reply, closure.
 *
 * <p>What an answer may grant stands in {@code complaint_remedy}, what a case owes in {@code remedy}, on purpose. The first is part of
 * a text that is being written: chosen, drafted, dropped, and told to the complainant in words; most of what is dropped was never
 * owed. The second is a debt of a case of any kind, also of those without an answer (signals, ratings), with the states of its
 * carrying out. One table would hold two lives in one row, of which each module may move one half. The step between them is one:
 * {@code ServiceTask_SendAnswer} grants, the model {@code remedy} takes over what it does not have yet (unique case and origin).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Complaint",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "deadline",
            "notification",
            "remedy",
            "contribution",
            "letter",
            "lostproperty",
            "survey"
        })
package org.answerable.complaint;
