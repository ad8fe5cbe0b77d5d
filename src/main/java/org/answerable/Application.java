package org.answerable;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Answerable: one process, one database, one embedded engine. */
@SpringBootApplication
public class Application {

    /** Starts the server. The process runs in UTC, whatever the machine's zone; people see their own. */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Application.class, arguments);
    }
}
