/** Contributions: parts of a case of any kind that its owner asks of other departments. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Contribution",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "notification"})
package org.answerable.contribution;
