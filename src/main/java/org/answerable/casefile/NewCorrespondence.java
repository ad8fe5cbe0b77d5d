package org.answerable.casefile;

/**
 * What was said, to be filed.
 *
 * @param direction {@code in} from a party, {@code out} to a party
 * @param channel   web, mail, phone, letter, tasklist
 * @param kind      complaint, acknowledgement, reply, message, question, answer, stranger
 * @param partyId   the party spoken with, may be null
 */
public record NewCorrespondence(
        String direction, String channel, String kind, String partyId, String subject, String body) {}
