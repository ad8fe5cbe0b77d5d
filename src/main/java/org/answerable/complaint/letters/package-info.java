/** What is written to the complainant and told to those who work on the complaint. */
@org.springframework.modulith.NamedInterface("letters")
package org.answerable.complaint.letters;
