package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.PolicyTableCheck;
import org.answerable.engine.Finding;
import org.answerable.engine.TableCheck;
import org.answerable.engine.WrittenTable;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Looks at {@code deadline-policy} before it is deployed, with the calendars that are in force. */
@Component
class CheckPolicy implements TableCheck {

    private final PolicyTableCheck check;

    CheckPolicy(Calendars calendars, Clock clock) {
        this.check = new PolicyTableCheck(new InForce(calendars, clock));
    }

    @Override
    public String table() {
        return check.table();
    }

    @Override
    public List<Finding> check(String file, WrittenTable table, Others others) {
        return check.check(file, table, others);
    }

    private record InForce(Calendars calendars, Clock clock) implements PolicyTableCheck.Clocks {

        @Override
        public Set<String> ids() {
            return Set.copyOf(calendars.idsInForce(now()));
        }

        @Override
        public boolean all() {
            return true;
        }

        @Override
        public Optional<WorkingTime> inForce(String id) {
            try {
                return Optional.of(calendars.inForce(id, now()));
            } catch (NotFoundException toldByTheRow) {
                return Optional.empty();
            }
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }
}
