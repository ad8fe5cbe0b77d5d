package org.answerable.indicator.web;

import java.util.List;
import org.answerable.indicator.Figure;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Preset;
import org.answerable.platform.web.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words by which figures are asked for. */
@Configuration(proxyBeanMethods = false)
class IndicatorVocabularies {

    @Bean
    Vocabulary periodsToCount() {
        return fixed("period", Preset.keys());
    }

    @Bean
    Vocabulary groupingsOfPeriods() {
        return fixed("grouping", Grouping.keys());
    }

    @Bean
    Vocabulary figuresToList() {
        return fixed("figure", Figure.allShown().stream().map(Figure::key).toList());
    }

    private static Vocabulary fixed(String name, List<String> words) {
        return new Vocabulary(name, () -> words, none -> false);
    }
}
