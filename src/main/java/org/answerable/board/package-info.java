/** Boards: several people decide about a case by votes. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "notification"})
package org.answerable.board;
