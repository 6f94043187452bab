package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the word files of the folder {@code index/}; {@code index/README.md} tells staff their shape.
 *
 * <p>Not safe for use by several threads.
 */
public final class WordFiles {

    private static final Pattern MARK = Pattern.compile("^\\[([a-z0-9-]+)]\\s+(.*)$");

    private final Path folder;
    private final @Nullable Set<String> notices;
    private final Faults faults;

    private WordFiles(Path folder, @Nullable Set<String> notices, Faults faults) {
        this.folder = folder;
        this.notices = notices;
        this.faults = faults;
    }

    /** Reads everything but the asked lines; what is wrong goes to {@code faults}. */
    public static Words read(Path folder, Faults faults) {
        return new WordFiles(folder, null, faults).words();
    }

    /** Like {@link #read(Path, Faults)}; naming a notice that is not among the given ones is a fault. */
    public static Words read(Path folder, Set<String> notices, Faults faults) {
        WordFiles files = new WordFiles(folder, notices, faults);
        files.strangers("asked");
        files.strangers("absent");
        return files.words();
    }

    /** Reads the asked lines of a notice; empty where it has no file. */
    public static List<AskedLine> asked(Path folder, String notice, Faults faults) {
        return new WordFiles(folder, null, faults).askedLines(notice);
    }

    private void strangers(String kind) {
        for (NoticeFile file : NoticeFile.all(folder, kind)) {
            known(file.notice(), file.name(), 0);
        }
    }

    private void known(String notice, String file, int line) {
        if (notices != null && !notices.contains(notice)) {
            faults.add(file, line, "没有编号为“" + notice + "”的通知", "是不是 " + StaffNode.nearest(notice, notices));
        }
    }

    private Words words() {
        List<Marked<List<String>>> synonyms = new ArrayList<>();
        List<Marked<Words.Lay>> lay = new ArrayList<>();
        synonyms(synonyms, lay);
        List<Marked<String>> terms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TextLine line : lines("dictionary.txt")) {
            if (seen.add(line.text)) {
                terms.add(new Marked<>(line.notice, line.text));
            } else {
                fault(line, "“" + line.text + "”写了两次", "请删去一处");
            }
        }
        Set<String> stops = new LinkedHashSet<>();
        for (TextLine line : lines("stopwords.txt")) {
            if (!stops.add(line.text)) {
                fault(line, "“" + line.text + "”写了两次", "请删去一处");
            } else if (seen.contains(line.text)) {
                fault(line, "停用词“" + line.text + "”也写在 dictionary.txt 里", "请只留一处：能区分补贴的词不做停用词");
            }
        }
        AspectReading aspects = AspectReading.of(folder, faults);
        Map<String, String> typos = typos();
        List<OutsideTopic> topics = TopicReading.topics(folder, faults);
        return new Words(synonyms, lay, terms, stops, typos, topics, places(), aspects.said(), aspects.telling());
    }

    private void synonyms(List<Marked<List<String>>> synonyms, List<Marked<Words.Lay>> lay) {
        Map<String, Integer> seen = new HashMap<>();
        for (TextLine line : lines("synonyms.txt")) {
            if (line.text.contains("=>")) {
                String[] sides = line.text.split("=>", 2);
                List<String> stands = split(sides[1], "[,，]");
                String expression = sides[0].strip();
                if (sides[1].contains("=>")) {
                    fault(line, "一行里写了两个“=>”", "请分成两行");
                } else if (expression.isEmpty() || stands.isEmpty()) {
                    fault(line, "“=>”两边都要有词", "例如 开店 => 创业, 个体经营");
                } else {
                    twice(seen, "=>" + expression, line);
                    lay.add(new Marked<>(line.notice, new Words.Lay(expression, stands)));
                }
            } else if (line.text.contains("=")) {
                List<String> group = split(line.text, "=");
                if (group.size() < 2) {
                    fault(line, "“=”两边都要有词", "例如 社保 = 社会保险");
                }
                group.forEach(word -> twice(seen, "=" + word, line));
                synonyms.add(new Marked<>(line.notice, group));
            } else {
                fault(line, "这一行既没有“=”也没有“=>”", "同义写 社保 = 社会保险，口语写 开店 => 创业");
            }
        }
    }

    private void twice(Map<String, Integer> seen, String key, TextLine line) {
        Integer before = seen.put(key, line.number);
        if (before != null) {
            fault(line, "“" + key.replaceFirst("^=>?", "") + "”在第" + before + "行已经写过", "请并成一行");
        }
    }

    private Map<String, String> typos() {
        Map<String, String> typos = new LinkedHashMap<>();
        for (TextLine line : lines("typos.txt")) {
            List<String> sides = split(line.text, "=>");
            if (sides.size() != 2) {
                fault(line, "写法不对", "请写成 射保 => 社保");
            } else if (typos.put(sides.get(0), sides.get(1)) != null) {
                fault(line, "“" + sides.get(0) + "”写了两次", "请删去一处");
            }
        }
        return typos;
    }

    private Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        for (TextLine line : lines("places.txt")) {
            if (!line.text.startsWith("^") && !places.add(line.text)) {
                fault(line, "“" + line.text + "”写了两次", "请删去一处");
            }
        }
        return places;
    }

    private List<AskedLine> askedLines(String notice) {
        NoticeFile file = NoticeFile.of(folder, "asked", notice);
        StaffNode root = Files.exists(file.path()) ? file.read("问法", faults) : null;
        if (root == null) {
            return List.of();
        }
        List<AskedLine> lines = new ArrayList<>();
        Map<String, ClauseRef> seen = new HashMap<>();
        for (StaffNode item : root.items("问法")) {
            item.allow("条", "款", "问");
            ClauseRef ref = new ClauseRef(notice, item.required("条"), item.number("款", 1));
            for (StaffNode line : item.items("问")) {
                String text = line.text();
                ClauseRef before = seen.put(text, ref);
                if (before != null) {
                    line.fault("“" + text + "”在" + before.place() + "已经写过", "一句问法只能归一款，请删去一处");
                }
                lines.add(new AskedLine(ref, text));
            }
        }
        return lines;
    }

    /** A line of a plain word file, comment and mark taken off. */
    private record TextLine(
            String file, int number, @Nullable String notice, String text) {}

    private List<TextLine> lines(String name) {
        List<TextLine> lines = new ArrayList<>();
        List<String> raw;
        try {
            raw = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            faults.add("index/" + name, 0, "词表读不出来", "请检查文件是否存在、是不是UTF-8编码");
            return lines;
        }
        for (int i = 0; i < raw.size(); i++) {
            // Windows' Notepad may start a file with a byte order mark.
            String text = (i == 0 && raw.getFirst().startsWith("\uFEFF")
                            ? raw.getFirst().substring(1)
                            : raw.get(i))
                    .strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            Matcher mark = MARK.matcher(text);
            boolean marked = mark.matches();
            if (!marked && text.startsWith("[")) {
                faults.add("index/" + name, i + 1, "“" + text + "”的方括号读不懂", "方括号里写通知编号，后面空一格，例如 [dongyang-draft] 横漂");
                continue;
            }
            if (marked) {
                known(mark.group(1), "index/" + name, i + 1);
            }
            lines.add(new TextLine(
                    name,
                    i + 1,
                    marked ? mark.group(1) : null,
                    marked ? mark.group(2).strip() : text));
        }
        return lines;
    }

    private void fault(TextLine line, String message, String advice) {
        faults.add("index/" + line.file, line.number, message, advice);
    }

    private static List<String> split(String text, String by) {
        return Arrays.stream(text.split(by, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
