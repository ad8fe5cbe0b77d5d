package org.answerable.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of profiles, row by row, and how it is read. */
class ProfileTableTest {

    private static final Path TABLE = Path.of("processes", "shared", "service-level-profile.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    ride-hailing,  Ride hailing, 网约车出行,    Asia/Shanghai, customer-centre, complaint lost-item rating-review signal, -
                    power-utility, Power supply, 供电服务,      Asia/Shanghai, customer-centre, change complaint, -
                    business-hall, Business hall, 营业厅,      Asia/Shanghai, customer-centre, change complaint, -
                    telecom,       Telecom,      电信服务,     Asia/Shanghai, customer-centre, change complaint, 电信用户申诉受理中心
                    it-operations, IT services,  信息技术服务,  Asia/Shanghai, it-service-desk, change complaint item-audit release, -
                    """)
    void eachProfileIsARow(
            String key, String english, String chinese, ZoneId zone, String frontDesk, String takes, String regulator) {
        Profile profile = ProfileRows.read(rows("*"), ZONE).profiles().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(profile.label(Locale.UK)).isEqualTo(english);
        assertThat(profile.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(profile.zone()).isEqualTo(zone);
        assertThat(profile.frontDesk()).isEqualTo(frontDesk);
        assertThat(String.join(" ", new TreeSet<>(profile.takes()))).isEqualTo(takes);
        assertThat(profile.takesComplaintsBy("web")).isTrue();
        Map<String, Object> row = rows(key).get(0);
        assertThat(rows(key)).hasSize(1);
        assertThat(Arrays.asList(
                        row.get("profile"),
                        row.get("disputeDays"),
                        row.get("disputesBeforeAppeal"),
                        row.get("regulator_zh")))
                .containsExactly(key, null, 1, regulator);
    }

    @Test
    void theOrganisationIsTheOnlyRowBesideThem() {
        assertThat(ProfileRows.read(rows("*"), ZONE).frontDesk()).isEqualTo("customer-centre");
        assertThat(ProfileRows.read(rows("*"), ZONE).profiles())
                .extracting(Profile::key)
                .containsExactly("ride-hailing", "power-utility", "business-hall", "telecom", "it-operations");
        assertThat(rows("*")).hasSize(6);
    }

    @Test
    void emptyCellsTakeWhatTheOrganisationHas() {
        Profile profile = ProfileRows.read(
                        List.of(row(null, "frontDesk", "desk"), row("coach", "takes", "complaint")), ZONE)
                .profiles()
                .get(0);

        assertThat(profile.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("coach");
        assertThat(profile.zone()).isEqualTo(ZONE);
        assertThat(profile.frontDesk()).isEqualTo("desk");
        assertThat(profile.channels()).isEmpty();
    }

    @Test
    void aProfileTakesComplaintsByTheChannelsItNames() {
        Map<String, Object> coach = row("coach", "takes", "complaint, lost-item");
        coach.put("channels", "web, phone");
        Profile profile = ProfileRows.read(List.of(row(null, "frontDesk", "desk"), coach), ZONE)
                .profiles()
                .get(0);

        assertThat(profile.takes()).isEqualTo(Set.of("complaint", "lost-item"));
        assertThat(profile.takesComplaintsBy("phone")).isTrue();
        assertThat(profile.takesComplaintsBy("letter")).isFalse();
        coach.put("takes", "lost-item");
        assertThat(ProfileRows.read(List.of(row(null, "frontDesk", "desk"), coach), ZONE)
                        .profiles()
                        .get(0)
                        .takesComplaintsBy("phone"))
                .isFalse();
    }

    @Test
    void aTableThatMakesNoSenseIsRefusedByColumn() {
        assertThatThrownBy(() -> ProfileRows.read(List.of(row("coach", "frontDesk", "desk")), ZONE))
                .hasMessageContaining("service-level-profile")
                .hasMessageContaining("front desk");
        assertThatThrownBy(() -> ProfileRows.read(
                        List.of(row(null, "frontDesk", "desk"), row("coach", "zone", "Beijing time")), ZONE))
                .hasMessageContaining("coach")
                .hasMessageContaining("Beijing time");
    }

    private static Map<String, Object> row(String profile, String column, String value) {
        Map<String, Object> row = new HashMap<>();
        Arrays.asList("profile", "label_en", "label_zh", "zone", "frontDesk", "takes", "channels")
                .forEach(name -> row.put(name, null));
        row.put("profile", profile);
        row.put(column, value);
        return row;
    }

    private static List<Map<String, Object>> rows(String profile) {
        try (InputStream source = Files.newInputStream(TABLE)) {
            return ENGINE.evaluateDecision(
                            ENGINE.parseDecision("service-level-profile", source), Map.of("profile", profile))
                    .getResultList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
