package org.answerable.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.complaint.imported.ImportComplaints;
import org.answerable.deadline.MeanwhileLimits;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Measures;
import org.answerable.transfer.persistence.ImportMapper;
import org.answerable.transfer.persistence.ImportMapper.RunRow;
import org.springframework.stereotype.Component;

/** Takes rows into the database of this process. */
@Component
class LocalDesk implements ImportDesk {

    private static final Actor IMPORT = new Actor(Actor.Kind.SYSTEM, "import");
    private static final String CHANNEL = "import";
    private static final int LONGEST_NAME = 400;

    private final ImportComplaints complaints;
    private final ImportBatch batches;
    private final ImportSummaries summaries;
    private final ImportMapper mapper;
    private final RefusalTexts texts;
    private final Clock clock;
    private final Measures measures;

    LocalDesk(
            ImportComplaints complaints,
            ImportBatch batches,
            ImportSummaries summaries,
            ImportMapper mapper,
            RefusalTexts texts,
            Clock clock,
            Measures measures) {
        this.complaints = complaints;
        this.batches = batches;
        this.summaries = summaries;
        this.mapper = mapper;
        this.texts = texts;
        this.clock = clock;
        this.measures = measures;
    }

    @Override
    public String begin(String source, String fileName) {
        String id = Ids.next();
        String name = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
        mapper.insertRun(new RunRow(id, source, name, clock.instant()));
        return id;
    }

    @Override
    public List<Outcome> take(Offer offer) {
        List<Outcome> outcomes =
                Acting.as(IMPORT, CHANNEL, () -> MeanwhileLimits.during(offer.limits(), () -> decided(offer)));
        if (offer.run() != null) {
            outcomes.forEach(this::count);
        }
        return outcomes;
    }

    private void count(Outcome outcome) {
        measures.count(
                "answerable.import.rows",
                "Rows of files offered to an import",
                "outcome",
                outcome.fate().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public int end(String source, String run) {
        return Acting.as(IMPORT, CHANNEL, () -> {
            mapper.updateRunEnded(run, clock.instant());
            return summaries.send(source, run);
        });
    }

    private List<Outcome> decided(Offer offer) {
        Map<OfferedRow, Outcome> outcomes = new LinkedHashMap<>();
        offer.rows().forEach(row -> outcomes.put(row, row.key() == null ? refused(row.errors()) : known()));
        List<OfferedRow> named =
                offer.rows().stream().filter(row -> row.key() != null).toList();
        List<OfferedRow> sound = sound(batches.fresh(offer.source(), named), outcomes);
        Set<OfferedRow> written =
                new HashSet<>(offer.run() == null ? sound : batches.write(offer.run(), offer.source(), sound));
        written.forEach(
                row -> outcomes.put(row, new Outcome(row.complaint().closed() ? Fate.CLOSED : Fate.OPEN, null)));
        return offer.rows().stream().map(outcomes::get).toList();
    }

    /** Those of the rows that may be filed; the others are refused. */
    private List<OfferedRow> sound(List<OfferedRow> fresh, Map<OfferedRow, Outcome> outcomes) {
        List<OfferedRow> readable = new ArrayList<>();
        for (OfferedRow row : fresh) {
            if (row.complaint() == null) {
                outcomes.put(row, refused(row.errors()));
            } else {
                readable.add(row);
            }
        }
        List<List<FieldError>> errors =
                complaints.check(readable.stream().map(OfferedRow::complaint).toList());
        List<OfferedRow> sound = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            if (errors.get(i).isEmpty()) {
                sound.add(readable.get(i));
            } else {
                outcomes.put(readable.get(i), refused(errors.get(i)));
            }
        }
        return sound;
    }

    private static Outcome known() {
        return new Outcome(Fate.KNOWN, null);
    }

    private Outcome refused(List<FieldError> errors) {
        return new Outcome(Fate.REFUSED, texts.inWords(errors));
    }
}
