/** What an answer grants: what the complainant is entitled to, what is chosen, what follows from it. */
@org.springframework.modulith.NamedInterface("grant")
package org.answerable.complaint.grant;
