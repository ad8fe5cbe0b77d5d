package org.answerable.platform;

/**
 * Who acts: a person of the organisation by user id, a party of a case, or the system itself.
 *
 * @param kind what sort of actor
 * @param id   the user id, the party id, or the name of the part of the system
 */
public record Actor(Kind kind, String id) {

    /** The system acting by itself: timers, jobs, the command line. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "answerable");

    /** The sorts of actors that a ledger entry can name. */
    public enum Kind {
        PERSON,
        PARTY,
        SYSTEM
    }

    /** A person of the organisation. */
    public static Actor person(String userId) {
        return new Actor(Kind.PERSON, userId);
    }

    /** A party of a case, such as its complainant. */
    public static Actor party(String partyId) {
        return new Actor(Kind.PARTY, partyId);
    }
}
