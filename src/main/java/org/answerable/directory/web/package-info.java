/** Administration pages of the directory. */
package org.answerable.directory.web;
