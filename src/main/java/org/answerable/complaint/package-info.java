/** Complaints: intake, classification, triage, reply, closure. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Complaint",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "deadline",
            "notification",
            "remedy",
            "contribution",
            "letter",
            "lostproperty",
            "survey"
        })
package org.answerable.complaint;
