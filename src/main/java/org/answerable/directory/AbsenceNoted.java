package org.answerable.directory;

/**
 * An absence was written down, changed or taken back; told inside its transaction.
 *
 * @param absence as it stands now, or stood before it was taken back
 * @param before  user id of the deputy before, or null
 * @param stands  false if it was taken back or ended
 */
public record AbsenceNoted(Absence absence, String before, boolean stands) {}
