/** Releases: approved changes planned, designed, built, configured, tested, decided on, deployed, verified and recorded together (F-39). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Releases",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "casefile :: web",
            "deadline",
            "notification",
            "letter",
            "change"
        })
package org.answerable.release;
