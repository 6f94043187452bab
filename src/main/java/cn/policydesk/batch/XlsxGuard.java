package cn.policydesk.batch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: that it is one, that it does not unpack into more than memory holds, and that no
 * sheet in it makes the reader toil (far-off columns, formulas that are copied over and over).
 */
final class XlsxGuard {

    private static final long MOST_UNPACKED = 128L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_ARRAYS = 100;
    private static final long MOST_COPIED = 20_000_000;

    private static final XMLInputFactory XML = factory();

    private final Map<String, Integer> shared = new HashMap<>();
    private long unpacked;
    private int cells;
    private int arrays;
    private long copied;

    private XlsxGuard() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws ListRefused where it is no workbook, or one that must not be unpacked */
    static void check(byte[] bytes) throws ListRefused {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            kind(entries.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .toList());
            if (entries.size() > MOST_ENTRIES) {
                throw tooMuch();
            }
            XlsxGuard guard = new XlsxGuard();
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = guard.new Counted(zip.getInputStream(entry))) {
                    guard.entry(in);
                }
            }
        } catch (Bomb e) {
            throw tooMuch();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw broken();
        }
    }

    private static void kind(List<String> names) throws ListRefused {
        String other = names.stream().anyMatch(name -> name.startsWith("word/"))
                ? "Word 文件"
                : names.stream().anyMatch(name -> name.startsWith("ppt/"))
                        ? "演示文稿"
                        : names.contains("xl/workbook.bin")
                                ? "二进制的 Excel 文件（.xlsb）"
                                : names.contains("content.xml")
                                        ? "ODS 一类的文件"
                                        : names.stream().noneMatch(name -> name.startsWith("xl/")) ? "压缩包" : "";
        if (!other.isEmpty()) {
            throw new ListRefused("这是" + other + "，改名字没有用。请在表格软件里另存为 .xlsx 或 CSV 再交。");
        }
    }

    static ListRefused broken() {
        return new ListRefused("这个 Excel 文件坏了，或者用了少见的写法，读不出来。请在 Excel 或 WPS 里打开，另存为新的 .xlsx 再交。");
    }

    private static ListRefused tooMuch() {
        return new ListRefused("这个 Excel 文件解开后太大，读不了。请只留下名单这一张表，另存为新的 .xlsx 再交。");
    }

    private void entry(InputStream in) throws IOException, XMLStreamException {
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == '<' || first == 0xEF || first == 0xFE || first == 0xFF) {
            XMLStreamReader reader = XML.createXMLStreamReader(new Unclosed(in));
            if (root(reader)) {
                shared.clear();
                sheet(reader);
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Whether the root is that of a sheet. */
    private static boolean root(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName().equals("worksheet");
            }
        }
        return false;
    }

    private void sheet(XMLStreamReader reader) throws XMLStreamException, Bomb {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("c")) {
                    cell(reader.getAttributeValue(null, "r"));
                } else if (reader.getLocalName().equals("f")) {
                    formula(reader);
                }
            }
        }
    }

    private void cell(@Nullable String address) throws Bomb {
        if (++cells > MOST_CELLS || address != null && !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw new Bomb();
        }
    }

    private void formula(XMLStreamReader reader) throws XMLStreamException, Bomb {
        String type = reader.getAttributeValue(null, "t");
        String group = reader.getAttributeValue(null, "si");
        boolean first = reader.getAttributeValue(null, "ref") != null;
        int length = 0;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isCharacters()) {
                length += reader.getTextLength();
            }
        }
        if ("array".equals(type) && ++arrays > MOST_ARRAYS) {
            throw new Bomb();
        }
        if ("shared".equals(type) && group != null) {
            if (first) {
                shared.put(group, length);
            }
            copied += shared.getOrDefault(group, 0);
            if (copied > MOST_COPIED) {
                throw new Bomb();
            }
        }
    }

    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stays open where the XML reader closes it at the end of its document. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** Counts what comes out of all entries. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(new BufferedInputStream(in));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws Bomb {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) {
                throw new Bomb();
            }
        }
    }
}
