package org.answerable.release;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.OpenForPerson;
import org.answerable.casefile.OpenOnce;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.WrittenField;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a release with the changes that were chosen for it: its case and its model, in one transaction (F-39). */
@Component
public class OpenRelease {

    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    private final Releases releases;
    private final TakeChanges taking;
    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final OpenForPerson opening;
    private final ReleaseFlow flow;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final OpenOnce once;

    OpenRelease(
            Releases releases,
            TakeChanges taking,
            CaseFiles caseFiles,
            Profiles profiles,
            OpenForPerson opening,
            ReleaseFlow flow,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.releases = releases;
        this.taking = taking;
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.opening = opening;
        this.flow = flow;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.once = new OpenOnce(releases::taken);
    }

    /** The keys of the profiles that take releases. */
    public List<String> profiles() {
        return profiles.taking(Profile.RELEASE);
    }

    /**
     * Opens it in the name of the acting person, or gives the case of the first time.
     *
     * @param key         digest of the sender's key, 64 characters; null: each request is a new one
     * @param requestHash digest of what was sent
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, a change cannot be taken (each is named), or the
     *     key came with something else before
     */
    public CaseFile open(String key, String requestHash, ReleaseDraft sent) {
        ReleaseDraft draft = checked(sent);
        return caseFiles.get(
                once.open(key, requestHash, () -> transaction.execute(status -> opened(key, requestHash, draft))));
    }

    private ReleaseDraft checked(ReleaseDraft sent) {
        FieldChecks checks = new FieldChecks();
        ReleaseDraft tidy = new ReleaseDraft(
                checks.of(() -> WrittenField.oneOf("profile", sent.profile(), profiles())),
                sent.channel(),
                checks.of(() -> WrittenField.required("subject", sent.subject(), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> WrittenField.optional("service", sent.service(), SHORT)),
                checks.of(() -> WrittenField.optional("reference", sent.reference(), SHORT)),
                checks.of(() -> WrittenField.required("changes", sent.changes(), LONG)));
        checks.done();
        return tidy;
    }

    private CaseId opened(String key, String requestHash, ReleaseDraft draft) {
        String requester = Acting.actor().id();
        CaseId opened =
                opening.open(newCase(draft), ReleaseStage.RECEIVED, requester).id();
        releases.insert(new Release(opened, requester), key, requestHash);
        taking.takeFirst(opened, draft.changes());
        flow.start(opened);
        return opened;
    }

    private NewCase newCase(ReleaseDraft draft) {
        return new NewCase(
                CaseKind.RELEASE,
                draft.profile(),
                draft.channel(),
                draft.subject(),
                draft.description(),
                draft.service(),
                draft.reference(),
                "other",
                null,
                false,
                clock.instant(),
                null);
    }
}
