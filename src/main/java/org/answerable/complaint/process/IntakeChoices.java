package org.answerable.complaint.process;

import java.util.List;
import java.util.Optional;
import org.answerable.casefile.Profile;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.engine.StartFormLists;
import org.springframework.stereotype.Component;

/** The lists of the form {@code complaint-intake}: the profiles that take complaints, and the categories of each. */
@Component
class IntakeChoices implements StartFormLists {

    private final ComplaintCatalogue catalogue;

    IntakeChoices(ComplaintCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<List<Choice>> choices(String list, String within) {
        return switch (list) {
            case "profiles" -> Optional.of(profiles());
            case "categories" -> Optional.of(categories(within));
            default -> Optional.empty();
        };
    }

    private List<Choice> profiles() {
        return catalogue.profiles().stream()
                .filter(profile -> profile.takes().contains(Profile.COMPLAINT))
                .map(profile -> new Choice(profile.key(), bothNames(profile.english(), profile.chinese())))
                .toList();
    }

    private List<Choice> categories(String profile) {
        return catalogue.categories(profile).stream()
                .map(category -> new Choice(category.key(), bothNames(category.english(), category.chinese())))
                .toList();
    }

    static String bothNames(String english, String chinese) {
        return english + " · " + chinese;
    }
}
