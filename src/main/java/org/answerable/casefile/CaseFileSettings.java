package org.answerable.casefile;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the organisation sets for all its cases.
 *
 * @param zone       the organisation's zone ({@code answerable.zone}, default UTC): the year in a case number is counted in it
 * @param baseUrl    the address people reach us at, without a slash at the end ({@code answerable.base-url})
 * @param duplicates how duplicates are looked for
 */
@ConfigurationProperties("answerable")
public record CaseFileSettings(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue DuplicateSearch duplicates) {

    public CaseFileSettings {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * How duplicates are looked for.
     *
     * @param window how far back and ahead of a case's receipt ({@code answerable.duplicates.window}, default 30 days)
     */
    public record DuplicateSearch(@DefaultValue("30d") Duration window) {}
}
