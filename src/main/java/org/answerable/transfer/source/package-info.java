/** Files of rows, read one after the other, and the file of those that were refused; for everybody who takes files over. */
@org.springframework.modulith.NamedInterface("source")
package org.answerable.transfer.source;
