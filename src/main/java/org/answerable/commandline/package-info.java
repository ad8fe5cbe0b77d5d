/** The commands of the jar: they work on the database without serving pages, and end. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "deadline",
            "ledger",
            "search",
            "transfer",
            "transfer :: source",
            "configurationitem"
        })
package org.answerable.commandline;
