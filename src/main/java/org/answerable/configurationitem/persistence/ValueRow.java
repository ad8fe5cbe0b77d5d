package org.answerable.configurationitem.persistence;

/** A row of {@code configuration_value}. */
record ValueRow(String itemId, String attributeId, String content) {}
