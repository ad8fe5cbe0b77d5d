/**
 * What the organisation's services are made of: items with type, owner, state and relations, why each of them was changed, and what hangs
 * on what. An item changes within an approved change or by a recorded correction, in no other way.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Configuration items",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "ledger",
            "directory",
            "change",
            "transfer :: source",
            "workplace :: web"
        })
package org.answerable.configurationitem;
