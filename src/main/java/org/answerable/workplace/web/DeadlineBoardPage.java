package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.deadline.Deadline;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.answerable.platform.web.Choice;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadline board: what is overdue, what is due next, and how that is spread over the departments. */
@Controller
class DeadlineBoardPage {

    private static final int SHOWN = 300;
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration HORIZON = Duration.ofDays(3650);

    private final Clocks clocks;
    private final CaseSearch search;
    private final CaseAccess access;
    private final Directory directory;
    private final Readers readers;
    private final RefusedFilters refused;
    private final Clock clock;

    DeadlineBoardPage(
            Clocks clocks,
            CaseSearch search,
            CaseAccess access,
            Directory directory,
            Readers readers,
            RefusedFilters refused,
            Clock clock) {
        this.clocks = clocks;
        this.search = search;
        this.access = access;
        this.directory = directory;
        this.readers = readers;
        this.refused = refused;
        this.clock = clock;
    }

    /** A deadline on the board. */
    record Row(String number, String subject, String department, Clocks.Shown clock) {}

    /** How much a department has open. */
    record Load(String department, int overdue, int soon, int later) {}

    @GetMapping("/staff/deadlines")
    String show(
            @RequestParam(defaultValue = "") @Choice(of = "department") String department,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        Scope scope = access.scope(reader.id());
        List<Deadline> deadlines =
                refused.tell(request, response, locale, model) ? List.of() : deadlines(scope, department);
        Map<CaseId, Found> cases =
                search.byIds(deadlines.stream().map(Deadline::caseId).toList(), scope);
        Board board = new Board(clock.instant());
        for (Deadline deadline : deadlines) {
            Found found = cases.get(deadline.caseId());
            if (found != null) {
                String owner = words.department(found.ownerDepartment());
                String subject = words.subject(found.subject());
                board.add(deadline, new Row(found.number(), subject, owner, clocks.shown(deadline, words)));
            }
        }
        model.addAttribute("board", board);
        model.addAttribute("loads", board.loads(words.text("workplace.board.nobody")));
        model.addAttribute("departments", choices(scope));
        model.addAttribute("department", department);
        model.addAttribute("more", deadlines.size() == SHOWN);
        model.addAttribute("zone", reader.zone().getId());
        return "workplace/deadlines";
    }

    private List<Deadline> deadlines(Scope scope, String department) {
        boolean mayChoose = scope.all() || scope.departments().contains(department);
        List<String> wanted = List.copyOf(scope.departments());
        if (!department.isBlank() && mayChoose) {
            wanted = List.of(department);
        } else if (!scope.all() && wanted.isEmpty()) {
            return List.of();
        }
        return clocks.board(wanted, clock.instant().plus(HORIZON), SHOWN);
    }

    private List<Department> choices(Scope scope) {
        return directory.departments().stream()
                .filter(department -> scope.all() || scope.departments().contains(department.id()))
                .toList();
    }

    /** The deadlines sorted into overdue, soon and later. */
    static final class Board {

        private final Instant now;
        private final List<Row> overdue = new ArrayList<>();
        private final List<Row> soon = new ArrayList<>();
        private final List<Row> later = new ArrayList<>();
        private final Map<String, int[]> counts = new TreeMap<>();

        Board(Instant now) {
            this.now = now;
        }

        void add(Deadline deadline, Row row) {
            int place = place(deadline.due());
            List.of(overdue, soon, later).get(place).add(row);
            counts.computeIfAbsent(row.department() == null ? "" : row.department(), any -> new int[3])[place]++;
        }

        private int place(Instant due) {
            if (due == null) {
                return 2;
            }
            if (due.isBefore(now)) {
                return 0;
            }
            return due.isBefore(now.plus(SOON)) ? 1 : 2;
        }

        List<Load> loads(String nobody) {
            return counts.entrySet().stream()
                    .map(entry -> new Load(
                            entry.getKey().isEmpty() ? nobody : entry.getKey(),
                            entry.getValue()[0],
                            entry.getValue()[1],
                            entry.getValue()[2]))
                    .toList();
        }

        public List<Row> getOverdue() {
            return overdue;
        }

        public List<Row> getSoon() {
            return soon;
        }

        public List<Row> getLater() {
            return later;
        }
    }
}
