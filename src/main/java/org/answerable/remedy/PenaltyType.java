package org.answerable.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of the penalty queue (投诉处罚). What each costs stands in the table {@code penalty-rule}. */
public enum PenaltyType {
    /** Late, no contact, no help with the luggage and the like. */
    SERVICE_VIOLATION,
    /** An accepted order was broken (违约). */
    BREACH,
    PRIVATE_CHARGE,
    /** Another car or another driver than ordered. */
    SWAP,
    DANGEROUS_DRIVING,
    BAD_CONDUCT,
    BAD_RATING,
    /** Fake orders and the like (作弊). */
    CHEATING,
    OTHER;

    /** The name used in tables and forms, such as {@code service-violation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a {@link #key()}, empty if there is none. */
    public static Optional<PenaltyType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /** The keys of all types, in the order people see. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(PenaltyType::key).toList();
    }
}
