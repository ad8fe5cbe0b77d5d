/** Ways in and out by file: import of another system's cases, and their simulation in virtual time. See docs/import.md. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Transfer",
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
            "complaint :: *"
        })
package org.answerable.transfer;
