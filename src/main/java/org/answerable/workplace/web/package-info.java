/** The pages of the staff, and what speaks to a reader on other pages of theirs: words, labels, tables for a spreadsheet. */
@org.springframework.modulith.NamedInterface("web")
package org.answerable.workplace.web;
