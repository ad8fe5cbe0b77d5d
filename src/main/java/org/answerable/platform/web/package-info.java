/** What all pages and programs meet: refusals as problem documents or error pages, and the language of the reader. */
@org.springframework.modulith.NamedInterface("web")
package org.answerable.platform.web;
