/** What every module stands on: identifiers, time, actors, refusals, the database connection. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.answerable.platform;
