package org.answerable.itemaudit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When audits of configuration items are opened.
 *
 * @param enabled false: this node leaves opening the audits to other nodes
 * @param every   how often it is looked whether an audit is due, an ISO duration
 */
@ConfigurationProperties("answerable.item-audit")
public record AuditSettings(@DefaultValue("true") boolean enabled, @DefaultValue("PT15M") String every) {}
