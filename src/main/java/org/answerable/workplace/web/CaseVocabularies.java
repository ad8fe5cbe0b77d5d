package org.answerable.workplace.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseStages;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.web.Vocabulary;
import org.answerable.search.CaseQuery;
import org.answerable.search.CaseSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words by which lists of cases are filtered. A profile or a category that the tables name no more stays a word for as long as a
 * case has it.
 */
@Configuration(proxyBeanMethods = false)
class CaseVocabularies {

    private final CaseSearch search;

    CaseVocabularies(CaseSearch search) {
        this.search = search;
    }

    @Bean
    Vocabulary kindsToFilterBy() {
        List<String> kinds = Arrays.stream(CaseKind.values()).map(CaseKind::key).toList();
        return new Vocabulary("kind", () -> kinds, none -> false);
    }

    @Bean
    Vocabulary statesToFilterBy(CaseStages stages) {
        return new Vocabulary("state", stages::keys, none -> false);
    }

    @Bean
    Vocabulary severitiesToFilterBy() {
        return new Vocabulary("severity", () -> Labels.SEVERITIES, none -> false);
    }

    @Bean
    Vocabulary departmentsToFilterBy(Directory directory) {
        return new Vocabulary(
                "department",
                () -> directory.departments().stream().map(Department::id).toList(),
                none -> false);
    }

    @Bean
    Vocabulary profilesToFilterBy(Labels labels) {
        return ofCases("profile", labels::profileKeys, CaseQuery.all()::withProfile);
    }

    @Bean
    Vocabulary categoriesToFilterBy(Labels labels) {
        return ofCases("category", labels::categoryKeys, CaseQuery.all()::withCategory);
    }

    /** One look into an index tells whether a case still has the word; who may open that case does not matter here. */
    private Vocabulary ofCases(String name, Supplier<List<String>> words, Function<String, CaseQuery> having) {
        Scope all = new Scope(true, Set.of(), Set.of());
        return new Vocabulary(name, words, word -> !search.find(having.apply(word), all, null, 1)
                .cases()
                .isEmpty());
    }
}
