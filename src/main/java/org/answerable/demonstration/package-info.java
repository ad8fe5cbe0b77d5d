/** What only a demonstration has: a clock that visitors move forward. Absent in every other profile. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"platform", "engine", "notification"})
package org.answerable.demonstration;
