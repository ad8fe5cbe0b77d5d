package org.answerable.engine.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of models without ever following a reference out of the file. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMN_DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {}

    /**
     * Parses the document.
     *
     * @throws SAXException if it is not well formed, or has a document type
     */
    static Document parse(byte[] source) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            return parser.parse(new ByteArrayInputStream(source));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The element and everything below it, in document order. */
    static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), children(root).flatMap(Xml::all));
    }

    /** The child elements. */
    static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The BPMN elements of the local name anywhere below. */
    static Stream<Element> bpmn(Element root, String localName) {
        return all(root)
                .filter(element -> isBpmn(element) && element.getLocalName().equals(localName));
    }

    static boolean isBpmn(Element element) {
        return BPMN.equals(element.getNamespaceURI());
    }

    static boolean isCamunda(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI());
    }

    /** The attributes, without namespace declarations. */
    static List<Node> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attributes.item(i).getNamespaceURI())) {
                found.add(attributes.item(i));
            }
        }
        return found;
    }

    /** The text directly in the element, without that of its children. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String idOf(Element element) {
        Node node = element;
        while (node instanceof Element around) {
            if (around.hasAttribute("id")) {
                return around.getAttribute("id");
            }
            node = node.getParentNode();
        }
        return "";
    }

    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
