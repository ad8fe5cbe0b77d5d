package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;

/** A Camunda web application with nothing of ours, on the same class path: Tasklist, Cockpit, REST, an embedded database. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareWebApplication {

    /** Starts it, and says when it is ready. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(BareWebApplication.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> System.out.println("is ready"));
        application.run(arguments);
    }
}
