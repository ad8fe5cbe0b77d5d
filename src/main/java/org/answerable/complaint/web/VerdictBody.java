package org.answerable.complaint.web;

import java.util.Set;
import org.answerable.platform.web.JsonBody;

/** Reads what a complainant says to an answer, as strictly as a complaint itself: every wrong field is named. */
final class VerdictBody {

    private VerdictBody() {}

    /** The only field, {@code remark}, of a confirmation; null if it is missing. */
    static String remark(byte[] sent) {
        JsonBody body = JsonBody.of(sent, Set.of("remark"));
        String remark = body.text("remark");
        body.check();
        return remark;
    }

    /** Reason and wish of a dispute. */
    static Dispute dispute(byte[] sent) {
        JsonBody body = JsonBody.of(sent, Set.of("reason", "inspection"));
        Dispute dispute = new Dispute(body.text("reason"), body.flag("inspection"));
        body.check();
        return dispute;
    }

    /** Stars and remark of a rating; stars are null if they are missing. */
    static Rating rating(byte[] sent) {
        JsonBody body = JsonBody.of(sent, Set.of("stars", "remark"));
        Rating rating = new Rating(body.whole("stars"), body.text("remark"));
        body.check();
        return rating;
    }

    /** What was given. */
    record Rating(Integer stars, String remark) {}

    /** What was asked for. */
    record Dispute(String reason, boolean inspection) {}
}
