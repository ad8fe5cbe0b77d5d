package org.answerable;

import java.util.TimeZone;
import org.answerable.commandline.Commands;
import org.answerable.platform.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Answerable: one process, one database, one embedded engine. */
@SpringBootApplication
public class Application {

    /**
     * Starts the server, or runs the command that the first argument names. The process runs in UTC, whatever the machine's zone;
     * people see their own. A start that fails ends with one line that says why, and an exit code that is not 0.
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            if (Commands.isCommand(arguments)) {
                System.exit(Commands.run(Application.class, arguments));
            }
            SpringApplication.run(Application.class, arguments);
        } catch (RuntimeException failure) {
            System.exit(StartFailure.tell(failure, System.err));
        }
    }
}
