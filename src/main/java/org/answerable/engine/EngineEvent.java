package org.answerable.engine;

import java.util.Map;
import org.answerable.platform.CaseId;

/**
 * Something the engine did to a case, heard inside the transaction that does it.
 *
 * @param caseId the case, from the business key of its process instance
 * @param type   {@code instance-started}, {@code instance-ended}, {@code activity-started}, {@code activity-ended},
 *               {@code flow-taken}, {@code task-created}, {@code task-offered} (a department, added or deleted), {@code
 *               task-assigned} and {@code task-released} (by or from a person), {@code task-completed}, {@code task-cancelled}, {@code
 *               decision-evaluated}, {@code variable-set} (before and after; of texts the length), {@code operation} (what
 *               somebody did by hand, such as a claim), {@code incident}
 * @param model  the model or decision table in force: its key and version, such as {@code complaint-handling:3}, with the
 *               definition id after a space
 * @param values plain values (text, numbers, booleans, lists and maps of them) in reading order; ids of elements, tasks,
 *               people; for a decision its inputs, the ids of the rules that fired, and its outputs. Never free text of a party
 */
public record EngineEvent(CaseId caseId, String type, String model, Map<String, Object> values) {}
