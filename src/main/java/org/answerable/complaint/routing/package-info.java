/** Who works on a complaint: classified, promised, routed, triaged, handed over, joined to another. */
@org.springframework.modulith.NamedInterface("routing")
package org.answerable.complaint.routing;
