package org.answerable.complaint.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a complaint; each names those it may follow. The model moves it, nobody else. */
public enum ComplaintStage implements Stage {
    /** Filed, nothing decided yet. */
    RECEIVED,
    /** At the front desk: no table row covers it. */
    TRIAGE("received"),
    /** In its department, which owes the complainant a first word. */
    FIRST_REPLY("received", "triage", "first-reply"),
    /** The department finds out what happened. */
    IN_WORK(
            "received",
            "triage",
            "first-reply",
            "in-work",
            "waiting-complainant",
            "drafting",
            "inspecting",
            "verifying",
            "reopened"),
    /** The complainant was asked something. */
    WAITING_COMPLAINANT("in-work"),
    /** The answer is being written. */
    DRAFTING("in-work", "checking", "deciding", "approving"),
    /** Somebody else than its writer looks at the answer. */
    CHECKING("drafting"),
    /** The head decides, since whoever checked the answer would not. */
    DECIDING("checking"),
    /** An office that had no part in it establishes the result, since whoever checked the answer doubts it. */
    INSPECTING("checking", "deciding"),
    /** The answer grants more money than its writer may. */
    APPROVING("checking", "deciding", "inspecting"),
    /** A second office verifies the breach before the answer promises anything for it. */
    VERIFYING("checking", "deciding", "inspecting", "approving"),
    /** The answer is sent; the complainant has the word. */
    ANSWERED("checking", "deciding", "inspecting", "approving", "verifying"),
    /** An independent office examines the answer. */
    APPEALED("answered"),
    /** The answer was disputed: back to the department. Passed within one transaction. */
    REOPENED("answered", "appealed"),
    /** Somebody independent asks the complainant how content he is. */
    CALLING_BACK("answered", "appealed", "calling-back"),
    /** It was right, and somebody independent says what caused it. */
    ATTRIBUTING("answered", "appealed", "calling-back", "following-up"),
    /** The responsible unit says what it does about a low score or a cause. */
    FOLLOWING_UP("calling-back", "attributing"),
    /** Nothing more to answer; what was granted is still being carried out. */
    SETTLING(
            "answered",
            "appealed",
            "calling-back",
            "attributing",
            "following-up",
            "first-reply",
            "in-work",
            "waiting-complainant",
            "drafting",
            "checking",
            "deciding",
            "inspecting",
            "approving",
            "verifying"),
    /** Over: answered. */
    CLOSED("answered", "appealed", "calling-back", "attributing", "following-up", "settling"),
    /** Over: it belongs to somebody else, who was named. */
    REFERRED("triage"),
    /** Over: linked to the complaint that it repeats. */
    DUPLICATE("triage"),
    /** Over: taken back by its complainant. */
    WITHDRAWN(
            "triage",
            "first-reply",
            "in-work",
            "waiting-complainant",
            "drafting",
            "checking",
            "deciding",
            "inspecting",
            "approving",
            "verifying",
            "settling");

    private static final List<ComplaintStage> FINAL = List.of(CLOSED, REFERRED, DUPLICATE, WITHDRAWN);

    private final List<String> sources;

    ComplaintStage(String... sources) {
        this.sources = List.of(sources);
    }

    /**
     * The stage of a stored key.
     *
     * @throws IllegalArgumentException if no stage has the key
     */
    public static ComplaintStage of(String key) {
        return Stage.of(ComplaintStage.class, key);
    }

    /** True while its complainant may take it back. */
    public boolean isWithdrawable() {
        return this != SETTLING && WITHDRAWN.mayFollow(key());
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public boolean isFinal() {
        return FINAL.contains(this);
    }
}
