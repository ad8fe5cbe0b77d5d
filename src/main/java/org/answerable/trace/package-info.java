/**
 * The chain that hangs together: complaint, incident, problem, change, release and the complaints after it. Links in both directions, the
 * items that a case is about, knowledge and documents anywhere in the chain (F-34, F-35, F-39).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Traces",
        allowedDependencies = {"platform", "engine", "ledger", "casefile", "search", "change", "release"})
package org.answerable.trace;
