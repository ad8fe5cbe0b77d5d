package org.answerable.configurationitem.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.answerable.configurationitem.FindImpact;
import org.answerable.configurationitem.FindImpact.Direction;
import org.answerable.configurationitem.Impact;
import org.answerable.configurationitem.Impact.Node;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemQuery;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.Relation;
import org.answerable.configurationitem.RelationKind;
import org.answerable.platform.Ids;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.answerable.testing.Visitor;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An impact is found in few questions, each answered from an index, and says what it leaves out. */
@ServerTest
class ImpactIT {

    private static final int CROWD = 700;

    @LocalServerPort
    int port;

    @Autowired
    FindImpact finding;

    @Autowired
    Items items;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    @Test
    void itFollowsWhatSuffersAndWhatItRestsOn() {
        Map<String, Item> made = made("WALK", 8);
        join(made, 0, RelationKind.DEPENDS_ON, 1);
        join(made, 1, RelationKind.RUNS_ON, 2);
        join(made, 2, RelationKind.PART_OF, 3);
        join(made, 4, RelationKind.USED_BY, 1);
        join(made, 2, RelationKind.DEPENDS_ON, 5);
        join(made, 5, RelationKind.DEPENDS_ON, 6);
        join(made, 6, RelationKind.DEPENDS_ON, 7);

        Impact impact = finding.of("walk-2", Direction.BOTH, 2);
        assertThat(levels(impact))
                .containsExactly("WALK-6:-2", "WALK-5:-1", "WALK-2:0", "WALK-1:1", "WALK-3:1", "WALK-0:2");
        assertThat(impact.edges()).contains(new Impact.Edge("WALK-1", RelationKind.RUNS_ON, "WALK-2"));
        assertThat(impact.goingOn()).isEqualTo(1);
        assertThat(impact.isPartial()).isTrue();
        assertThat(levels(finding.of("WALK-2", Direction.DOWN, 4)))
                .containsExactly("WALK-7:-3", "WALK-6:-2", "WALK-5:-1", "WALK-2:0");
        // What is used is what the user rests on.
        assertThat(levels(finding.of("WALK-4", Direction.UP, 4))).containsExactly("WALK-4:0", "WALK-1:1", "WALK-0:2");
        assertThat(finding.of("WALK-2", Direction.BOTH, 4).isPartial()).isFalse();
    }

    @Test
    void aCrowdIsCutAtFiveHundredAndOneDrawingTakesAtMostFiveQuestions() {
        Map<String, Item> made = made("CROWD", CROWD);
        List<Relation> relations = new ArrayList<>();
        IntStream.range(1, CROWD)
                .forEach(n -> relations.add(relation(made, n, RelationKind.DEPENDS_ON, n < 600 ? 0 : n - 100)));
        join(made, 0, RelationKind.RUNS_ON, 699);
        items.insertRelations(relations);

        AtomicInteger questions = new AtomicInteger();
        sessions.getConfiguration().addInterceptor(new Questions(Thread.currentThread(), questions));
        Impact impact = finding.of("CROWD-0", Direction.BOTH, FindImpact.MOST_LEVELS);

        assertThat(questions.get()).isBetween(2, 5);
        assertThat(impact.nodes()).hasSize(FindImpact.MOST_NODES);
        assertThat(impact.omitted()).isPositive();
        assertThat(levels(impact)).contains("CROWD-699:-1");
    }

    @Test
    void eachQuestionIsAnsweredFromAnIndex() throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        List<String> ids = List.of(Ids.next(), Ids.next());
        try (Connection connection = dataSource.getConnection()) {
            QueryPlans plans = new QueryPlans(sessions, connection);
            assertThat(plans.ofH2(ImpactMapper.class, "selectRoot", Map.of("code", "A")))
                    .doesNotContain("TABLESCAN");
            for (List<List<String>> ways :
                    List.of(List.of(ids, ids), List.of(ids, List.<String>of()), List.of(List.<String>of(), ids))) {
                Map<String, Object> asked = Map.of("up", ways.get(0), "down", ways.get(1), "limit", 10);
                assertThat(plans.ofH2(ImpactMapper.class, "selectSteps", asked)).doesNotContain("TABLESCAN");
            }
            for (ItemQuery query : List.of(
                    ItemQuery.all(),
                    new ItemQuery("a", null, null, null, null),
                    new ItemQuery(null, "server", null, null, null),
                    new ItemQuery(null, null, "repair", null, null),
                    new ItemQuery(null, null, null, "s", null),
                    new ItemQuery("a", "server", "repair", "s", "in-use"))) {
                for (String after : new String[] {null, "B"}) {
                    assertThat(plans.ofH2(ItemMapper.class, "selectList", ListWish.of(query, after, 10)))
                            .as("%s", query)
                            .doesNotContain("TABLESCAN");
                }
            }
            assertThat(plans.ofH2(RelationMapper.class, "selectNeighbours", Map.of("itemId", "x", "limit", 9)))
                    .doesNotContain("CONFIGURATION_RELATION.TABLESCAN", "CONFIGURATION_ITEM.TABLESCAN");
        }
    }

    /** With enough rows that no planner finds reading a whole table cheaper. */
    @Test
    void aServerAnswersFromAnIndexAsWell() throws SQLException {
        assumeTrue("mariadb".equals(TestDatabase.vendor()));
        Map<String, Item> made = made("PLAN", CROWD);
        items.insertRelations(IntStream.range(1, CROWD)
                .mapToObj(n -> relation(made, n, RelationKind.DEPENDS_ON, n - 1))
                .toList());
        List<String> ids = List.of(made.get("PLAN-5").id(), made.get("PLAN-9").id());
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("analyze table configuration_item, configuration_relation");
            assertThat(scanned(connection, ImpactMapper.class, "selectRoot", Map.of("code", "PLAN-1")))
                    .isEmpty();
            assertThat(scanned(
                            connection, ImpactMapper.class, "selectSteps", Map.of("up", ids, "down", ids, "limit", 9)))
                    .isEmpty();
            assertThat(scanned(
                            connection,
                            ItemMapper.class,
                            "selectByCodes",
                            Map.of("codes", List.of("PLAN-1", "PLAN-2"))))
                    .isEmpty();
            assertThat(scanned(connection, ItemMapper.class, "selectChangedBy", Map.of("caseId", Ids.next())))
                    .isEmpty();
            assertThat(scanned(connection, ItemMapper.class, "selectOwnedCodes", Map.of("departmentId", "second-line")))
                    .isEmpty();
        }
    }

    /** The tables that the plan reads as a whole; what is derived from others is none. */
    private List<String> scanned(Connection connection, Class<?> mapper, String name, Object asked)
            throws SQLException {
        List<String> scanned = new ArrayList<>();
        try (PreparedStatement explain = new QueryPlans(sessions, connection).explained(mapper, name, asked);
                ResultSet plan = explain.executeQuery()) {
            while (plan.next()) {
                String table = plan.getString("table");
                if ("ALL".equals(plan.getString("type")) && !table.startsWith("<")) {
                    scanned.add(table);
                }
            }
        }
        return scanned;
    }

    @Test
    void pageAndRestTellTheSame() {
        Visitor program = new Visitor(port).withBasic("david.hughes", Visitor.SAMPLE_PASSWORD);
        assertThat(program.get("/api/v1/configuration-items/UPS-A1/impact?direction=up")
                        .body())
                .contains("\"code\":\"NET-CORE-1\"")
                .contains("\"kind\":\"depends-on\"")
                .contains("\"omitted\":0");
        assertThat(program.get("/api/v1/configuration-items/UPS-A1/impact?levels=5")
                        .statusCode())
                .isEqualTo(422);
        Visitor reader = new Visitor(port);
        reader.logIn("david.hughes", Visitor.SAMPLE_PASSWORD);
        assertThat(reader.get("/staff/configuration-items/UPS-A1/impact").body())
                .contains("data-code=\"NET-CORE-1\"", "data-source=\"NET-CORE-1\"", "/assets/impact.js");
        assertThat(reader.get("/staff/configuration-items/UPS-A1/impact?levels=9")
                        .statusCode())
                .isEqualTo(422);
        assertThat(reader.get("/staff/configuration-items/NOWHERE/impact").statusCode())
                .isEqualTo(404);
    }

    private static List<String> levels(Impact impact) {
        return impact.nodes().stream()
                .sorted(Comparator.comparing(Node::level).thenComparing(Node::code))
                .map(node -> node.code() + ":" + node.level())
                .toList();
    }

    private Map<String, Item> made(String prefix, int number) {
        List<Item> made = IntStream.range(0, number)
                .mapToObj(n -> new Item(
                        Ids.next(),
                        prefix + "-" + n,
                        "Item",
                        "server",
                        "repair",
                        null,
                        ItemState.IN_USE,
                        Map.of("serial", "1"),
                        1))
                .toList();
        items.insert(made);
        return made.stream().collect(java.util.stream.Collectors.toMap(Item::code, item -> item));
    }

    private void join(Map<String, Item> made, int source, RelationKind kind, int target) {
        items.insertRelations(List.of(relation(made, source, kind, target)));
    }

    private static Relation relation(Map<String, Item> made, int source, RelationKind kind, int target) {
        String prefix = made.keySet().iterator().next().split("-")[0];
        return new Relation(
                made.get(prefix + "-" + source).id(),
                kind,
                made.get(prefix + "-" + target).id());
    }

    /** Counts what one thread asks the database. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    record Questions(Thread asking, AtomicInteger count) implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            if (Thread.currentThread() == asking) {
                count.incrementAndGet();
            }
            return invocation.proceed();
        }
    }
}
