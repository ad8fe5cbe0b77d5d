package org.answerable.configurationitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.answerable.configurationitem.ImportItemFile.Order;
import org.answerable.configurationitem.ImportItemFile.Report;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.configurationitem.RelateItems.Wanted;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.answerable.workplace.web.CsvSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for items, and what pages and REST say about them. */
@ServerTest
class ConfigurationItemsIT {

    private static final Because CORRECTION = Because.correction("counted on the spot");

    @LocalServerPort
    int port;

    @Autowired
    SaveItem saving;

    @Autowired
    SaveItemType typing;

    @Autowired
    ItemTypes types;

    @Autowired
    RelateItems relating;

    @Autowired
    Items items;

    @Autowired
    ListItems listing;

    @Autowired
    ExportItems export;

    @Autowired
    ItemImportDesk desk;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    @Test
    void anItemKeepsWhatItWasAndWhyItChanged() {
        Item item = registered("HIST-1");
        Item changed = as(
                "zhou.qiang",
                () -> saving.save(
                        new ItemDraft(
                                "hist-1", "New name", "server", "repair", "", "in-use", Map.of("memory-gb", "64"), 1),
                        Because.correction("read on the machine")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(listing.item("HIST-1")).isEqualTo(changed);
        List<HistoryLine> lines = items.history(item.id(), null, 50).stream()
                .filter(line -> line.version() == 2)
                .toList();
        assertThat(lines)
                .extracting(HistoryLine::field, HistoryLine::before, HistoryLine::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", "Item HIST-1", "New name"),
                        org.assertj.core.groups.Tuple.tuple("state", "planned", "in-use"),
                        org.assertj.core.groups.Tuple.tuple("attribute.memory-gb", "32", "64"));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.actor()).isEqualTo("zhou.qiang");
            assertThat(line.reason()).isEqualTo("read on the machine");
        });
        assertThat(items.history(item.id(), null, 50))
                .extracting(HistoryLine::field)
                .contains("created");
        assertThat(as("zhou.qiang", () -> saving.save(ItemDraft.of(changed), CORRECTION)))
                .isEqualTo(changed);
    }

    @Test
    void aTypeRemembersWhoChangedWhatAndNobodyChangesThatAfterwards() {
        Attribute weight =
                new Attribute("weight", "Weight", "重量", AttributeKind.NUMBER, false, "1", null, List.of(), true);
        ItemType first = new ItemType("crane", "Crane", "起重机", List.of(weight), true, 0);
        ItemType stored = as("ma.lin", () -> typing.save(first));
        as(
                "ma.lin",
                () -> typing.save(new ItemType("crane", "Big crane", "起重机", List.of(weight), true, stored.version())));

        assertThat(types.history("crane", 10))
                .extracting(line -> line.version() + " " + line.field() + ": " + line.before() + " → " + line.after())
                .containsExactly(
                        "2 nameEn: Crane → Big crane",
                        "1 attribute.weight: null → Weight; 重量; number; least 1",
                        "1 active: null → yes",
                        "1 nameZh: null → 起重机",
                        "1 nameEn: null → Crane");
        assertThatThrownBy(() -> database.update("delete from configuration_type_history where type_id = 'crane'"))
                .hasMessageContaining("append-only");
        Visitor owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        assertThat(owner.get("/staff/configuration-items/types/crane?lang=en").body())
                .contains("Big crane", "Weight; 重量; number; least 1");
    }

    @Test
    void nobodyChangesTheHistoryAfterwards() {
        Item item = registered("HIST-2");
        assertThatThrownBy(() -> database.update(
                        "update configuration_history set value_after = 'x' where item_id = ?", item.id()))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from configuration_history where item_id = ?", item.id()))
                .hasMessageContaining("append-only");
    }

    @Test
    void nothingChangesWithoutAnApprovedChangeOrTheReasonOfACorrection() {
        Item item = registered("WHY-1");
        ItemDraft draft = new ItemDraft("WHY-1", "Other", "server", "repair", "", "planned", Map.of(), 1);

        assertThat(rules(() -> saving.save(draft, new Because(null, " "))))
                .containsExactly("reason:change-or-correction");
        assertThat(rules(() -> saving.save(draft, new Because("CR-2026-000001", "both"))))
                .containsExactly("change:change-or-correction");
        assertThat(rules(() -> saving.save(draft, Because.change("CR-2026-000001"))))
                .hasSize(1)
                .allMatch(rule -> rule.startsWith("change:"));
        assertThat(rules(() -> saving.save(draft, Because.correction("x".repeat(1_001)))))
                .containsExactly("reason:too-long");
        assertThat(listing.item("WHY-1")).isEqualTo(item);
    }

    @Test
    void whoOwnsAnItemCorrectsItAndWhoComesTooLateIsToldWhatChanged() {
        Item item = registered("OWN-1");
        ItemDraft draft = new ItemDraft("OWN-1", "Other", "server", "repair", "", "planned", Map.of(), 1);

        assertThatThrownBy(() -> as("li.na", () -> saving.save(draft, CORRECTION)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as("david.hughes", () -> saving.save(draft, CORRECTION)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(as("ma.lin", () -> saving.save(draft, CORRECTION)).version()).isEqualTo(2);
        assertThat(catchThrowableOfType(StaleException.class, () -> as("xu.hui", () -> saving.save(draft, CORRECTION)))
                        .changed())
                .containsExactly(new StaleException.Changed("name", "Other", item.name()));
        assertThatThrownBy(() -> as(
                        "xu.hui",
                        () -> saving.save(
                                new ItemDraft("NEVER-1", "n", "server", "repair", "", "planned", Map.of(), 1),
                                CORRECTION)))
                .isInstanceOf(NotFoundException.class);
        assertThat(rules(() -> saving.save(
                        new ItemDraft("OWN-1", "n", "server", "repair", "", "planned", Map.of("serial", "1"), 0),
                        CORRECTION)))
                .containsExactly("code:taken");
    }

    @Test
    void relationsAreUniqueAndNeverLeadBackToWhereTheyBegan() {
        List.of("REL-A", "REL-B", "REL-C", "REL-D").forEach(this::registered);
        relate("REL-A", "depends-on", "REL-B");
        relate("REL-B", "runs-on", "REL-C");
        relate("REL-C", "part-of", "REL-A");
        relate("REL-C", "used-by", "REL-D");
        relate("REL-D", "used-by", "REL-C");

        assertThat(rules(() -> relating.add(new Wanted("REL-A", "depends-on", "REL-B"), CORRECTION)))
                .containsExactly("target:relation-exists");
        assertThat(rules(() -> relating.add(new Wanted("REL-A", "depends-on", "REL-A"), CORRECTION)))
                .containsExactly("target:relation-self");
        assertThat(rules(() -> relating.add(new Wanted("REL-A", "likes", "REL-Z"), CORRECTION)))
                .containsExactly("kind:not-allowed", "target:unknown");
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> as(
                                        "ma.lin",
                                        () -> relating.add(new Wanted("REL-C", "depends-on", "REL-A"), CORRECTION)))
                        .errors())
                .containsExactly(new InvalidInputException.FieldError(
                        "target", "relation-circle", "REL-C → REL-A → REL-B → REL-C"));
        assertThat(items.neighbours(listing.item("REL-C").id(), 10))
                .extracting(neighbour -> neighbour.other().code())
                .containsExactly("REL-A", "REL-B", "REL-D", "REL-D");

        as("xu.hui", () -> relating.remove(new Wanted("REL-A", "depends-on", "REL-B"), CORRECTION));
        assertThat(items.history(listing.item("REL-B").id(), null, 1).get(0).before())
                .isEqualTo("REL-A depends-on REL-B");
        assertThatThrownBy(() ->
                        as("xu.hui", () -> relating.remove(new Wanted("REL-A", "depends-on", "REL-B"), CORRECTION)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as("li.na", () -> relating.add(new Wanted("REL-A", "part-of", "REL-B"), CORRECTION)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void ofTwoWritersWhoTogetherWouldCloseACircleExactlyOneIsRefused() throws Exception {
        List.of("RING-A", "RING-B").forEach(this::registered);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        List<Future<String>> ends =
                List.of(new Wanted("RING-A", "depends-on", "RING-B"), new Wanted("RING-B", "runs-on", "RING-A"))
                        .stream()
                        .map(wanted -> writers.submit(() -> {
                            together.await();
                            try {
                                as("ma.lin", () -> relating.add(wanted, CORRECTION));
                                return "stands";
                            } catch (InvalidInputException refused) {
                                return refused.errors().get(0).rule();
                            }
                        }))
                        .toList();

        assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
                .containsExactlyInAnyOrder("stands", "relation-circle");
        writers.shutdown();
        assertThat(items.neighbours(listing.item("RING-A").id(), 10)).hasSize(1);
    }

    @Test
    void theListIsFilteredAndLeafedThroughByCode() {
        IntStream.range(0, 5).forEach(number -> registered("LEAF-" + number));
        ItemQuery query = new ItemQuery("leaf-", "server", "repair", null, "planned");
        ListItems.Page first = listing.page(query, null, 3);
        ListItems.Page second = listing.page(query, first.next(), 3);

        assertThat(first.items()).extracting(Item::code).containsExactly("LEAF-0", "LEAF-1", "LEAF-2");
        assertThat(second.items()).extracting(Item::code).containsExactly("LEAF-3", "LEAF-4");
        assertThat(second.next()).isNull();
        assertThat(listing.page(new ItemQuery("item leaf-3", null, null, null, null), null, 3)
                        .items())
                .extracting(Item::code)
                .containsExactly("LEAF-3");
        assertThat(rules(() -> listing.page(query, "invented", 3))).containsExactly("cursor:unknown");
    }

    @Test
    void aFileIsTakenOverAndItsRefusedRowsAreNamed() throws IOException {
        registered("FILE-9");
        String file =
                """
                code,name,type,department,service,state,attribute.serial,attribute.memory-gb
                FILE-1,One,server,repair,,in-use,S1,8
                FILE-2,Two,server,repair,,in-use,,8
                FILE-9,Nine,server,repair,,planned,S-FILE-9,32
                FILE-1,Again,server,repair,,in-use,S1,8
                FILE-3,'=Three,server,li,,broken,S3,x
                FILE-4,Four
                """;
        List<String> refused = new ArrayList<>();
        Report looked = take(Sort.ITEMS, file, true, new ArrayList<>());
        Report report = take(Sort.ITEMS, file, false, refused);

        assertThat(looked).isEqualTo(report).isEqualTo(new Report(1, 1, 0, 0, 4));
        assertThat(refused)
                .containsExactly(
                        "3 attribute.serial:required:",
                        "5 code:row-twice:2",
                        "6 department:unknown:li",
                        "6 state:not-allowed:planned, in-use, in-repair, retired, disposed",
                        "6 attribute.memory-gb:number:15.6",
                        "7 row:columns:8");
        assertThat(listing.item("FILE-9").name()).isEqualTo("Nine");
        assertThat(rules(() -> take(Sort.ITEMS, "code,colour\nA,red\n", false, refused)))
                .containsExactly("file:column-unknown");
        assertThat(rules(() -> take(Sort.RELATIONS, "code,name\nA,B\n", false, refused)))
                .containsExactly("file:column-unknown");
    }

    @Test
    void theSameFileAgainTakesNoRowTwiceAndRepairsNothingThatStands() throws IOException {
        String file = "code,name,type,department,state,attribute.serial\n"
                + IntStream.range(0, 600)
                        .mapToObj(n -> "AGAIN-%03d,Name,server,%s,planned,S%d%n"
                                .formatted(n, n == 300 ? "not-yet" : "repair", n)
                                .replace("\r", ""))
                        .collect(Collectors.joining());
        // As if the process had been killed in the second batch: the first one stands, with its mark.
        assertThatThrownBy(() -> run(Sort.ITEMS, file, false, new ArrayList<>(), done -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("AGAIN-")).isEqualTo(250);
        as(
                "zhou.qiang",
                () -> saving.save(
                        new ItemDraft("AGAIN-001", "Corrected since", "server", "repair", "", "planned", Map.of(), 1),
                        CORRECTION));

        Report second = take(Sort.ITEMS, file, false, new ArrayList<>());
        assertThat(second).isEqualTo(new Report(349, 0, 0, 250, 1));
        Report third = take(Sort.ITEMS, file, false, new ArrayList<>());
        assertThat(third).isEqualTo(new Report(0, 0, 0, 599, 1));
        assertThat(count("AGAIN-")).isEqualTo(599);
        assertThat(listing.item("AGAIN-001").name()).isEqualTo("Corrected since");
    }

    @Test
    void aFileOfRelationsIsRefusedWhereItWouldCloseACircle() throws IOException {
        List.of("CIRC-A", "CIRC-B", "CIRC-C").forEach(this::registered);
        relate("CIRC-A", "depends-on", "CIRC-B");
        List<String> refused = new ArrayList<>();

        Report report = take(
                Sort.RELATIONS,
                """
                source,kind,target
                CIRC-A,depends-on,CIRC-B
                CIRC-B,depends-on,CIRC-C
                CIRC-C,runs-on,CIRC-A
                CIRC-C,used-by,CIRC-A
                CIRC-A,part-of,NOWHERE
                """,
                false,
                refused);

        assertThat(report).isEqualTo(new Report(2, 0, 1, 0, 2));
        assertThat(refused)
                .containsExactly(
                        "4 target:relation-circle:CIRC-C → CIRC-A → CIRC-B → CIRC-C", "6 target:unknown:NOWHERE");
        assertThat(rules(() -> relating.add(new Wanted("CIRC-C", "depends-on", "CIRC-B"), CORRECTION)))
                .containsExactly("target:relation-circle");
    }

    @Test
    void aDryRunSeesACircleThatRowsFarApartCloseTogether() throws IOException {
        List.of("FAR-A", "FAR-B").forEach(this::registered);
        String file = "source,kind,target\nFAR-A,depends-on,FAR-B\n"
                + "FAR-A,part-of,NOWHERE\n".repeat(ItemImportDesk.BATCH)
                + "FAR-A,depends-on,FAR-B\nFAR-B,runs-on,FAR-A\n";
        List<String> refused = new ArrayList<>();

        assertThat(take(Sort.RELATIONS, file, true, refused))
                .isEqualTo(new Report(1, 0, 1, 0, ItemImportDesk.BATCH + 1));
        assertThat(refused.get(refused.size() - 1)).endsWith("target:relation-circle:FAR-B → FAR-A → FAR-B");
        assertThat(items.neighbours(listing.item("FAR-A").id(), 10)).isEmpty();
    }

    @Test
    void anExportIsTakenBackUnchanged() throws IOException {
        as(
                "zhou.qiang",
                () -> saving.save(
                        new ItemDraft(
                                "BACK-1",
                                "=cmd|' /C calc'!A0",
                                "server",
                                "repair",
                                "'+x",
                                "planned",
                                Map.of("serial", "-1"),
                                0),
                        CORRECTION));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, true)) {
            sheet.header("items", export.itemColumns());
            export.items(ItemQuery.all(), sheet::row);
        }
        String file = out.toString(StandardCharsets.UTF_8);
        assertThat(file).contains("'=cmd").contains("''+x").contains("'-1");

        Report report = take(Sort.ITEMS, file, false, new ArrayList<>());
        assertThat(report.unchanged()).isEqualTo(report.rows()).isPositive();

        out.reset();
        try (CsvSheet sheet = new CsvSheet(out, false)) {
            sheet.header("relations", ExportItems.RELATION_COLUMNS);
            export.relations(sheet::row);
        }
        Report relations = take(Sort.RELATIONS, out.toString(StandardCharsets.UTF_8), false, new ArrayList<>());
        assertThat(relations.unchanged()).isEqualTo(relations.rows()).isPositive();
    }

    @Test
    void programsRegisterChangeAndRelateItems() {
        Visitor program = new Visitor(port).withBasic("xu.hui", Visitor.SAMPLE_PASSWORD);
        assertThat(
                        send(
                                program,
                                "",
                                """
                {"code": "REST-1", "name": "One", "type": "server", "department": "repair", "state": "in-use",
                 "attributes": {"serial": "R1"}, "reason": "found"}"""))
                .isEqualTo(201);
        assertThat(
                        send(
                                program,
                                "",
                                """
                {"code": "REST-2", "name": "Two", "type": "server", "department": "second-line", "state": "in-use",
                 "attributes": {"serial": "R2"}, "reason": "found"}"""))
                .isEqualTo(403);
        assertThat(
                        send(
                                program,
                                "/REST-1",
                                """
                {"name": "Uno", "department": "repair", "state": "in-repair", "version": 1, "reason": "broken"}"""))
                .isEqualTo(200);
        assertThat(
                        send(
                                program,
                                "/REST-1",
                                """
                {"name": "Uno", "department": "repair", "state": "in-use", "version": 1, "reason": "late"}"""))
                .isEqualTo(409);
        assertThat(send(
                        program,
                        "/REST-1/relations",
                        """
                {"kind": "depends-on", "target": "UPS-A1", "reason": "traced"}"""))
                .isEqualTo(204);
        assertThat(program.get("/api/v1/configuration-items/REST-1").body())
                .contains("\"state\":\"in-repair\"")
                .contains("\"target\":\"UPS-A1\"")
                .contains("\"before\":\"in-use\"");
        assertThat(program.get("/api/v1/configuration-items?q=rest-&limit=1").body())
                .contains("\"code\":\"REST-1\"");
        assertThat(program.get("/api/v1/configuration-items?state=gone").statusCode())
                .isEqualTo(422);
        assertThat(send(
                        program,
                        "/REST-1/relations/removal",
                        """
                {"kind": "depends-on", "target": "UPS-A1", "reason": "not so"}"""))
                .isEqualTo(204);
        assertThat(program.get("/api/v1/configuration-item-types").body()).contains("\"nameZh\":\"服务器\"");
    }

    @Test
    void thePagesShowWhatTheReaderMayDo() {
        registered("PAGE-1");
        Visitor reader = new Visitor(port);
        reader.logIn("david.hughes", Visitor.SAMPLE_PASSWORD);
        assertThat(reader.get("/staff/configuration-items?q=page-1").body())
                .contains("PAGE-1")
                .doesNotContain("configuration-items/new");
        assertThat(reader.get("/staff/configuration-items/PAGE-1").body())
                .contains("Item PAGE-1", "counted on the spot")
                .doesNotContain("/correction");
        assertThat(reader.get("/staff/configuration-items/PAGE-1/correction").statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/staff/configuration-items/types").statusCode()).isEqualTo(403);

        Visitor owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        Map<String, String> wrong = Map.of("version", "1", "name", "", "department", "repair", "state", "retired");
        assertThat(owner.post("/staff/configuration-items/PAGE-1/correction", wrong)
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.get("/staff/configuration-items/types/server").body()).contains("memory-gb");
        Map<String, String> type = Map.of(
                "id",
                "lamp",
                "nameEn",
                "Lamp",
                "nameZh",
                "灯",
                "active",
                "true",
                "version",
                "0",
                "attributeId",
                "watts",
                "attributeNameEn",
                "Watts",
                "attributeNameZh",
                "瓦数",
                "attributeKind",
                "number");
        assertThat(owner.post("/staff/configuration-items/types", type).statusCode())
                .isEqualTo(302);
        Map<String, String> broken = new java.util.HashMap<>(type);
        broken.putAll(Map.of("version", "1", "attributeLeast", "9", "attributeMost", "1"));
        assertThat(owner.post("/staff/configuration-items/types", broken).body())
                .contains("id=\"most-1\"", "aria-invalid=\"true\"");
    }

    private Item registered(String code) {
        return as(
                "zhou.qiang",
                () -> saving.save(
                        new ItemDraft(
                                code,
                                "Item " + code,
                                "server",
                                "repair",
                                "",
                                "planned",
                                Map.of("serial", "S-" + code, "memory-gb", "32"),
                                0),
                        CORRECTION));
    }

    private void relate(String source, String kind, String target) {
        as("zhou.qiang", () -> relating.add(new Wanted(source, kind, target), CORRECTION));
    }

    private int send(Visitor program, String path, String body) {
        return program.send(
                        "POST", "/api/v1/configuration-items" + path, body, Map.of("Content-Type", "application/json"))
                .statusCode();
    }

    private Report take(Sort sort, String text, boolean dryRun, List<String> refused) throws IOException {
        return run(sort, text, dryRun, refused, done -> {});
    }

    private Report run(
            Sort sort, String text, boolean dryRun, List<String> refused, java.util.function.LongConsumer progress)
            throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "items", ".csv"), text);
        return new ImportItemFile(desk)
                .run(
                        new Order(sort, file, "items.csv", "the yearly count", dryRun),
                        (row, errors) -> errors.forEach(error -> refused.add(
                                row.line() + " " + error.field() + ":" + error.rule() + ":" + error.limit())),
                        progress);
    }

    private long count(String beginning) {
        return items.list(new ItemQuery(beginning, null, null, null, null), null, 10_000)
                .size();
    }

    private static List<String> rules(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> as("ma.lin", () -> {
                            try {
                                work.call();
                            } catch (RuntimeException refused) {
                                throw refused;
                            } catch (Throwable failure) {
                                throw new IllegalStateException(failure);
                            }
                        }))
                .errors()
                .stream()
                .map(error -> error.field() + ":" + error.rule())
                .toList();
    }

    private static <T> T as(String person, Supplier<T> work) {
        return Acting.as(Actor.person(person), "web", work);
    }

    private static void as(String person, Runnable work) {
        Acting.as(Actor.person(person), "web", work);
    }
}
