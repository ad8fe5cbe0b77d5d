/** From the first reply to the sent answer: evidence, finding, draft, check. */
@org.springframework.modulith.NamedInterface("answer")
package org.answerable.complaint.answer;
