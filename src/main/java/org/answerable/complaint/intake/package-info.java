/** How a complaint comes in: what must be filled in, the one filing for one key, its file opened. */
@org.springframework.modulith.NamedInterface("intake")
package org.answerable.complaint.intake;
