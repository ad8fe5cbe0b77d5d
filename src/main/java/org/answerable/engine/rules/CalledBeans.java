package org.answerable.engine.rules;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.engine.expression.ExpressionRules;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Which beans a model cannot do without. */
public final class CalledBeans {

    private CalledBeans() {}

    /**
     * The names in delegate expressions of the model's tasks and listeners.
     *
     * @throws IllegalArgumentException if the source is no plain XML
     */
    public static Set<String> in(String source) {
        Set<String> names = new TreeSet<>();
        try {
            Element root = Xml.parse(source.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            Xml.all(root)
                    .flatMap(element -> Xml.attributes(element).stream())
                    .filter(attribute -> "delegateExpression".equals(attribute.getLocalName()))
                    .forEach(attribute ->
                            ExpressionRules.onlyName(attribute.getNodeValue()).ifPresent(names::add));
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
        return names;
    }
}
