package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * The evidence of what the template of a change demands.
 *
 * @param by user id
 */
public record Evidence(CaseId caseId, Demand demand, String words, String by, Instant at) {}
