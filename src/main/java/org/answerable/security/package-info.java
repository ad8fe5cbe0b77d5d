/** One login for our pages, Tasklist, Cockpit and REST; who may call what. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"platform", "platform :: web", "engine", "directory"})
package org.answerable.security;
