package org.answerable.commandline;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Recognises a command as the first argument, and runs it. */
public final class Commands {

    private static final int ENDED_EARLY = 3;
    private static final String LINT = "lint";
    private static final String IMPORT = "import";
    private static final String IMPORT_ITEMS = "import-items";
    private static final String SIMULATE = "simulate";
    private static final Set<String> NAMES =
            Set.of("verify-ledger", "rebuild-search", LINT, IMPORT, IMPORT_ITEMS, SIMULATE, "help", "--help", "-h");

    private Commands() {}

    /** True if the first argument names a command rather than a setting of the server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /**
     * Runs the command on the configured database: no port is opened, no job is executed, no mail is sent. Where a running server
     * holds the embedded database, that server does it. {@code lint} needs no database.
     *
     * @param application the application class
     * @return the exit code: 0 done, 1 something is wrong with what was checked, 2 wrong usage or no start; 3 ended early
     */
    public static int run(Class<?> application, String[] arguments) {
        CommandLine commands = new CommandLine(new Answerable()).setExecutionExceptionHandler(Commands::ended);
        if (asksForHelp(arguments)) {
            return commands.execute("--help");
        }
        Surroundings surroundings = new Surroundings(application);
        switch (arguments[0]) {
            case LINT -> commands.addSubcommand(new Lint());
            case IMPORT -> commands.addSubcommand(new Import(surroundings));
            case IMPORT_ITEMS -> commands.addSubcommand(new ImportItems(surroundings));
            case SIMULATE -> commands.addSubcommand(new Simulate(surroundings));
            default ->
                commands.addSubcommand(new VerifyLedger(surroundings))
                        .addSubcommand(new RebuildSearchCommand(surroundings));
        }
        return commands.execute(arguments);
    }

    /** What could not be read, written or reached is told in a line; anything else is an error of ours, with its trace. */
    private static int ended(Exception failure, CommandLine command, CommandLine.ParseResult asked) throws Exception {
        if (failure instanceof UncheckedIOException lost) {
            System.err.println("answerable: the command ended early: "
                    + Objects.requireNonNullElse(lost.getCause().getMessage(), lost.getMessage()));
            return ENDED_EARLY;
        }
        throw failure;
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
                "  import          takes over another system's cases from a file",
                "  import-items    takes over configuration items or their relations from a table",
                "  simulate        lives such a file through again in virtual time",
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
