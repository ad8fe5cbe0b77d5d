package org.answerable.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator keeps departments and people on pages, in both languages. */
@ServerTest
class AdministrationIT {

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Logins logins;

    private Visitor administrator;

    @BeforeEach
    void anAdministratorIsLoggedIn() {
        administrator = new Visitor(port);
        administrator.logIn("deng.kai", Visitor.SAMPLE_PASSWORD);
        administrator.get("/admin?lang=en");
    }

    @Test
    void everyPageIsWholeInBothLanguages() {
        for (String language : List.of("en", "zh-CN")) {
            for (String page : List.of(
                    "/admin",
                    "/admin/departments",
                    "/admin/departments/new",
                    "/admin/departments/customer-centre",
                    "/admin/people",
                    "/admin/people?q=quality",
                    "/admin/people/new",
                    "/admin/people/li.na")) {
                HttpResponse<String> answer =
                        administrator.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).doesNotContain("??").contains("lang=\"" + language + "\"");
                assertEveryInputHasALabel(Jsoup.parse(answer.body()), page);
            }
        }
    }

    @Test
    void aNewDepartmentIsCreatedChangedAndItsHistoryShown() {
        Form form = open("/admin/departments/new");
        assertThat(form.page.select("#calendarId option").eachAttr("value")).contains("always", "cn-office");
        form.set("id", "night-desk").set("name", "Night desk 夜班").set("calendarId", "always");
        form.set("headId", "li.na").setAll("dutyRoster", "zhao.min", "", "li.na");
        assertThat(form.send().statusCode()).isEqualTo(302);

        Department created = directory.department("night-desk").orElseThrow();
        assertThat(created.dutyRoster()).containsExactly("zhao.min", "li.na");
        assertThat(created.headId()).isEqualTo("li.na");
        assertThat(created.active()).isTrue();

        Form change = open("/admin/departments/night-desk");
        assertThat(change.page.text()).contains("Created").contains("邓凯");
        change.setAll("dutyRoster", "li.na", "zhao.min").set("mail", "night@answerable.example");
        assertThat(change.send().statusCode()).isEqualTo(302);
        assertThat(administrator.get("/admin/departments/night-desk").body())
                .contains("Saved.")
                .contains("Duty roster");
        assertThat(directory.department("night-desk").orElseThrow().dutyRoster())
                .containsExactly("li.na", "zhao.min");

        Form closing = open("/admin/departments/night-desk");
        closing.remove("active");
        closing.send();
        assertThat(directory.department("night-desk").orElseThrow().active()).isFalse();
    }

    @Test
    void everyWrongFieldIsNamedBesideItselfAndInASummary() {
        Form form = open("/admin/departments/new");
        form.set("id", "Bad Id").set("name", "").set("mail", "no mail").set("calendarId", "no-such-calendar");
        HttpResponse<String> answer = form.send();

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("id", "name", "mail", "calendarId");
        assertThat(page.selectFirst("#calendarId-error").text()).isEqualTo("no-such-calendar does not exist.");
        assertThat(page.select(".errors a").eachAttr("href")).contains("#id", "#name", "#mail", "#calendarId");
        assertThat(page.selectFirst("input[name=mail]").val()).isEqualTo("no mail");
        assertThat(directory.department("Bad Id")).isEmpty();
    }

    @Test
    void whoComesTooLateIsToldWhatWasChangedAndNothingIsSaved() {
        Form first = open("/admin/departments/quality");
        Form second = open("/admin/departments/quality");
        first.set("mail", "first@answerable.example");
        first.send();
        second.set("mail", "second@answerable.example");
        HttpResponse<String> answer = second.send();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else has changed this").contains("Mail address");
        assertThat(directory.department("quality").orElseThrow().mail()).isEqualTo("first@answerable.example");
    }

    @Test
    void aNewPersonGetsAPasswordThatIsShownOnce() {
        Form form = open("/admin/people/new");
        form.set("id", "new.colleague").set("name", "New Colleague 新同事").set("mail", "new@answerable.example");
        form.setAll("roles", "handler", "auditor").setAll("departments", "quality");
        HttpResponse<String> answer = form.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        String password = Jsoup.parse(answer.body()).selectFirst("code.issued").text();
        Person created = directory.person("new.colleague").orElseThrow();
        assertThat(created.roles()).isEqualTo(Set.of(Role.HANDLER, Role.AUDITOR));
        assertThat(created.departments()).isEqualTo(Set.of("quality"));
        assertThat(administrator.get("/admin/people/new.colleague").body()).doesNotContain(password);
        assertThat(logins.state("new.colleague").orElseThrow().passwordTemporary())
                .isTrue();
        Visitor colleague = new Visitor(port);
        assertThat(colleague
                        .logIn("new.colleague", password)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/staff");

        HttpResponse<String> again = administrator.post("/admin/people/new.colleague/password", Map.of());
        assertThat(Jsoup.parse(again.body()).selectFirst("code.issued").text()).isNotEqualTo(password);
    }

    @Test
    void aPersonIsChangedAndTheLastAdministratorCannotGo() {
        Form self = open("/admin/people/deng.kai");
        self.remove("active");
        HttpResponse<String> answer = self.send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is the last administrator");

        Form other = open("/admin/people/feng.xue");
        other.set("language", "en").setAll("roles", "handler", "manager");
        assertThat(other.send().statusCode()).isEqualTo(302);
        assertThat(directory.person("feng.xue").orElseThrow().roles()).contains(Role.MANAGER);
    }

    @Test
    void anEmptyFormIsToldWhatItLacks() {
        open("/admin/people/new");

        assertThat(administrator.post("/admin/people", Map.of("version", "0")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aZoneOrLanguageThatDoesNotExistIsRefusedAndScriptsStayText() {
        Form form = open("/admin/people/new");
        form.set("id", "odd.one").set("name", "<script>alert(1)</script>").set("zone", "Mars/Base");
        form.set("language", "%%%");
        HttpResponse<String> answer = form.send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[aria-invalid=true]").eachAttr("name"))
                .contains("zone", "language", "roles");
        assertThat(answer.body()).doesNotContain("<script>alert(1)");
    }

    private static void assertEveryInputHasALabel(Document page, String address) {
        for (Element input : page.select("main input:not([type=hidden]), main select, main textarea")) {
            boolean labelled = input.hasAttr("aria-label")
                    || input.parents().stream()
                            .anyMatch(parent -> parent.tagName().equals("label"))
                    || !page.select("label[for=" + input.id() + "]").isEmpty();
            assertThat(labelled).as("%s: %s has a label", address, input).isTrue();
        }
        assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
    }

    private Form open(String path) {
        HttpResponse<String> answer = administrator.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new Form(Jsoup.parse(answer.body()));
    }

    /** The first form of the page as a browser would send it. */
    private final class Form {

        private final Document page;
        private final String action;
        private final Map<String, List<String>> fields = new HashMap<>();

        Form(Document page) {
            this.page = page;
            Element form = page.selectFirst("main form[method=post]");
            this.action = form.attr("action");
            for (Element input : form.select("input, select")) {
                boolean off = input.attr("type").equals("checkbox") && !input.hasAttr("checked");
                Element chosen = input.selectFirst("option[selected]");
                String value = !input.tagName().equals("select") ? input.val() : chosen == null ? "" : chosen.val();
                if (!off && !input.attr("name").equals("_csrf")) {
                    fields.computeIfAbsent(input.attr("name"), name -> new ArrayList<>())
                            .add(value);
                }
            }
        }

        Form set(String name, String value) {
            return setAll(name, value);
        }

        Form setAll(String name, String... values) {
            fields.put(name, List.of(values));
            return this;
        }

        Form remove(String name) {
            fields.remove(name);
            return this;
        }

        HttpResponse<String> send() {
            return administrator.postAll(action, fields);
        }
    }
}
