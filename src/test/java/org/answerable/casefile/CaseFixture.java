package org.answerable.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.NewCase.NewParty;

/** Cases for tests: {@code aCase().from("Anna").open(caseFiles)}. */
public final class CaseFixture {

    private String subject = "Driver took a detour";
    private String description = "The driver went around the whole town and charged double.";
    private String reference;
    private String name = "Anna 安娜 𠮷";
    private String email = "anna@example.org";
    private String phone;
    private String profile = "ride-hailing";
    private boolean confidential;
    private Instant receivedAt = Clock.systemUTC().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);

    private CaseFixture() {}

    /** A complaint of Anna about a detour, received now. */
    public static CaseFixture aCase() {
        return new CaseFixture();
    }

    public CaseFixture about(String newSubject, String newDescription) {
        subject = newSubject;
        description = newDescription;
        return this;
    }

    public CaseFixture reference(String newReference) {
        reference = newReference;
        return this;
    }

    public CaseFixture from(String newName, String newEmail, String newPhone) {
        name = newName;
        email = newEmail;
        phone = newPhone;
        return this;
    }

    public CaseFixture profile(String newProfile) {
        profile = newProfile;
        return this;
    }

    public CaseFixture confidential() {
        confidential = true;
        return this;
    }

    public CaseFixture receivedAt(Instant instant) {
        receivedAt = instant;
        return this;
    }

    /** What it opens with. */
    public NewCase build() {
        NewParty party = new NewParty(name, email, phone, null, "en", false, false);
        return new NewCase(
                CaseKind.COMPLAINT,
                profile,
                "web",
                subject,
                description,
                null,
                reference,
                null,
                "en",
                confidential,
                receivedAt,
                party);
    }

    /** Opens it in the first stage, without a process. */
    public CaseFile open(CaseFiles caseFiles) {
        return caseFiles.open(build(), TestStage.RECEIVED);
    }

    /** Stages of a case that only tests know. */
    public enum TestStage implements Stage {
        RECEIVED,
        IN_WORK,
        CLOSED;

        @Override
        public String key() {
            return "test-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> sources() {
            return List.of();
        }

        @Override
        public boolean mayFollow(String presentKey) {
            return switch (this) {
                case RECEIVED -> false;
                case IN_WORK -> true;
                case CLOSED -> IN_WORK.key().equals(presentKey);
            };
        }

        @Override
        public boolean isFinal() {
            return this == CLOSED;
        }
    }
}
