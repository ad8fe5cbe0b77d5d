/** What the complainant says to the answer, and the appeal that may follow. */
@org.springframework.modulith.NamedInterface("verdict")
package org.answerable.complaint.verdict;
