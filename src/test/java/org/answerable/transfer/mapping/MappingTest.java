package org.answerable.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.complaint.imported.PastComplaint;
import org.answerable.complaint.imported.StartStage;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.TransferRefusedException;
import org.answerable.transfer.source.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {

    private static final Path EXAMPLE = Path.of("docs", "examples", "nyc311.yaml");

    @TempDir
    Path folder;

    @Test
    void theExampleMappingReadsARow() {
        MappedRow read = Mapping.read(EXAMPLE).reader().read(row(Map.of()));

        PastComplaint complaint = read.complaint();
        assertThat(read.errors()).isEmpty();
        assertThat(read.key()).isEqualTo("64343567");
        assertThat(complaint.draft().subject()).isEqualTo("Dead Animal: Cat");
        assertThat(complaint.draft().description())
                .isEqualTo("Dead Animal: Cat\nPlace: Street\nAgency: Department of Sanitation");
        assertThat(complaint.draft().category()).isEqualTo("other");
        assertThat(complaint.draft().receivedAt()).isEqualTo("2025-03-13T15:05:00Z");
        assertThat(complaint.closedAt()).isEqualTo("2025-03-14T05:20:00Z");
        assertThat(complaint.department()).isEqualTo("repair");
        assertThat(complaint.stage()).isNull();
    }

    @Test
    void anOpenRowGoesOnAtTheStageThatTheMappingNames() {
        MappedRow read = Mapping.read(EXAMPLE)
                .reader()
                .read(row(Map.of("Status", "In Progress", "Closed Date", "", "Complaint Type", "Animal-Abuse")));

        assertThat(read.complaint().closed()).isFalse();
        assertThat(read.complaint().stage()).isEqualTo(StartStage.IN_WORK);
        assertThat(read.complaint().draft().category()).isEqualTo("nuisance");
    }

    @Test
    void whatTheMappingDoesNotKnowIsRefusedWithWhatItKnows() {
        MappedRow read = Mapping.read(EXAMPLE)
                .reader()
                .read(row(Map.of("Agency", "FDNY", "Status", "Lost", "Unique Key", " ", "Created Date", "")));

        assertThat(read.complaint()).isNull();
        assertThat(read.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Unique Key", "required"),
                        org.assertj.core.groups.Tuple.tuple("receivedAt", "required"),
                        org.assertj.core.groups.Tuple.tuple("Status", "unmapped"),
                        org.assertj.core.groups.Tuple.tuple("department", "unmapped"));
        assertThat(read.errors().get(3).limit()).isEqualTo("NYPD, DSNY, DPR, DOHMH");
    }

    @Test
    void aMappingThatCannotBeUsedSaysWhyInOneLine() throws IOException {
        refuses("source: x\nkey: k\nfields: {profil: telecom}\n", "profil");
        refuses("source: x\nkey: k\nnonsense: 1\n", "nonsense");
        refuses("source: x\nkey: k\nfields:\n  profile: {column: a, value: b}\n", "one of value, column");
        refuses("source: x\n\tkey: k\n", "line 2");
        refuses("source: x\nkey: k\nzone: Mars/Base\n", "Mars/Base");
        refuses("source: x\nkey: k\nrepeated-hour: both\n", "repeated-hour cannot be both");
        refuses("source: a b\nkey: k\n", "source");
    }

    @Test
    void aFileWithoutAColumnThatTheMappingReadsIsRefusedByName() {
        assertThatThrownBy(() -> Mapping.read(EXAMPLE).checkColumns(List.of("Unique Key", "Status")))
                .isInstanceOf(TransferRefusedException.class)
                .hasMessageContaining("Complaint Type")
                .hasMessageContaining("it has: Unique Key, Status");
    }

    @Test
    void theLimitOfTheComparisonBindsPromisesWithoutAFigure() {
        assertThat(Mapping.read(EXAMPLE).limits()).containsExactly(Map.entry("telecom.resolve", "PT72H"));
    }

    private void refuses(String text, String word) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.yaml"), text);
        assertThatThrownBy(() -> Mapping.read(file))
                .isInstanceOf(TransferRefusedException.class)
                .hasMessageContaining(word)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    private static SourceRow row(Map<String, String> others) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Unique Key", "64343567");
        values.put("Created Date", "3/13/2025 11:05");
        values.put("Closed Date", "3/14/2025 1:20");
        values.put("Agency", "DSNY");
        values.put("Agency Name", "Department of Sanitation");
        values.put("Complaint Type", "Dead Animal");
        values.put("Descriptor", "Cat");
        values.put("Location Type", "Street");
        values.put("Status", "Closed");
        values.putAll(others);
        return new SourceRow(2, values, 0);
    }
}
