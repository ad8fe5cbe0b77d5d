/** Pure logic of graphs of items. */
package org.answerable.configurationitem.model;
