package org.answerable.unapproved;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.OpenForPerson;
import org.answerable.casefile.OpenOnce;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.change.Changes;
import org.answerable.change.ItemRegister;
import org.answerable.change.WrittenItems;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.UnapprovedChange.Found;
import org.answerable.unapproved.model.UnapprovedStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the report of a change that was found without an approval: opens its case and starts its model, in one transaction (F-35). */
@Component
public class ReportUnapproved implements CaseCategories {

    /** The category of these cases, which tells them from changes that were asked for. */
    public static final String CATEGORY = "unapproved-change";

    private final UnapprovedChanges unapproved;
    private final Changes changes;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final Profiles profiles;
    private final Directory directory;
    private final OpenForPerson opening;
    private final UnapprovedFlow flow;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final OpenOnce once;

    ReportUnapproved(
            UnapprovedChanges unapproved,
            Changes changes,
            ItemRegister register,
            CaseFiles caseFiles,
            CaseLinks links,
            Profiles profiles,
            Directory directory,
            OpenForPerson opening,
            UnapprovedFlow flow,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.unapproved = unapproved;
        this.changes = changes;
        this.register = register;
        this.caseFiles = caseFiles;
        this.links = links;
        this.profiles = profiles;
        this.directory = directory;
        this.opening = opening;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.once = new OpenOnce(
                key -> unapproved.taken(key).map(taken -> new OpenOnce.Taken(taken.requestHash(), taken.caseId())));
    }

    @Override
    public List<String> categories(String profile) {
        return List.of(CATEGORY);
    }

    /** The keys of the profiles that take changes. */
    public List<String> profiles() {
        return profiles.taking(Profile.CHANGE);
    }

    /**
     * Reports it in the name of the acting person, or gives the case of the first time.
     *
     * @param key         digest of the sender's key, 64 characters; null: each report is a new one
     * @param requestHash digest of what was sent
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the key came with something else before
     */
    public CaseFile report(String key, String requestHash, FoundChange sent) {
        return report(key, requestHash, sent, Acting.actor().id(), null);
    }

    /** Likewise, in the name of another person, found by an audit of configuration items to which the case is linked. */
    public CaseFile report(String key, String requestHash, FoundChange sent, String reporter, CaseId audit) {
        FoundChange found = new FoundRules(profiles(), directory, register, clock.instant(), reporter).check(sent);
        CaseId opened = once.open(
                key,
                requestHash,
                () -> transaction.execute(status -> opened(key, requestHash, found, reporter, audit)));
        return caseFiles.get(opened);
    }

    private CaseId opened(String key, String requestHash, FoundChange found, String reporter, CaseId audit) {
        CaseId opened =
                opening.open(newCase(found), UnapprovedStage.RECEIVED, reporter).id();
        unapproved.insert(
                new UnapprovedChange(
                        opened, new Found(found.foundAt(), found.foundBy(), found.doneBy(), reporter), audit, null, 1),
                key,
                requestHash);
        List<String> codes = WrittenItems.split(found.items());
        changes.items(opened, codes);
        ledger.record(
                opened,
                Fact.of("unapproved.found")
                        .with("person", found.foundBy())
                        .with("foundAt", found.foundAt())
                        .with("items", codes.isEmpty() ? null : codes));
        if (audit != null) {
            links.link(opened, Relation.CAUSED_BY, audit);
        }
        flow.start(opened);
        return opened;
    }

    private NewCase newCase(FoundChange found) {
        return new NewCase(
                CaseKind.CHANGE_REQUEST,
                found.profile(),
                found.channel(),
                found.subject(),
                found.description(),
                found.service(),
                null,
                CATEGORY,
                null,
                false,
                clock.instant(),
                null);
    }
}
