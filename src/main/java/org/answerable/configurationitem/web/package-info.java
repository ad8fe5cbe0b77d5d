/** Pages and REST of items. */
package org.answerable.configurationitem.web;
