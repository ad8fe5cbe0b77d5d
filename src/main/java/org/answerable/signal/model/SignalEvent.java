package org.answerable.signal.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be detected (F-04), with the promise that it breaks. The key is the category of the case. */
public enum SignalEvent {
    /** Another car than ordered. */
    CAR_SWAP("C-14"),
    /** The driver's device is not with the car of the order. */
    PERSON_CAR_MISMATCH("C-14"),
    /** The driver did not contact the passenger within the hour. */
    MISSING_CONTACT("C-11"),
    /** In place, start or end was not pressed. */
    MISSING_CLICK("C-10"),
    /** An accepted order was cancelled because of the driver. */
    DRIVER_CANCELLATION("C-16"),
    /** Orders that nobody travelled. */
    FAKE_ORDERS("C-18"),
    /** A recording or a pick-up that a sample of the quality team found wanting. */
    CONDUCT("C-15");

    private final String commitment;

    SignalEvent(String commitment) {
        this.commitment = commitment;
    }

    /** The name used in interfaces and tables, such as {@code car-swap}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The event of a {@link #key()}, empty if there is none. */
    public static Optional<SignalEvent> ofKey(String key) {
        return Arrays.stream(values()).filter(event -> event.key().equals(key)).findFirst();
    }

    /** The keys of all events. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(SignalEvent::key).toList();
    }

    /** The promise that it breaks, such as {@code C-14}. */
    public String commitment() {
        return commitment;
    }

    /** True if a person has to judge it: a sample shows conduct, not a breach. */
    public boolean sampled() {
        return this == CONDUCT;
    }

    /** True if what it cost the platform is claimed back. */
    public boolean cheating() {
        return this == FAKE_ORDERS;
    }
}
