package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the case file what the reader may do with the case now, and what was asked of other departments. */
@Component
class ActionsSection implements CaseFileSection {

    private final CaseActions actions;
    private final ContributionCards contributions;
    private final CaseAccess access;

    ActionsSection(CaseActions actions, ContributionCards contributions, CaseAccess access) {
        this.actions = actions;
        this.contributions = contributions;
        this.access = access;
    }

    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        Map<String, String> offered = new LinkedHashMap<>();
        actions.offered(file, reader.id())
                .forEach(action -> offered.put(action.key(), words.text("workplace.action." + action.key())));
        model.addAttribute("actions", offered);
        model.addAttribute("contributions", contributions.of(file, words));
        model.addAttribute("mayHandle", file.isOpen() && access.mayHandle(file, reader.id()));
    }
}
