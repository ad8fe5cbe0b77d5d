package org.answerable.inbound.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Says in plain lines what an HTML mail says. Nothing of its markup is kept, so that nothing of it can act on a page; quotes become lines
 * that begin with {@code >}, links name their target, pictures their description.
 */
final class HtmlText implements NodeVisitor {

    private static final String UNREAD =
            "script, style, head, title, template, noscript, object, embed, iframe, svg, math";
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "address",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "ul", "ol", "blockquote", "pre");

    private final StringBuilder text = new StringBuilder();
    private int quoted;
    private boolean atStart = true;
    private boolean gap;

    private HtmlText() {}

    /** The text of the markup. */
    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(UNREAD).remove();
        HtmlText reader = new HtmlText();
        page.body().traverse(reader);
        return reader.text
                .toString()
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    private void open(Element element, String name) {
        switch (name) {
            case "br" -> newLine();
            case "hr" -> {
                startLine();
                append("----------");
                newLine();
            }
            case "li" -> {
                startLine();
                append("- ");
            }
            case "img" -> picture(element);
            case "td", "th" -> separate();
            default -> {
                if (LINES.contains(name)) {
                    startLine();
                }
            }
        }
        if ("blockquote".equals(name)) {
            quoted++;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if ("a".equals(name)) {
            target(element);
        }
        if (LINES.contains(name)) {
            startLine();
        }
        if ("blockquote".equals(name)) {
            quoted--;
        }
        if (PARAGRAPHS.contains(name)) {
            newLine();
        }
    }

    private void write(TextNode words) {
        boolean asItStands = words.parent() != null && words.parent().closest("pre") != null;
        if (asItStands) {
            words.getWholeText().lines().forEach(line -> {
                append(line);
                newLine();
            });
            return;
        }
        String flowing = words.text();
        String shown = atStart ? flowing.stripLeading() : flowing;
        if (!shown.isEmpty()) {
            append(shown);
        }
    }

    private void target(Element link) {
        String address = link.attr("href").strip();
        boolean outside = address.startsWith("http://") || address.startsWith("https://");
        if (outside && !link.text().strip().equals(address)) {
            append(" <" + address + ">");
        }
    }

    private void picture(Element picture) {
        String described = picture.attr("alt").strip();
        if (!described.isEmpty()) {
            append("[" + described + "]");
        }
    }

    private void separate() {
        if (!atStart) {
            append(" ");
        }
    }

    private void startLine() {
        if (!atStart) {
            newLine();
        }
    }

    private void newLine() {
        if (atStart && gap) {
            return;
        }
        gap = atStart;
        text.append(atStart && quoted > 0 ? ">\n" : "\n");
        atStart = true;
    }

    private void append(String words) {
        if (atStart) {
            text.append("> ".repeat(quoted));
        }
        text.append(words);
        atStart = false;
        gap = false;
    }
}
