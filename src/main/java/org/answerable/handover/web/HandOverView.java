package org.answerable.handover.web;

import java.text.Collator;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.casefile.CaseFile;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.handover.HandOverWork.Looked;
import org.answerable.handover.WorkItem;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.stereotype.Component;

/** Work in hand as it is shown: what a case is about only to those who may read it. */
@Component
class HandOverView {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Directory directory;
    private final CaseAccess access;
    private final ProblemTexts texts;

    HandOverView(Directory directory, CaseAccess access, ProblemTexts texts) {
        this.directory = directory;
        this.access = access;
        this.texts = texts;
    }

    /**
     * One thing in hand.
     *
     * @param task       null for the case itself
     * @param subject    null if the reader may not see it
     * @param readable   true if the reader may open the case
     * @param why        why it cannot be handed over, in words; null if nothing speaks against it
     * @param rule       the rule behind that
     */
    record Line(
            String number,
            String task,
            String subject,
            boolean readable,
            String department,
            String due,
            String iso,
            String why,
            String rule) {}

    /** The lines for the reader, in the reader's zone. */
    List<Line> lines(List<Looked> looked, String reader, Locale language) {
        Scope scope = access.scope(reader);
        ZoneId zone = zone(reader);
        return looked.stream().map(one -> line(one, scope, zone, language)).toList();
    }

    private Line line(Looked one, Scope scope, ZoneId zone, Locale language) {
        WorkItem item = one.item();
        CaseFile file = item.file();
        boolean readable = scope.all()
                || Stream.concat(item.groups().stream(), Stream.ofNullable(file.ownerDepartment()))
                        .anyMatch(scope.departments()::contains);
        boolean shown = readable && !scope.hides(file.confidential(), file.ownerDepartment());
        return new Line(
                file.number(),
                item.name(),
                shown ? file.subject() : null,
                readable,
                names(item.groups()),
                item.due() == null ? null : MINUTES.withZone(zone).format(item.due()),
                item.due() == null ? null : item.due().toString(),
                one.why() == null ? null : texts.sentence(one.why(), language),
                one.why() == null ? null : one.why().rule());
    }

    /** The zone of the reader. */
    ZoneId zone(String reader) {
        return directory.person(reader).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    /** People in the reader's alphabet. */
    List<Person> sorted(List<Person> people, Locale language) {
        return people.stream()
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(language)))
                .toList();
    }

    private String names(List<String> groups) {
        return groups.stream()
                .map(id -> directory.department(id).map(Department::name).orElse(id))
                .collect(Collectors.joining(", "));
    }
}
