package org.answerable.notification.rendering;

/**
 * An instant as a reader sees it; reads as date and time by itself.
 *
 * @param full date, time and distance to UTC
 * @param day  the date alone
 * @param time the time alone
 */
public record Moment(String full, String day, String time) {

    @Override
    public String toString() {
        return full;
    }
}
