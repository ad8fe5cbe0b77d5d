package org.answerable.workplace.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.answerable.casefile.CaseAccess;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: the tasks I have claimed, and those that wait for somebody of my departments or my role. */
@Controller
class MyWorkPage {

    private static final int SHOWN = 200;

    private final CaseProcesses processes;
    private final CaseSearch search;
    private final CaseAccess access;
    private final Readers readers;
    private final Clocks clocks;

    MyWorkPage(CaseProcesses processes, CaseSearch search, CaseAccess access, Readers readers, Clocks clocks) {
        this.processes = processes;
        this.search = search;
        this.access = access;
        this.readers = readers;
        this.clocks = clocks;
    }

    /**
     * A task in the list.
     *
     * @param number null if the task belongs to no case
     * @param left   time left or late in words, null without a due time
     */
    record Row(
            String name,
            String link,
            String number,
            String subject,
            String department,
            String due,
            String iso,
            String left,
            boolean late) {}

    @GetMapping("/staff")
    String show(Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        List<OpenTask> tasks = processes.openTasksFor(reader.id(), reader.groups(), SHOWN);
        Map<CaseId, Found> cases = search.byIds(
                tasks.stream().map(OpenTask::caseId).map(CaseId::new).toList(), access.scope(reader.id()));
        model.addAttribute("reader", reader);
        model.addAttribute("mine", rows(tasks, task -> reader.id().equals(task.assignee()), cases, words));
        model.addAttribute("waiting", rows(tasks, task -> task.assignee() == null, cases, words));
        model.addAttribute("more", tasks.size() == SHOWN);
        return "workplace/my-work";
    }

    private List<Row> rows(List<OpenTask> tasks, Predicate<OpenTask> chosen, Map<CaseId, Found> cases, Wording words) {
        return tasks.stream()
                .filter(chosen)
                .map(task -> row(task, cases.get(new CaseId(task.caseId())), words))
                .toList();
    }

    private Row row(OpenTask task, Found found, Wording words) {
        return new Row(
                found == null ? task.name() : task.name().replace(" · " + found.number(), ""),
                task.taskListLink(),
                found == null ? null : found.number(),
                found == null ? null : words.subject(found.subject()),
                words.departments(task.departments()),
                words.at(task.due()),
                task.due() == null ? null : task.due().toString(),
                task.due() == null ? null : clocks.untilOrLate(task.due(), words),
                clocks.isPast(task.due()));
    }
}
