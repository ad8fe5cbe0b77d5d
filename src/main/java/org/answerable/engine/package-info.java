/** The only module that touches Camunda for the others, and offers them ports. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"platform", "platform :: web"})
package org.answerable.engine;
