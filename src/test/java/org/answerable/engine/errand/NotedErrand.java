package org.answerable.engine.errand;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.answerable.engine.Errand;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** An errand that notes that it was done. */
@Component
class NotedErrand implements Errand {

    static final String KEY = "test.noted";

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(CaseId about, String argument) {
        if (argument.startsWith("fails") && !tried.contains(about.value())) {
            tried.add(about.value());
            throw new IllegalStateException(argument);
        }
        done.add(about.value() + argument + " by " + Acting.actor().id());
    }

    List<String> of(CaseId about) {
        return done.stream()
                .filter(line -> line.startsWith(about.value()))
                .map(line -> line.substring(about.value().length()))
                .toList();
    }
}
