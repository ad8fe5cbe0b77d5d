package org.answerable.release;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.OpenOnce;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
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
    private final Directory directory;
    private final ReleaseFlow flow;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final OpenOnce once;

    OpenRelease(
            Releases releases,
            TakeChanges taking,
            CaseFiles caseFiles,
            Profiles profiles,
            Directory directory,
            ReleaseFlow flow,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.releases = releases;
        this.taking = taking;
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.directory = directory;
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
                checks.of(() -> profile(sent.profile())),
                sent.channel(),
                checks.of(() -> WrittenField.required("subject", sent.subject(), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> optional("service", sent.service())),
                checks.of(() -> optional("reference", sent.reference())),
                checks.of(() -> WrittenField.required("changes", sent.changes(), LONG)));
        checks.done();
        return tidy;
    }

    private String profile(String sent) {
        List<String> known = profiles();
        if (sent == null || sent.isBlank()) {
            return known.get(0);
        }
        if (!known.contains(sent)) {
            throw WrittenField.refused("profile", "not-allowed", String.join(", ", known));
        }
        return sent;
    }

    private static String optional(String field, String sent) {
        return sent == null || sent.isBlank() ? null : WrittenField.required(field, sent, SHORT);
    }

    private CaseId opened(String key, String requestHash, ReleaseDraft draft) {
        String requester = Acting.actor().id();
        Optional<Person> person = directory.person(requester);
        CaseId opened = caseFiles
                .open(
                        new NewCase(
                                CaseKind.RELEASE,
                                draft.profile(),
                                draft.channel(),
                                draft.subject(),
                                draft.description(),
                                draft.service(),
                                draft.reference(),
                                "other",
                                person.map(Person::language)
                                        .orElse(Locale.ENGLISH)
                                        .toLanguageTag(),
                                false,
                                clock.instant(),
                                null),
                        ReleaseStage.RECEIVED)
                .id();
        releases.insert(new Release(opened, requester), key, requestHash);
        taking.takeFirst(opened, draft.changes());
        person.map(Person::departments).stream()
                .flatMap(departments -> departments.stream().limit(1))
                .forEach(department -> caseFiles.involve(opened, department));
        flow.start(opened);
        return opened;
    }
}
