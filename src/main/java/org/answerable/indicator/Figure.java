package org.answerable.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseKind;

/** What is counted. Each is defined in {@code docs/indicators.md}; its column stands in the statements of its {@link Source}. */
public enum Figure {
    RECEIVED(Source.RECEIVED, "K-28"),
    CLOSED(Source.CLOSED, "K-12"),
    UNANSWERED(Source.CLOSED),
    FIRST_REPLY_IN_TIME(Source.PROMISES, "K-12", "K-13"),
    FIRST_REPLY_LATE(Source.PROMISES),
    RESOLVE_IN_TIME(Source.PROMISES, "K-12", "K-13"),
    RESOLVE_LATE(Source.PROMISES),
    BACKLOG(Source.BACKLOG),
    OVERDUE(Source.BACKLOG),
    AGE_DAY(Source.BACKLOG),
    AGE_WEEK(Source.BACKLOG),
    AGE_MONTH(Source.BACKLOG),
    AGE_OLDER(Source.BACKLOG),
    ANSWERED(Source.ANSWERS),
    CONFIRMED(Source.ANSWERS, "K-10"),
    DISPUTED(Source.ANSWERS),
    REOPENED(Source.ANSWERS),
    FIRST_ANSWERED(Source.ANSWERS),
    SETTLED_FIRST(Source.ANSWERS, "K-02", "K-08"),
    CHANGES(Source.CHANGES, "K-24"),
    CHANGES_SUCCESSFUL(Source.CHANGES, "K-24"),
    CHANGES_WITH_PROBLEMS(Source.CHANGES, "K-24"),
    CHANGES_BACKED_OUT(Source.CHANGES, "K-24"),
    CHANGES_FAILED(Source.CHANGES, "K-24"),
    CHANGES_CANCELLED(Source.CHANGES, "K-24"),
    CHANGES_REJECTED(Source.CHANGES, "K-24"),
    CHANGES_UNAPPROVED(Source.CHANGES, "K-24"),
    CHANGES_STANDARD(Source.CHANGES, "K-24"),
    CHANGES_NORMAL(Source.CHANGES, "K-24"),
    CHANGES_EMERGENCY(Source.CHANGES, "K-24"),
    CHANGES_IT(Source.CHANGES, "K-24"),
    CHANGES_WORKS(Source.CHANGES, "K-24"),
    CHANGES_DESIGN(Source.CHANGES, "K-24"),
    CHANGES_PERSONNEL(Source.CHANGES, "K-24"),
    CHANGES_COMMITMENT(Source.CHANGES, "K-24"),
    CHANGE_ITEMS(Source.CHANGE_ITEMS, "K-24"),
    RELEASES(Source.RELEASES, "K-25"),
    RELEASES_SUCCESSFUL(Source.RELEASES, "K-25"),
    RELEASES_PARTLY_SUCCESSFUL(Source.RELEASES, "K-25"),
    RELEASES_ROLLED_BACK(Source.RELEASES, "K-25"),
    RELEASES_FAILED(Source.RELEASES, "K-25"),
    RELEASES_IN_TIME(Source.RELEASES, "K-25"),
    RELEASES_CONFIGURED(Source.RELEASES, "K-25"),
    /** Into the backlog, files of other systems included; from it the backlog of each earlier day follows. */
    CAME(Source.RECEIVED),
    /** Out of the backlog, likewise. */
    WENT(Source.CLOSED);

    private final Source source;
    private final List<String> indicators;

    Figure(Source source, String... indicators) {
        this.source = source;
        this.indicators = List.of(indicators);
    }

    /** Where the counted things lie, and by which of their times they belong to a period. */
    public enum Source {
        RECEIVED,
        CLOSED,
        PROMISES,
        BACKLOG,
        ANSWERS,
        CHANGES(CaseKind.CHANGE_REQUEST),
        CHANGE_ITEMS(CaseKind.CHANGE_REQUEST),
        RELEASES(CaseKind.RELEASE);

        private final CaseKind only;

        Source() {
            this(null);
        }

        Source(CaseKind only) {
            this.only = only;
        }

        /** Those that cases of the kind have; what only changes or only releases have is not asked of others. */
        public static List<Source> of(String kind) {
            return Stream.of(values())
                    .filter(source -> source.only == null || source.only.key().equals(kind))
                    .toList();
        }

        /** All that is counted there. */
        public List<Figure> figures() {
            return Stream.of(Figure.values())
                    .filter(figure -> figure.source == this)
                    .toList();
        }

        /** The name in keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Source source() {
        return source;
    }

    /** The numbers of the indicators that it answers for, such as {@code K-13}. */
    public List<String> indicators() {
        return indicators;
    }

    /** The name used in addresses, interfaces and keys of texts, such as {@code first-reply-in-time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of its column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if people and programs see it. */
    public boolean shown() {
        return this != CAME && this != WENT;
    }

    /** What it is a share of: the sum of these; empty if it is no share. */
    public List<Figure> whole() {
        return switch (this) {
            case UNANSWERED -> List.of(CLOSED);
            case FIRST_REPLY_IN_TIME, FIRST_REPLY_LATE -> List.of(FIRST_REPLY_IN_TIME, FIRST_REPLY_LATE);
            case RESOLVE_IN_TIME, RESOLVE_LATE -> List.of(RESOLVE_IN_TIME, RESOLVE_LATE);
            case OVERDUE, AGE_DAY, AGE_WEEK, AGE_MONTH, AGE_OLDER -> List.of(BACKLOG);
            case CONFIRMED, DISPUTED, REOPENED -> List.of(ANSWERED);
            case SETTLED_FIRST -> List.of(FIRST_ANSWERED);
            case CHANGE_ITEMS -> List.of(CHANGES);
            default -> whole(CHANGES).or(() -> whole(RELEASES)).map(List::of).orElseGet(List::of);
        };
    }

    /** The sum of all that its source counts, if that is the one and this a part of it. */
    private Optional<Figure> whole(Figure sum) {
        return source == sum.source && this != sum ? Optional.of(sum) : Optional.empty();
    }

    /** True if it may be larger than its whole, so that it is told as so many of each, not as a share. */
    public boolean average() {
        return this == CHANGE_ITEMS;
    }

    /** What is shown of cases of the kind, in their order. */
    public static List<Figure> shownOf(String kind) {
        List<Source> sources = Source.of(kind);
        return allShown().stream()
                .filter(figure -> sources.contains(figure.source))
                .toList();
    }

    /** All that are shown, in their order. */
    public static List<Figure> allShown() {
        return Stream.of(values()).filter(Figure::shown).toList();
    }

    /** The shown figure of the key, empty if there is none. */
    public static Optional<Figure> of(String key) {
        return Arrays.stream(values())
                .filter(figure -> figure.shown() && figure.key().equals(key))
                .findFirst();
    }
}
