/** The originals of what a complaint disputes, preserved until the dispute is over. */
@org.springframework.modulith.NamedInterface("originals")
package org.answerable.complaint.originals;
