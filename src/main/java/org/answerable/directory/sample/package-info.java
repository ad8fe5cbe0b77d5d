/** What a first start finds: the sample organisation of the demonstration, the first administrator elsewhere. */
package org.answerable.directory.sample;
