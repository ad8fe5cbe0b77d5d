/** The rows of the directory. */
package org.answerable.directory.persistence;
