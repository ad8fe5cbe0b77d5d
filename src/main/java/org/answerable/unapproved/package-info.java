/** Changes that nobody approved: found, judged, decided on afterwards, kept or put back, reviewed (F-35, F-44). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Unapproved changes",
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
            "change",
            "workplace :: web"
        })
package org.answerable.unapproved;
