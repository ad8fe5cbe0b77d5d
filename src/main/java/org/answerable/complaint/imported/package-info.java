/** Complaints of another system taken over: closed ones as files, open ones at the stage they had reached. */
@org.springframework.modulith.NamedInterface("imported")
package org.answerable.complaint.imported;
