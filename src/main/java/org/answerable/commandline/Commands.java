package org.answerable.commandline;

import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Recognises a command as the first argument, and runs it. */
public final class Commands {

    private static final String LINT = "lint";
    private static final Set<String> NAMES = Set.of("verify-ledger", "rebuild-search", LINT, "help", "--help", "-h");

    private Commands() {}

    /** True if the first argument names a command rather than a setting of the server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /**
     * Runs the command on the configured database: no port is opened, no job is executed, no mail is sent. {@code lint} needs no
     * database.
     *
     * @param application the application class
     * @return the exit code: 0 done, 1 something is wrong with what was checked, 2 wrong usage or no start
     */
    public static int run(Class<?> application, String[] arguments) {
        if (asksForHelp(arguments)) {
            return new CommandLine(new Answerable()).execute("--help");
        }
        if (arguments[0].equals(LINT)) {
            return new CommandLine(new Answerable()).addSubcommand(new Lint()).execute(arguments);
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .run(
                        // A web context, since Camunda's parts ask for one, that listens nowhere.
                        "--server.port=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--answerable.outbox.enabled=false",
                        "--answerable.commandline=true",
                        "--logging.level.root=WARN")) {
            CommandLine commands = new CommandLine(new Answerable());
            commands.addSubcommand(context.getBean(VerifyLedger.class));
            commands.addSubcommand(context.getBean(RebuildSearchCommand.class));
            return commands.execute(arguments);
        }
    }

    private static boolean asksForHelp(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(Set.of("help", "--help", "-h")::contains) && arguments.length == 1;
    }

    /** The jar itself. */
    @Command(
            name = "answerable",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "[COMMAND]",
            description = "Without a command the server starts.",
            footer = {
                "",
                "Commands:",
                "  verify-ledger   checks every hash, link and head of the stored ledger",
                "  rebuild-search  builds the full-text search anew from the ledger",
                "  lint            checks models, tables and forms of a folder against the rules",
                "",
                "Settings are described in docs/configuration.md."
            })
    static final class Answerable implements Runnable {

        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }
}
