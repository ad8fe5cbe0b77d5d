/** The sample items of the demonstration. */
package org.answerable.configurationitem.sample;
