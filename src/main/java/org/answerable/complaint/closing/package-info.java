/** The end of a complaint: its cause and its closed file. */
@org.springframework.modulith.NamedInterface("closing")
package org.answerable.complaint.closing;
