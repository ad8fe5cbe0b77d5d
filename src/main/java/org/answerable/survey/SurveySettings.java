package org.answerable.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A setting, not a promise: the sources name no share.
 *
 * @param share how many of a thousand solved cases are called back, where the row in {@code survey-sample} names no share
 */
@ConfigurationProperties("answerable.survey")
record SurveySettings(@DefaultValue("100") int share) {

    SurveySettings {
        if (share < 0 || share > 1_000) {
            throw new IllegalArgumentException(
                    "Setting answerable.survey.share lies between 0 and 1000 (per thousand), but is " + share);
        }
    }
}
