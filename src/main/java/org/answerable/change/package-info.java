/** Changes of services and of what they run on: requested, evaluated, approved, planned, carried out, confirmed, reviewed (F-35). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Changes",
        allowedDependencies = {
            "platform",
            "agreement",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "casefile :: web",
            "deadline",
            "notification",
            "board",
            "window"
        })
package org.answerable.change;
