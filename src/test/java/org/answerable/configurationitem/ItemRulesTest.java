package org.answerable.configurationitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.directory.Department;
import org.answerable.platform.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemRulesTest {

    private static final ItemType SERVER = new ItemType(
            "server",
            "Server",
            "服务器",
            List.of(
                    attribute("serial", AttributeKind.TEXT, true, null, "5"),
                    attribute("memory", AttributeKind.NUMBER, false, "0.5", "64"),
                    attribute("until", AttributeKind.DATE, false, "2020-01-01", "2030-12-31"),
                    attribute("virtual", AttributeKind.YES_NO, false, null, null),
                    new Attribute(
                            "size", "Size", "大小", AttributeKind.CHOICE, false, null, null, List.of("S", "大"), true),
                    new Attribute("old", "Old", "旧", AttributeKind.TEXT, true, null, null, List.of(), false)),
            true,
            1);

    private final ItemRules rules = new ItemRules(Map.of("server", SERVER), ItemRulesTest::department);

    @Test
    void valuesAreKeptInTheirOneWrittenForm() {
        Item item = rules.read(
                draft(Map.of(
                        "serial", " A1 ", "memory", "+08.50", "until", "2026-11-28", "virtual", "TRUE", "size", "大")),
                null,
                true);

        assertThat(item.values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("serial", "A1", "memory", "8.5", "until", "2026-11-28", "virtual", "yes", "size", "大"));
        assertThat(item.code()).isEqualTo("SRV-1");
    }

    @ParameterizedTest
    @CsvSource({
        "serial, abcdef, too-long, 5",
        "memory, 0.4, too-small, 0.5",
        "memory, 65, too-large, 64",
        "memory, many, number, 15.6",
        "memory, 1234567890123456, number, 15.6",
        "until, 2019-12-31, before, 2020-01-01",
        "until, 2031-01-01, after, 2030-12-31",
        "until, 28.11.2026, date, 2026-11-28",
        "virtual, perhaps, not-allowed, 'yes, no'",
        "size, M, not-allowed, 'S, 大'",
        "serial, '', required, ''",
        "old, x, unknown, old",
        "colour, red, unknown, colour"
    })
    void aWrongValueIsNamedWithItsLimit(String attribute, String value, String rule, String limit) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("serial", "A1"));
        values.put(attribute, value);

        assertThat(broken(draft(values), null)).containsExactly("attribute." + attribute + ":" + rule + ":" + limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srv 1", "-SRV", "SRV--1", "服务器", "SRV."})
    void aCodeIsShortAndPlain(String code) {
        assertThat(broken(new ItemDraft(code, "n", "server", "repair", "", "in-use", Map.of("serial", "1"), 0), null))
                .containsExactly("code:item-code:");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(broken(new ItemDraft(null, " ", null, null, null, null, Map.of(), 0), null))
                .containsExactly(
                        "code:required:",
                        "name:required:",
                        "type:required:",
                        "department:required:",
                        "state:required:");
        assertThat(broken(new ItemDraft("A", "n", "nothing", "nowhere", "s".repeat(101), "broken", Map.of(), 0), null))
                .containsExactly(
                        "service:too-long:100",
                        "type:unknown:nothing",
                        "department:unknown:nowhere",
                        "state:not-allowed:planned, in-use, in-repair, retired, disposed");
        assertThat(broken(new ItemDraft("A", "n", "server", "closed", "", "in-use", Map.of("serial", "1"), 0), null))
                .containsExactly("department:inactive:closed");
    }

    @Test
    void aStateIsFollowedByThoseThatMayFollowAlone() {
        Item planned = rules.read(
                new ItemDraft("A", "n", "server", "repair", "", "planned", Map.of("serial", "1"), 0), null, true);
        assertThat(broken(moved(planned, "retired"), planned)).containsExactly("state:not-allowed:disposed, in-use");
        assertThat(rules.read(moved(planned, "in-use"), planned, false).state()).isEqualTo(ItemState.IN_USE);

        Item gone = rules.read(moved(planned, "disposed"), planned, false);
        assertThat(catchThrowableOfType(
                                InvalidInputException.class, () -> rules.read(moved(gone, "retired"), gone, false))
                        .errors())
                .hasSize(1);
        assertThat(rules.read(moved(gone, "retired"), gone, true).state()).isEqualTo(ItemState.RETIRED);
    }

    @Test
    void theTypeOfAnItemStaysAndWhatIsLeftOutStaysToo() {
        Item item = rules.read(draft(Map.of("serial", "A1", "memory", "8")), null, true);
        ItemDraft other = new ItemDraft("SRV-1", "n", "other", "repair", "", "in-use", Map.of(), 1);
        assertThat(broken(other, item)).containsExactly("type:unknown:other");

        Item changed = rules.read(draft(Map.of("memory", "")), item, true);
        assertThat(changed.values()).containsExactlyInAnyOrderEntriesOf(Map.of("serial", "A1"));
        assertThat(ItemChange.of(item, changed).fields())
                .containsExactly(new ItemChange.Field("attribute.memory", "8", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "=1+1", "'=1+1", "''-5", "-5", "@x", "'quoted'", "+8613"})
    void aGuardedCellReadsAsItWasWritten(String text) {
        String written = GuardedCells.written(text);
        // As the writer of tables does it.
        String cell = !written.isEmpty() && "=+-@".indexOf(written.charAt(0)) >= 0 ? "'" + written : written;

        assertThat(cell).doesNotMatch("[=+@-].*");
        assertThat(GuardedCells.read(cell)).isEqualTo(text);
    }

    private List<String> broken(ItemDraft draft, Item before) {
        return catchThrowableOfType(InvalidInputException.class, () -> rules.read(draft, before, true))
                .errors()
                .stream()
                .map(error -> error.field() + ":" + error.rule() + ":" + error.limit())
                .toList();
    }

    private static ItemDraft draft(Map<String, String> values) {
        return new ItemDraft(" srv-1 ", "Name", "server", "repair", "", "in-use", values, 0);
    }

    private static ItemDraft moved(Item item, String state) {
        return new ItemDraft(item.code(), item.name(), "server", "repair", "", state, Map.of(), null);
    }

    private static Attribute attribute(String id, AttributeKind kind, boolean mandatory, String least, String most) {
        return new Attribute(id, id, id, kind, mandatory, least, most, List.of(), true);
    }

    private static Optional<Department> department(String id) {
        return List.of("repair", "closed").contains(id)
                ? Optional.of(new Department(
                        id,
                        id,
                        null,
                        null,
                        List.of(),
                        null,
                        ZoneId.of("UTC"),
                        Locale.ENGLISH,
                        "always",
                        null,
                        false,
                        id.equals("repair"),
                        1))
                : Optional.empty();
    }
}
