package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The same models and tables on an engine alone: beans do nothing, gateways find their answers in variables, history is full. */
final class BareEngine implements AutoCloseable {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern YES_OR_NO = Pattern.compile("tFormalExpression\">\\$\\{!?(\\w+)}");
    private static final Pattern COMPARED = Pattern.compile("\\$\\{(\\w+) [=!]= ");
    private static final Pattern TIME = Pattern.compile("(<bpmn:timeDate[^>]*>)\\$\\{\\w+\\.(\\w+)\\([^}]*\\)}");
    private static final Pattern ASSIGNEE = Pattern.compile(" camunda:assignee=\"\\$\\{\\w+\\.\\w+\\([^}]*\\)}\"");
    private static final Pattern GROUPS = Pattern.compile("camunda:candidateGroups=\"\\$\\{[^}]*}\"");
    private static final Pattern QUESTION = Pattern.compile("\\$\\{(!?)(\\w+\\.\\w+)\\([^}]*\\)}");
    /** What the models ask our beans for the time of a timer. */
    private static final Set<String> NEVER_DUE = Set.of("nextWake", "nextRung", "windowCloses");

    private static final Date NEVER = new Date(4_102_444_800_000L);
    private static final int MORE_THAN_ANY_CASE_NEEDS = 60;

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(Database database) throws IOException {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(24);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!database.vendor().equals("h2")) {
            pool.addDataSourceProperty("nullCatalogMeansCurrent", "true");
            pool.addDataSourceProperty("rewriteBatchedStatements", "true");
            pool.addDataSourceProperty("connectionTimeZone", "UTC");
        }
        Map<String, String> models = models();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(
                new NothingBeans(names(DELEGATE, models), names(YES_OR_NO, models), names(COMPARED, models)));
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("bench");
        models.forEach(deployment::addString);
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Starts a complaint; its timers are due at the moment, or never. */
    String started(Date due) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> variables = Life.variables();
        NEVER_DUE.forEach(name -> variables.put(name, NEVER));
        if (due != null) {
            variables.put("nextWake", due);
        }
        engine.getRuntimeService()
                .createMessageCorrelation(Life.RECEIVED)
                .processInstanceBusinessKey(key)
                .setVariables(variables)
                .correlateStartMessage();
        return key;
    }

    /** A whole life: every task is claimed and completed, the complainant confirms. */
    void live() {
        String key = started(null);
        for (int step = 0; step < MORE_THAN_ANY_CASE_NEEDS; step++) {
            List<Task> open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .list();
            if (!open.isEmpty()) {
                Task task = open.get(0);
                engine.getTaskService().claim(task.getId(), "somebody");
                engine.getTaskService().complete(task.getId(), Life.form(task.getTaskDefinitionKey()));
            } else if (!runsOn(key)) {
                return;
            }
        }
        throw new IllegalStateException("The bare complaint does not end; Life misses a row");
    }

    private boolean runsOn(String key) {
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count()
                == 0) {
            return false;
        }
        for (Job job : engine.getManagementService().createJobQuery().messages().list()) {
            engine.getManagementService().executeJob(job.getId());
        }
        for (String message : Life.MESSAGES) {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(key)
                    .correlateAllWithResult();
        }
        return true;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private static Map<String, String> models() throws IOException {
        Map<String, String> models = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder), 2)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    models.put(file.toString(), bare(Files.readString(file)));
                }
            }
        }
        return models;
    }

    /** What calls our beans by a method becomes a variable or an answer; delegates and listeners stay, and do nothing. */
    private static String bare(String model) {
        String text = TIME.matcher(model).replaceAll("$1\\${$2}");
        text = ASSIGNEE.matcher(text).replaceAll("");
        text = GROUPS.matcher(text).replaceAll("camunda:candidateGroups=\"customer-centre\"");
        return QUESTION.matcher(text)
                .replaceAll(question -> Matcher.quoteReplacement("${"
                        + (Life.answer(question.group(2)) != question.group(1).equals("!")) + "}"));
    }

    private static Set<String> names(Pattern pattern, Map<String, String> models) {
        Set<String> names = new TreeSet<>();
        models.values().forEach(model -> {
            Matcher delegate = pattern.matcher(model);
            while (delegate.find()) {
                names.add(delegate.group(1));
            }
        });
        return names;
    }

    /** Delegate and listener in one; does nothing. */
    static final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}
    }

    /** Every bean that the models name is nothing; answers stand here too, for called models, which get no variables. */
    private static final class NothingBeans extends AbstractMap<Object, Object> {

        private static final Nothing NOTHING = new Nothing();

        private final Map<Object, Object> beans = new HashMap<>();

        NothingBeans(Set<String> names, Set<String> unanswered, Set<String> compared) {
            unanswered.forEach(name -> beans.put(name, false));
            compared.forEach(name -> beans.put(name, ""));
            beans.putAll(Life.variables());
            NEVER_DUE.forEach(name -> beans.put(name, NEVER));
            names.forEach(name -> beans.put(name, NOTHING));
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return beans.entrySet();
        }

        @Override
        public boolean containsKey(Object name) {
            return beans.containsKey(name);
        }

        @Override
        public Object get(Object name) {
            return beans.get(name);
        }
    }
}
