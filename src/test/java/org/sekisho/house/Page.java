package org.sekisho.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One {@code .xhtml} file, read as well-formed XML without loading anything from outside. */
record Page(Path file, String text, Document document) {

    private static final String NO_EXTERNAL_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    static List<Page> all() {
        return House.files(House.PAGES, ".xhtml").stream().map(Page::read).toList();
    }

    static Page read(Path file) {
        return of(file, House.read(file));
    }

    static Page of(Path file, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_EXTERNAL_DTD, false);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Page(file, text, factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException notXml) {
            throw new AssertionError(file + " is not well-formed XML: " + notXml.getMessage(), notXml);
        }
    }

    /** Whether a browser may open the page by itself. */
    boolean isPublic() {
        return !relative().startsWith("WEB-INF");
    }

    /** The folder that the page stands in; empty for a page at the top. */
    String feature() {
        Path relative = relative();
        return relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
    }

    Path relative() {
        return House.PAGES.relativize(file);
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        walk(document, node -> {
            if (node instanceof Element element) {
                elements.add(element);
            }
        });
        return elements;
    }

    /** The texts that a browser would show as they stand: text nodes without expressions. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        walk(document, node -> {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                texts.add(withoutExpressions(node.getNodeValue()));
            }
        });
        return texts;
    }

    static String withoutExpressions(String text) {
        return text.replaceAll("[#$]\\{[^}]*\\}", "");
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, visitor);
        }
    }
}
