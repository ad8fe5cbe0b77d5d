package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * One piece of the work of a change.
 *
 * @param number     its place in the order, from 1
 * @param department id of the department that does it
 * @param doneBy     user id, null until it is done
 */
public record Step(CaseId caseId, int number, String department, String title, String doneBy, Instant doneAt) {}
