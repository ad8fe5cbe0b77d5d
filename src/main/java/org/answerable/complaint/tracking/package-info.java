/** What a complainant sees and does on the tracking page. */
@org.springframework.modulith.NamedInterface("tracking")
package org.answerable.complaint.tracking;
