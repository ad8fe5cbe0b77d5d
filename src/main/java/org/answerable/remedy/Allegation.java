package org.answerable.remedy;

/**
 * What a breach that is to be verified would lead to.
 *
 * @param commitment the promise that was broken, may be null
 * @param driver     who would be penalised, may be null
 * @param reference  the order that it is about, may be null
 */
record Allegation(RemedyKind kind, String commitment, String driver, String reference) {

    static Allegation of(Remedy granted) {
        return new Allegation(granted.kind(), granted.commitment(), granted.driver(), granted.reference());
    }

    static Allegation of(NewRemedy proposed) {
        return new Allegation(
                RemedyKind.ofKey(proposed.kind()).orElseThrow(),
                proposed.commitment(),
                proposed.driver(),
                proposed.reference());
    }

    /** True if a penalty is asked for by name. */
    boolean penalty() {
        return kind == RemedyKind.PENALTY;
    }
}
