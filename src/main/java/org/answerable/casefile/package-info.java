/** The case itself: number, parties, what it is about, correspondence, notes, links. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"platform", "platform :: web", "engine", "ledger", "directory"})
package org.answerable.casefile;
