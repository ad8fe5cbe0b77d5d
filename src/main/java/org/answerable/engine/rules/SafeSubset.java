package org.answerable.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.answerable.engine.Finding;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What a file may contain to be deployed at all, whoever deploys it. Whether it is well made is not asked here. */
public final class SafeSubset {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Predicate<String> published;

    /** Judges with the beans for which the predicate is true as the published ones. */
    public SafeSubset(Predicate<String> published) {
        this.published = published;
    }

    /** What the file may not contain but does; empty if it may be deployed. */
    public List<Finding> check(String name, byte[] source) {
        List<Finding> findings = new ArrayList<>();
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            xml(name, source, findings, document -> new SafeBpmn(name, published, findings).check(document));
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            xml(name, source, findings, document -> new SafeDmn(name, findings).check(document));
        } else if (name.endsWith(".form")) {
            form(name, source, findings);
        } else {
            findings.add(new Finding(name, "", "file-type", "only .bpmn, .dmn and .form files can be deployed"));
        }
        return findings;
    }

    private static void xml(
            String name, byte[] source, List<Finding> findings, java.util.function.Consumer<Document> check) {
        try {
            check.accept(Xml.parse(source));
        } catch (SAXException unreadable) {
            findings.add(new Finding(
                    name,
                    "",
                    "plain-xml",
                    "is not plain XML (no document type, no entities): " + unreadable.getMessage()));
        }
    }

    private static void form(String name, byte[] source, List<Finding> findings) {
        try {
            JsonNode form = JSON.readTree(new String(source, StandardCharsets.UTF_8));
            if (!form.path("components").isArray()) {
                findings.add(new Finding(name, "", "plain-form", "is no form: it has no list of components"));
            }
            frames(name, form, findings);
        } catch (JsonProcessingException unreadable) {
            findings.add(new Finding(name, "", "plain-form", "is not valid JSON: " + unreadable.getOriginalMessage()));
        }
    }

    private static void frames(String name, JsonNode container, List<Finding> findings) {
        for (JsonNode component : container.path("components")) {
            if (component.path("type").asText().equals("iframe")) {
                findings.add(new Finding(
                        name,
                        component.path("id").asText(),
                        "plain-form",
                        "shows a foreign page (iframe); link to it"));
            }
            frames(name, component, findings);
        }
    }
}
