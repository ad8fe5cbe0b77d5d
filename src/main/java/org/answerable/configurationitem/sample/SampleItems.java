package org.answerable.configurationitem.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.ImportItemFile;
import org.answerable.configurationitem.ImportItemFile.Order;
import org.answerable.configurationitem.ImportItemFile.Report;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.SaveItemType;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The demonstration's first start: some items of two services of the sample organisation, by the import that everybody uses. */
@Component
@Profile("demonstration")
class SampleItems implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleItems.class);
    private static final Actor SAMPLE = new Actor(Actor.Kind.SYSTEM, "sample-organisation");
    private static final String REASON = "Sample items of the demonstration 演示用配置项";

    private final ItemTypes types;
    private final SaveItemType saving;
    private final ItemImportDesk desk;

    SampleItems(ItemTypes types, SaveItemType saving, ItemImportDesk desk) {
        this.types = types;
        this.saving = saving;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (types.all().isEmpty()) {
            Acting.as(SAMPLE, "system", this::load);
        }
    }

    private void load() {
        try {
            sampleTypes().forEach(saving::save);
        } catch (InvalidInputException anotherNodeIsFaster) {
            LOG.info("Another node loads the sample items at the same moment");
            return;
        }
        take(Sort.ITEMS, "/sql/sample/configuration-items.csv");
        take(Sort.RELATIONS, "/sql/sample/configuration-relations.csv");
    }

    private void take(Sort sort, String resource) {
        try {
            Path file = Files.createTempFile("sample", ".csv");
            try (InputStream in = Objects.requireNonNull(SampleItems.class.getResourceAsStream(resource), resource)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                Report report = new ImportItemFile(desk)
                        .run(
                                new Order(sort, file, resource, REASON, false),
                                (row, errors) -> LOG.warn("Sample {} line {}: {}", resource, row.line(), errors),
                                done -> {});
                LOG.info("{} sample rows of {}", report.added(), resource);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<ItemType> sampleTypes() {
        try (InputStream in = SampleItems.class.getResourceAsStream("/sql/sample/configuration-types.yaml")) {
            List<Map<String, Object>> read = new Yaml().load(in);
            return read.stream().map(SampleItems::type).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static ItemType type(Map<String, Object> entry) {
        return new ItemType(
                text(entry, "id"),
                text(entry, "en"),
                text(entry, "zh"),
                ((List<Map<String, Object>>) entry.get("attributes"))
                        .stream().map(SampleItems::attribute).toList(),
                true,
                0);
    }

    @SuppressWarnings("unchecked")
    private static Attribute attribute(Map<String, Object> entry) {
        return new Attribute(
                text(entry, "id"),
                text(entry, "en"),
                text(entry, "zh"),
                AttributeKind.ofKey(text(entry, "kind")).orElseThrow(),
                Boolean.TRUE.equals(entry.get("mandatory")),
                text(entry, "least"),
                text(entry, "most"),
                (List<String>) entry.getOrDefault("choices", List.of()),
                true);
    }

    private static String text(Map<String, Object> entry, String member) {
        return (String) entry.get(member);
    }
}
