/**
 * Work that goes from one person to another: all tasks and owned cases of somebody who leaves or stays away, in one step; and the word to
 * whoever stands in.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Hand-over",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "notification"
        })
package org.answerable.handover;
