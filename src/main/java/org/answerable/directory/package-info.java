/** Departments, people and roles of the organisation. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform", "platform :: web", "engine"})
package org.answerable.directory;
