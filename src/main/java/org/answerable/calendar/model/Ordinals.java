package org.answerable.calendar.model;

/** Ordinal numbers as a table writes them: 1st, 2nd, 3rd, 4th, 11th, 21st. */
final class Ordinals {

    private Ordinals() {}

    static String of(int number) {
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }
}
