package org.answerable.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of the commitment as it was announced, and how its clauses were filed.
 *
 * @param agreementId   the question that it belongs to
 * @param notice        what users read
 * @param how           by what they are told
 * @param commentsUntil until then comments are taken
 * @param inForceOn     from that day it is in force
 * @param standardForm  true if it holds standard-form clauses, which are filed with the regulator
 * @param filed         number or file name of the filing; null if there is none
 * @param filedOn       null if there is none
 * @param explained     who explains the limits of liability on request, and how; null without standard-form clauses
 */
public record CommentPeriod(
        String agreementId,
        String notice,
        String how,
        Instant commentsUntil,
        LocalDate inForceOn,
        boolean standardForm,
        String filed,
        LocalDate filedOn,
        String explained) {

    CommentPeriod filed(String paper, LocalDate on, String explanation) {
        return new CommentPeriod(
                agreementId, notice, how, commentsUntil, inForceOn, standardForm, paper, on, explanation);
    }
}
