package org.answerable.configurationitem.web;

import java.util.List;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.platform.web.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words by which items are filtered. */
@Configuration(proxyBeanMethods = false)
class ItemVocabularies {

    @Bean
    Vocabulary statesOfItems() {
        List<String> states = ItemState.keys();
        return new Vocabulary("item-state", () -> states, none -> false);
    }

    @Bean
    Vocabulary typesOfItems(ItemTypes types) {
        return new Vocabulary(
                "item-type", () -> types.all().stream().map(ItemType::id).toList(), none -> false);
    }
}
