/** What is owed when a promise was broken: penalty entries verified by a second office, refunds paid, goods exchanged. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Remedy",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "letter"})
package org.answerable.remedy;
