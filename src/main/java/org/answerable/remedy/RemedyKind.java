package org.answerable.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a remedy is. */
public enum RemedyKind {
    /** Nothing for the complainant: only the one who broke the promise is penalised. */
    PENALTY(Settled.BY_PENALTY),
    /** Money paid before is given back. */
    REFUND(Settled.BY_PAYMENT),
    /** Money beyond what was paid, such as a taxi fare. */
    COMPENSATION(Settled.BY_PAYMENT),
    /** Goods are replaced. */
    EXCHANGE(Settled.BY_DOING),
    /** Goods are repaired. */
    REPAIR(Settled.BY_DOING),
    /** Goods are taken back; the money is a refund beside it. */
    RETURN(Settled.BY_DOING),
    /** Anything else that is done for the complainant, such as a service free of charge. */
    SERVICE(Settled.BY_DOING),
    /** What cheating cost the platform is claimed back. */
    LOSS_RECLAIM(Settled.BY_RECLAIM);

    private final Settled settled;

    RemedyKind(Settled settled) {
        this.settled = settled;
    }

    /** The name used in tables, forms and interfaces, such as {@code loss-reclaim}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a {@link #key()}, empty if there is none. */
    public static Optional<RemedyKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The keys of all kinds, in the order people see. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(RemedyKind::key).toList();
    }

    /** True if it is settled by paying an amount. */
    public boolean isMoney() {
        return settled == Settled.BY_PAYMENT;
    }

    /** How the remedy is settled. */
    public Settled settled() {
        return settled;
    }

    /** How a remedy is settled. */
    public enum Settled {
        BY_PENALTY,
        BY_PAYMENT,
        BY_DOING,
        BY_RECLAIM
    }
}
