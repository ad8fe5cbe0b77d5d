package org.answerable.workplace.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch.Found;
import org.answerable.trace.Chain;
import org.answerable.trace.Chain.Member;
import org.answerable.trace.FollowChain;
import org.answerable.trace.KeepReferences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chain of a case as a picture, and as a list for keyboards and screen readers, of which the picture is drawn. */
@Controller
class TracePage {

    private static final int MOST_FILES = 200;

    /** From what people told to what was done about it, as the picture stands from top to bottom. */
    private static final List<Set<CaseKind>> ROWS = List.of(
            Set.of(CaseKind.COMPLAINT, CaseKind.SERVICE_REQUEST),
            Set.of(CaseKind.INCIDENT, CaseKind.EMERGENCY),
            Set.of(CaseKind.PROBLEM),
            Set.of(CaseKind.CHANGE_REQUEST),
            Set.of(CaseKind.RELEASE));

    private final CaseAccess access;
    private final FollowChain following;
    private final KeepReferences references;
    private final Attachments attachments;
    private final Readers readers;

    TracePage(
            CaseAccess access,
            FollowChain following,
            KeepReferences references,
            Attachments attachments,
            Readers readers) {
        this.access = access;
        this.following = following;
        this.references = references;
        this.attachments = attachments;
        this.readers = readers;
    }

    /** A case as shown; subject and state are null where the reader may not open it. */
    record Row(
            String number,
            String kind,
            String subject,
            String state,
            boolean closed,
            int level,
            int away,
            List<TraceSection.Elsewhere> elsewhere,
            List<File> files) {}

    /** A file of a case of the chain. */
    record File(String id, String name) {}

    /** The cases of one kind. */
    record Group(String kind, List<Row> rows) {}

    /** A link as a sentence. */
    record Line(String source, String relation, String target) {}

    @GetMapping("/staff/cases/{number}/traces")
    String show(@PathVariable String number, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        CaseFile file = access.open(number, reader.id());
        Chain chain = following.of(file, reader.id());
        List<Row> rows = rows(chain, file, words);
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, reader.id())));
        model.addAttribute("groups", groups(rows));
        model.addAttribute("alone", rows.size() == 1);
        model.addAttribute("more", chain.more());
        model.addAttribute("most", FollowChain.MOST);
        model.addAttribute(
                "lines",
                chain.links().stream()
                        .map(link -> new Line(
                                link.source(),
                                words.text("trace.relation." + link.relation().key()),
                                link.target()))
                        .toList());
        return "workplace/traces";
    }

    private List<Row> rows(Chain chain, CaseFile root, Wording words) {
        List<CaseId> open = chain.cases().stream()
                .filter(Member::open)
                .map(member -> member.found().id())
                .toList();
        // Files are words of the party, and of a confidential case its own; references, like notes, are ours.
        List<CaseId> shown = chain.cases().stream()
                .filter(member -> member.open() && member.found().subject() != null)
                .map(member -> member.found().id())
                .toList();
        Map<CaseId, List<TraceSection.Elsewhere>> elsewhere = references.of(open).stream()
                .collect(Collectors.groupingBy(
                        reference -> reference.caseId(),
                        Collectors.mapping(
                                reference -> TraceSection.Elsewhere.of(reference, words), Collectors.toList())));
        Map<CaseId, List<File>> files = attachments.ofAny(shown, MOST_FILES).stream()
                .collect(Collectors.groupingBy(
                        Attachment::caseId,
                        Collectors.mapping(file -> new File(file.id(), file.name()), Collectors.toList())));
        List<Row> rows = new ArrayList<>();
        for (Member member : chain.cases()) {
            CaseId id = member.found().id();
            rows.add(row(
                    member,
                    level(root.kind()) - level(member.found().kind()),
                    elsewhere.getOrDefault(id, List.of()),
                    files.getOrDefault(id, List.of()),
                    words));
        }
        return rows;
    }

    private static Row row(
            Member member, int level, List<TraceSection.Elsewhere> elsewhere, List<File> files, Wording words) {
        Found found = member.found();
        return new Row(
                found.number(),
                words.label("case-kind", found.kind().key()),
                member.open() ? words.subject(found.subject()) : null,
                member.open() ? words.label("state", found.state()) : null,
                member.open() && found.closedAt() != null,
                level,
                member.away(),
                elsewhere,
                files);
    }

    private static int level(CaseKind kind) {
        for (int row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).contains(kind)) {
                return row;
            }
        }
        throw new IllegalStateException("No row for " + kind);
    }

    private static List<Group> groups(List<Row> rows) {
        Map<String, List<Row>> byKind = rows.stream()
                .sorted(Comparator.comparing(Row::level, Comparator.reverseOrder())
                        .thenComparing(Row::away)
                        .thenComparing(Row::number))
                .collect(Collectors.groupingBy(
                        Row::kind,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Function.identity(), Collectors.toList())));
        return byKind.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
