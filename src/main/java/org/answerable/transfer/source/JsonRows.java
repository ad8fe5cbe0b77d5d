package org.answerable.transfer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object a line; the members of an object inside are columns of their own, named with a dot between. */
final class JsonRows implements RowSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CountedFile file;
    private final BufferedReader reader;
    private long line;

    JsonRows(Path path, FileFormat format) throws IOException {
        file = new CountedFile(path, format.encoding());
        reader = file.reader();
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public SourceRow next() throws IOException {
        String text = reader.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = reader.readLine();
            line++;
        }
        return text == null ? null : new SourceRow(line, values(text), 0);
    }

    private Map<String, String> values(String text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode row = JSON.readTree(text);
            if (!row.isObject()) {
                throw new IOException("line " + line + " is no JSON object");
            }
            collect("", row, values);
        } catch (JsonProcessingException broken) {
            throw new IOException("line " + line + ": " + broken.getOriginalMessage(), broken);
        }
        return values;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> values) {
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            String name = prefix + member.getKey();
            if (value.isObject()) {
                collect(name + '.', value, values);
            } else if (!value.isNull()) {
                values.put(name, value.isValueNode() ? value.asText() : value.toString());
            }
        });
    }

    @Override
    public double share() {
        return file.share();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
