/** What the driver app, the order data and samples give away without any complaint: breaches, cheating, conduct. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Signal",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "deadline",
            "remedy"
        })
package org.answerable.signal;
