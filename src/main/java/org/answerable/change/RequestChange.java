package org.answerable.change;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.agreement.AskClient;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.NewCase.NewParty;
import org.answerable.casefile.OpenForPerson;
import org.answerable.casefile.OpenOnce;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.model.ChangeStage;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the request of a change by one of our people: opens its case and starts its model, in one transaction (F-35). */
@Component
public class RequestChange {

    private final Changes changes;
    private final ChangeTemplates templates;
    private final ChangeKinds kinds;
    private final CaseFiles caseFiles;
    private final CaseParties parties;
    private final Profiles profiles;
    private final OpenForPerson opening;
    private final ChangeFlow flow;
    private final CaseLinks links;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final OpenOnce once;

    RequestChange(
            Changes changes,
            ChangeTemplates templates,
            ChangeKinds kinds,
            CaseFiles caseFiles,
            CaseParties parties,
            Profiles profiles,
            OpenForPerson opening,
            ChangeFlow flow,
            CaseLinks links,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.templates = templates;
        this.kinds = kinds;
        this.parties = parties;
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.opening = opening;
        this.flow = flow;
        this.links = links;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.once = new OpenOnce(
                key -> changes.taken(key).map(taken -> new OpenOnce.Taken(taken.requestHash(), taken.caseId())));
    }

    /** The keys of the profiles that take changes. */
    public List<String> profiles() {
        return profiles.taking(Profile.CHANGE);
    }

    /** The keys of the profiles that take changes of the kind. */
    public List<String> profiles(String kind) {
        return profiles().stream()
                .filter(profile -> kinds.find(profile, kind).isPresent())
                .toList();
    }

    /** What a change of the kind may be about; empty if nobody takes the kind. */
    public List<String> categories(String kind) {
        return profiles().stream()
                .flatMap(profile -> kinds.find(profile, kind).stream())
                .findFirst()
                .map(Kind::categories)
                .orElse(List.of());
    }

    /**
     * Requests it in the name of the acting person, or gives the case of the first time.
     *
     * @param key         digest of the sender's key, 64 characters; null: each request is a new one
     * @param requestHash digest of what was sent
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the key came with something else before
     */
    public CaseFile request(String key, String requestHash, ChangeDraft sent) {
        ChangeDraft draft = new ChangeRules(profiles(), templates, kinds).check(sent);
        return caseFiles.get(once.open(key, requestHash, () -> opened(key, requestHash, draft, Optional.empty())));
    }

    /**
     * Requests it because of a case, to which it is linked before anybody evaluates it.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public CaseFile because(CaseId cause, ChangeDraft sent) {
        ChangeDraft draft = new ChangeRules(profiles(), templates, kinds).check(sent);
        return caseFiles.get(opened(null, null, draft, Optional.of(cause)));
    }

    private CaseId opened(String key, String requestHash, ChangeDraft draft, Optional<CaseId> cause) {
        return transaction.execute(status -> {
            String requester = Acting.actor().id();
            CaseId opened = opening.open(newCase(draft), ChangeStage.RECEIVED, requester)
                    .id();
            changes.insert(
                    new Change(opened, draft.kind(), draft.model(), draft.template(), requester), key, requestHash);
            cause.ifPresent(because -> links.link(because, CaseLinks.Relation.LED_TO, opened));
            Optional.ofNullable(draft.client())
                    .ifPresent(client -> parties.add(
                            opened,
                            AskClient.CLIENT,
                            new NewParty(client.name(), client.email(), null, null, null, false, false)));
            flow.start(opened);
            return opened;
        });
    }

    private NewCase newCase(ChangeDraft draft) {
        return new NewCase(
                CaseKind.CHANGE_REQUEST,
                draft.profile(),
                draft.channel(),
                draft.subject(),
                draft.description(),
                draft.service(),
                draft.reference(),
                draft.category(),
                null,
                kinds.find(draft.profile(), draft.kind())
                        .filter(Kind::confidential)
                        .isPresent(),
                clock.instant(),
                null);
    }
}
