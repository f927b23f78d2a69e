package org.praktyki.core.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing as a parser of XML understands it. */
record Drawn(Document document) {

    static Drawn of(Chart chart, Layout layout) {
        return of(chart.draw(layout));
    }

    static Drawn of(Svg svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.text()))));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(svg.text(), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** All that have this class. */
    List<Element> ofClass(String name) {
        return elements("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** What is shown where one points at something. */
    List<String> tips() {
        return elements("title").stream()
                .filter(title -> !title.getParentNode().equals(root()))
                .map(Element::getTextContent)
                .toList();
    }
}
