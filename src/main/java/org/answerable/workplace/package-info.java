/** The pages of the staff: my work, case file, deadline board. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workplace",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "deadline",
            "notification",
            "complaint",
            "complaint :: *",
            "letter",
            "search",
            "contribution",
            "change",
            "release",
            "agreement",
            "trace",
            "board"
        })
package org.answerable.workplace;
