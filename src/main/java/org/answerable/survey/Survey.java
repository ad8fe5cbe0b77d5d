package org.answerable.survey;

import java.time.Instant;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;

/**
 * One look at how content a complainant is: a call-back, or a rating of the complainant's own.
 *
 * @param instance     id of the process instance that carries it, null while none does
 * @param department   id of the department that calls, null for a rating
 * @param attempts     calls so far
 * @param attemptsMost calls at most, 0 for a rating
 * @param lowScore     the highest score that counts as low
 * @param overall      1 (very bad) to 5 (very good), null until it is known
 * @param remark       what else was said, null if nothing
 * @param reason       why, as the responsible unit found; null until it reacted
 * @param reaction     what it does about it; null until it reacted
 * @param version      counts the changes; an update with another version is refused
 */
public record Survey(
        String id,
        CaseId caseId,
        Source source,
        String instance,
        String department,
        Instant startedAt,
        int attempts,
        int attemptsMost,
        int lowScore,
        Integer overall,
        String remark,
        String reason,
        String reaction,
        int version) {

    static Survey call(CaseId caseId, String instance, Instant at, int attemptsMost, int lowScore) {
        return new Survey(
                Ids.next(),
                caseId,
                Source.CALL,
                instance,
                null,
                at,
                0,
                attemptsMost,
                lowScore,
                null,
                null,
                null,
                null,
                0);
    }

    static Survey rating(CaseId caseId, Instant at, int lowScore, int stars, String remark) {
        return new Survey(
                Ids.next(), caseId, Source.RATING, null, null, at, 0, 0, lowScore, stars, remark, null, null, 0);
    }

    Survey carriedBy(String processInstance) {
        return new Survey(
                id,
                caseId,
                source,
                processInstance,
                department,
                startedAt,
                attempts,
                attemptsMost,
                lowScore,
                overall,
                remark,
                reason,
                reaction,
                version);
    }

    Survey calledBy(String office) {
        return new Survey(
                id,
                caseId,
                source,
                instance,
                office,
                startedAt,
                attempts,
                attemptsMost,
                lowScore,
                overall,
                remark,
                reason,
                reaction,
                version);
    }

    Survey tried(Integer score, String said) {
        return new Survey(
                id,
                caseId,
                source,
                instance,
                department,
                startedAt,
                attempts + 1,
                attemptsMost,
                lowScore,
                score,
                said,
                reason,
                reaction,
                version);
    }

    Survey reacted(String why, String what) {
        return new Survey(
                id,
                caseId,
                source,
                instance,
                department,
                startedAt,
                attempts,
                attemptsMost,
                lowScore,
                overall,
                remark,
                why,
                what,
                version);
    }

    /** True if it was answered with a low score or a remark, so that somebody has to react. */
    public boolean needsReaction() {
        return overall != null && (overall <= lowScore || remark != null);
    }

    /** True if it was not answered and may be tried again. */
    public boolean mayTryAgain() {
        return overall == null && attempts < attemptsMost;
    }

    /** Who asked. */
    public enum Source {
        CALL,
        RATING;

        /** The name used in tables, such as {@code call}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
