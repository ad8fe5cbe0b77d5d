/**
 * What those outside say before work of ours begins: the client consents to works and to swaps of people (F-36, F-37), the users comment on
 * a change of the commitment (F-38). For cases of any kind.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "notification"
        })
package org.answerable.agreement;
