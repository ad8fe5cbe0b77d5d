package org.answerable.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.answerable.engine.Identities;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for the directory. */
@ServerTest
class DirectoryIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    @Autowired
    Directory directory;

    @Autowired
    SaveDepartment saveDepartment;

    @Autowired
    SavePerson savePerson;

    @Autowired
    Logins logins;

    @Autowired
    Identities identities;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keepsEveryFieldOfADepartmentAndTheOrderOfItsRoster() {
        savePerson.save(person("roster.one"));
        savePerson.save(person("roster.two"));
        Department saved = saveDepartment.save(new Department(
                "full-department",
                "𠮷野部 😀",
                "roster.one",
                "roster.two",
                List.of("roster.two", "roster.one"),
                "full@answerable.example",
                SHANGHAI,
                CHINESE,
                "cn-office",
                "quality",
                true,
                true,
                0));

        assertThat(directory.department("full-department")).contains(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(directory.departments()).contains(saved);
    }

    @Test
    void keepsEveryFieldOfAPersonAndFindsThePersonThroughTheDepartment() {
        saveDepartment.save(department("people-here"));
        Person saved = savePerson.save(new Person(
                "full.person",
                "𠮷😀",
                "full.person@answerable.example",
                SHANGHAI,
                CHINESE,
                Set.of(Role.HANDLER, Role.AUDITOR),
                Set.of("people-here", "quality"),
                true,
                0));

        assertThat(directory.person("full.person")).contains(saved);
        assertThat(directory.peopleOf("people-here")).containsExactly(saved);
        assertThat(directory.people()).contains(saved);
    }

    @Test
    void knowsNobodyByAnUnknownOrMissingId() {
        assertThat(directory.person("nobody.here")).isEmpty();
        assertThat(directory.person(null)).isEmpty();
        assertThat(directory.department(null)).isEmpty();
        assertThat(directory.peopleOf("no-such-department")).isEmpty();
    }

    @Test
    void theLoginStoreFollowsRolesDepartmentsAndLeaving() {
        Person person = savePerson.create(person("follow.me"), "a password to keep");
        assertThat(identities.checkPassword("follow.me", "a password to keep")).isTrue();
        assertThat(identities.groupsOf("follow.me")).containsExactlyInAnyOrder("handler");

        person = savePerson.save(with(person, Set.of(Role.MANAGER), Set.of("quality"), true));
        assertThat(identities.groupsOf("follow.me")).containsExactlyInAnyOrder("manager", "quality");
        assertThat(identities.checkPassword("follow.me", "a password to keep")).isTrue();

        person = savePerson.save(with(person, Set.of(Role.MANAGER), Set.of("quality"), false));
        assertThat(identities.groupsOf("follow.me")).isEmpty();
        assertThat(directory.peopleOf("quality")).doesNotContain(person);

        savePerson.save(with(person, Set.of(Role.MANAGER), Set.of(), true));
        assertThat(identities.groupsOf("follow.me")).containsExactly("manager");
        assertThat(identities.checkPassword("follow.me", "a password to keep")).isFalse();
    }

    @Test
    void aRolledBackChangeLeavesTheLoginStoreAlone() {
        Person person = savePerson.save(person("rolled.back"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            savePerson.save(with(person, Set.of(Role.ADMINISTRATOR), Set.of("quality"), true));
            status.setRollbackOnly();
        });

        assertThat(directory.person("rolled.back")).contains(person);
        assertThat(identities.groupsOf("rolled.back")).containsExactly("handler");
    }

    @Test
    void refusesAStaleChangeAndTellsWhatWasChangedAndByWhom() {
        Department first = saveDepartment.save(department("stale-department"));
        saveDepartment.save(renamed(first, "Renamed meanwhile"));

        assertThatThrownBy(() -> saveDepartment.save(renamed(first, "Too late")))
                .isInstanceOf(StaleException.class)
                .hasMessageContaining("name by answerable at ");
        assertThat(directory.department("stale-department"))
                .map(Department::name)
                .contains("Renamed meanwhile");

        Person person = savePerson.save(person("stale.person"));
        savePerson.save(with(person, Set.of(Role.AUDITOR), Set.of(), true));
        assertThatThrownBy(() -> savePerson.save(with(person, Set.of(Role.MANAGER), Set.of(), true)))
                .isInstanceOf(StaleException.class)
                .hasMessageContaining("roles by answerable at ");
    }

    @Test
    void savingWithoutAChangeMakesNoVersion() {
        Department first = saveDepartment.save(department("unchanged"));

        assertThat(saveDepartment.save(first)).isEqualTo(first);
    }

    @Test
    void refusesAnIdThatIsTakenAndAChangeOfWhatDoesNotExist() {
        saveDepartment.save(department("taken"));
        assertBroken(() -> saveDepartment.save(department("taken")), "id:taken");
        savePerson.save(person("taken.person"));
        assertBroken(() -> savePerson.save(person("taken.person")), "id:taken");
        assertThatThrownBy(() -> saveDepartment.save(department("never-there").withVersion(3)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> savePerson.save(person("never.there").withVersion(3)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        Department bad = new Department(
                "Bad Id",
                " ",
                "nobody.here",
                null,
                List.of("li.na", "li.na"),
                "no mail",
                null,
                null,
                "",
                "no-such",
                false,
                true,
                0);

        assertBroken(
                () -> saveDepartment.save(bad),
                "id:id",
                "name:required",
                "mail:mail",
                "calendarId:required",
                "zone:required",
                "language:required",
                "headId:unknown",
                "dutyRoster:twice",
                "parentId:unknown");
        assertBroken(
                () -> savePerson.save(new Person(
                        "a..b",
                        "x".repeat(121),
                        "a@b\r\nBcc: c@d.e",
                        null,
                        null,
                        Set.of(),
                        Set.of("no-such"),
                        true,
                        0)),
                "id:id",
                "name:too-long",
                "mail:mail",
                "zone:required",
                "language:required",
                "roles:required",
                "departments:unknown");
    }

    @Test
    void noDepartmentTakesTheRightsOfARoleOrOfTheEnginesAdministrators() {
        assertBroken(() -> saveDepartment.save(department("administrator")), "id:reserved");
        assertBroken(() -> saveDepartment.save(department("camunda-admin")), "id:reserved");
    }

    @Test
    void noDepartmentBelongsToItself() {
        Department upper = saveDepartment.save(department("upper"));
        saveDepartment.save(under(department("lower"), "upper"));

        assertBroken(() -> saveDepartment.save(under(upper, "lower")), "parentId:circle");
        assertBroken(() -> saveDepartment.save(under(upper, "upper")), "parentId:circle");
    }

    @Test
    void whoeverIsInChargeCannotLeaveAndTheLastAdministratorStays() {
        Person head = directory.person("guo.tao").orElseThrow();
        assertBroken(
                () -> savePerson.save(with(head, head.roles(), head.departments(), false)), "active:still-in-charge");
        Person last = directory.person("deng.kai").orElseThrow();
        assertBroken(
                () -> savePerson.save(with(last, Set.of(Role.HANDLER), Set.of(), true)), "roles:last-administrator");
    }

    @Test
    void anIssuedPasswordIsTemporaryUntilThePersonChoosesOne() {
        savePerson.save(person("new.password"));
        String issued = logins.issue("new.password");
        LoginState temporary = logins.state("new.password").orElseThrow();
        assertThat(temporary.passwordTemporary()).isTrue();
        assertThat(temporary.version()).isEqualTo(2);
        assertThat(identities.checkPassword("new.password", issued)).isTrue();

        assertBroken(() -> logins.change("new.password", issued, "short"), "chosen:too-short");
        assertBroken(() -> logins.change("new.password", issued, issued), "chosen:same-again");
        assertBroken(() -> logins.change("new.password", "not it", "long enough now"), "present:wrong-password");

        savePerson.save(person("new.password.two"));
        String second = logins.issue("new.password.two");
        logins.change("new.password.two", second, "long enough now");
        assertThat(logins.state("new.password.two").orElseThrow().passwordTemporary())
                .isFalse();
        assertThat(identities.checkPassword("new.password.two", "long enough now"))
                .isTrue();
        assertThat(identities.checkPassword("new.password.two", second)).isFalse();
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String... rules) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field() + ":" + error.rule())
                        .containsExactlyInAnyOrder(rules));
    }

    private static Person person(String id) {
        return new Person(id, "Person " + id, null, SHANGHAI, CHINESE, Set.of(Role.HANDLER), Set.of(), true, 0);
    }

    private static Person with(Person person, Set<Role> roles, Set<String> departments, boolean active) {
        return new Person(
                person.id(),
                person.name(),
                person.mail(),
                person.zone(),
                person.language(),
                roles,
                departments,
                active,
                person.version());
    }

    private static Department department(String id) {
        return new Department(
                id, "Department " + id, null, null, List.of(), null, SHANGHAI, CHINESE, "always", null, false, true, 0);
    }

    private static Department renamed(Department department, String name) {
        return new Department(
                department.id(),
                name,
                department.headId(),
                department.deputyId(),
                department.dutyRoster(),
                department.mail(),
                department.zone(),
                department.language(),
                department.calendarId(),
                department.parentId(),
                department.supplier(),
                department.active(),
                department.version());
    }

    private static Department under(Department department, String parentId) {
        return new Department(
                department.id(),
                department.name(),
                department.headId(),
                department.deputyId(),
                department.dutyRoster(),
                department.mail(),
                department.zone(),
                department.language(),
                department.calendarId(),
                parentId,
                department.supplier(),
                department.active(),
                department.version());
    }
}
