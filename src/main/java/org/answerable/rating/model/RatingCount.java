package org.answerable.rating.model;

/**
 * What the check of a day's ratings found.
 *
 * @param checked   how many ratings were looked at
 * @param bad       how many of them were bad: three stars or fewer
 * @param foundTrue how many of the bad ones were true
 */
public record RatingCount(int checked, int bad, int foundTrue) {}
