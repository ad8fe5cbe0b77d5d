/** What pages and REST of all flows have in common that open cases. */
@org.springframework.modulith.NamedInterface("web")
package org.answerable.casefile.web;
