package org.answerable.lostproperty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Shows a lost item to its owner: what has happened, what is next. Nothing internal, not the driver. */
@Component
public class TrackLostItem {

    private final CaseFiles caseFiles;
    private final LostItems items;
    private final Directory directory;
    private final CaseFileSettings organisation;

    TrackLostItem(CaseFiles caseFiles, LostItems items, Directory directory, CaseFileSettings organisation) {
        this.caseFiles = caseFiles;
        this.items = items;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** True if the case is about a lost item. */
    public boolean tracks(CaseId caseId) {
        return items.find(caseId).isPresent();
    }

    /**
     * The lost item as its owner may see it.
     *
     * @throws org.answerable.platform.NotFoundException if the case is about something else
     */
    public Tracked track(CaseId caseId) {
        LostItem item = items.of(caseId);
        CaseFile file = caseFiles.get(caseId);
        LostItemStage stage = LostItemStage.of(file.state());
        return new Tracked(
                file.number(),
                file.subject(),
                file.state(),
                stage.isFinal(),
                file.receivedAt(),
                zone(file),
                item.place(),
                item.proof(),
                stage == LostItemStage.SEARCHING,
                stage == LostItemStage.NOT_FOUND && item.objectedAt() == null,
                caseFiles.correspondence(caseId).stream()
                        .filter(letter -> !"complaint".equals(letter.kind()))
                        .map(letter -> new Said(letter.at(), letter.direction(), letter.body()))
                        .toList());
    }

    private ZoneId zone(CaseFile file) {
        return Optional.ofNullable(file.ownerDepartment())
                .flatMap(directory::department)
                .map(Department::zone)
                .orElse(organisation.zone());
    }

    /**
     * The public view.
     *
     * @param state        key of the stage
     * @param over         true once it is closed, whatever way
     * @param zone         in which its times are shown
     * @param place        where it is brought, null if that is not known
     * @param proof        what proves that it came back, null until it did
     * @param withdrawable true while the report can be taken back
     * @param objectable   true while a complaint about the answer can be made
     */
    public record Tracked(
            String number,
            String subject,
            String state,
            boolean over,
            Instant receivedAt,
            ZoneId zone,
            String place,
            String proof,
            boolean withdrawable,
            boolean objectable,
            List<Said> said) {}

    /** A letter to ({@code out}) or from ({@code in}) the owner. */
    public record Said(Instant at, String direction, String text) {}
}
