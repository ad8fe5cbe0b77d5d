/** More time for a promise: asked for, approved, told to the complainant. */
@org.springframework.modulith.NamedInterface("extension")
package org.answerable.complaint.extension;
