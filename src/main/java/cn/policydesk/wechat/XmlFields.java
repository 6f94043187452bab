package cn.policydesk.wechat;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the few fields of a message: the text of every element, by its path below the root ({@code ScanCodeInfo/ScanResult}).
 *
 * <p>Takes no document type, no entities but the five of XML, and nothing from elsewhere. Of elements that repeat the first
 * counts. Safe for use by several threads. WxJava's own mapping takes ten times as long (stack.md, section 4).
 */
final class XmlFields {

    private static final int DEEPEST = 6;
    private static final int MOST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private XmlFields() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is read from elsewhere");
        });
        return factory;
    }

    /** The fields of an XML text. */
    static Map<String, String> read(String xml) throws BadXml {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(printable(xml)));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new BadXml("不是格式正确的XML");
        }
    }

    private static Map<String, String> read(XMLStreamReader reader) throws XMLStreamException, BadXml {
        Map<String, String> fields = new HashMap<>();
        Deque<String> paths = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (paths.size() >= DEEPEST || fields.size() >= MOST) {
                        throw new BadXml("XML层次太深或字段太多");
                    }
                    String above = paths.size() < 2 ? "" : paths.peek() + "/";
                    paths.push(above + reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    fields.putIfAbsent(paths.pop(), text.toString());
                    text.setLength(0);
                }
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new BadXml("XML里不能有文档类型、实体和处理指令");
                default -> {
                    // comments and the end of the document say nothing
                }
            }
        }
        return fields;
    }

    /** Without the characters XML forbids: a follower can type them, and WeChat hands them on. */
    private static String printable(String xml) {
        for (int i = 0; i < xml.length(); i++) {
            if (forbidden(xml.charAt(i))) {
                StringBuilder clean = new StringBuilder(xml.length());
                xml.chars().filter(c -> !forbidden((char) c)).forEach(c -> clean.append((char) c));
                return clean.toString();
            }
        }
        return xml;
    }

    /** Whether XML forbids a character; halves of pairs are looked at by {@link ReplyXml}, which writes. */
    static boolean forbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
    }
}
