/** Promises of cases: what binds, since when, until when, how much is left, who hears of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "calendar",
            "casefile",
            "notification"
        })
package org.answerable.deadline;
