package cn.policydesk.notice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file written by staff, which knows its place and reports what is wrong with it in Chinese.
 *
 * <p>Every scalar is taken as the text that stands in the file: no implicit numbers, booleans or dates. A duplicate key, an
 * unknown key and a missing one are faults, never skipped. Not safe for use by several threads.
 */
public final class StaffNode {

    private final Node node;
    private final StaffFile file;
    private final Faults faults;
    /** Read once, so that a fault is told once. */
    private @Nullable Map<String, StaffNode> entries;

    private StaffNode(Node node, StaffFile file, Faults faults) {
        this.node = node;
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param path where it lies
     * @param name the file as staff know it
     * @param faults receives what is wrong
     * @return its root, or null where it cannot be read as YAML (a fault was added)
     */
    public static @Nullable StaffNode read(Path path, String name, Faults faults) {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            faults.add(name, 0, "文件不是UTF-8编码", "请用UTF-8重新保存");
            return null;
        } catch (IOException e) {
            faults.add(name, 0, "文件读不出来", "请检查文件是否存在、能否读取");
            return null;
        }
        return parse(text, name, faults);
    }

    /** Like {@link #read}, from text at hand. */
    public static @Nullable StaffNode parse(String text, String name, Faults faults) {
        StaffFile file = new StaffFile(name, text);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(20);
            options.setCodePointLimit(20_000_000);
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root == null) {
                faults.add(name, 1, "文件是空的", "请按 README 的样子填写");
                return null;
            }
            return new StaffNode(root, file, faults);
        } catch (MarkedYAMLException e) {
            faults.add(file.fault(e.getProblemMark(), "YAML 格式有误", "请检查这一行的缩进、冒号后的空格和引号"));
            return null;
        } catch (YAMLException e) {
            faults.add(name, 0, "YAML 格式有误", "请检查文件里是否有看不见的控制字符");
            return null;
        }
    }

    /** 1-based line where this value starts. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Reports a fault where this value starts. */
    public void fault(String message, String advice) {
        faults.add(file.fault(node.getStartMark(), message, advice));
    }

    /**
     * Reports a fault inside this plain value.
     *
     * @param offset where in {@link #text}, counted from 0; in a block of lines the fault is told at the start of its line
     */
    public void fault(int offset, String message, String advice) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            int stripped = value.length() - value.stripLeading().length();
            faults.add(file.fault(scalar, Math.max(0, offset) + stripped, message, advice));
        } else {
            fault(message, advice);
        }
    }

    /** Whether this is a plain value. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether this is a group of keys. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The plain value, trimmed; empty, with a fault, where this is a list or a group. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        fault("这里应当是一个值", "请写成一行文字，不要写成列表或分组");
        return "";
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<StaffNode> items() {
        List<StaffNode> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                items.add(new StaffNode(item, file, faults));
            }
        } else if (!(node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
            items.add(this);
        }
        return items;
    }

    /** The items' plain values. */
    public List<String> texts() {
        return items().stream().map(StaffNode::text).toList();
    }

    /** The keys of a group with their values, in file order; a duplicate key is a fault. Empty where this is no group. */
    public Map<String, StaffNode> entries() {
        Map<String, StaffNode> known = entries;
        if (known == null) {
            known = Collections.unmodifiableMap(readEntries());
            entries = known;
        }
        return known;
    }

    private Map<String, StaffNode> readEntries() {
        Map<String, StaffNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            fault("这里应当是“键: 值”的分组", "请参照 README 的样子填写");
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar
                    ? scalar.getValue().strip()
                    : "";
            StaffNode value = new StaffNode(tuple.getValueNode(), file, faults);
            if (entries.put(key, value) != null) {
                faults.add(file.fault(tuple.getKeyNode().getStartMark(), "键“" + key + "”写了两次", "请删去一处"));
            }
        }
        return entries;
    }

    /** Reports every key that is not one of the given, with the nearest right form. */
    public void allow(String... keys) {
        List<String> known = List.of(keys);
        entries();
        if (!(node instanceof MappingNode map)) {
            return;
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar
                    ? scalar.getValue().strip()
                    : "";
            if (!known.contains(key)) {
                faults.add(file.fault(
                        tuple.getKeyNode().getStartMark(), "不认识的键“" + key + "”", "是不是想写“" + nearest(key, known) + "”"));
            }
        }
    }

    /** The value of a key, or null where it is absent. */
    public @Nullable StaffNode child(String key) {
        return isMap() ? entries().get(key) : null;
    }

    /** The items of a key's list; empty where it is absent. */
    public List<StaffNode> items(String key) {
        StaffNode child = child(key);
        return child == null ? List.of() : child.items();
    }

    /** The plain values of a key's list; empty where it is absent. */
    public List<String> texts(String key) {
        StaffNode child = child(key);
        return child == null ? List.of() : child.texts();
    }

    /** The plain value of a key, or null where it is absent or blank. */
    public @Nullable String optional(String key) {
        StaffNode child = child(key);
        if (child == null) {
            return null;
        }
        String text = child.text();
        return text.isEmpty() ? null : text;
    }

    /** The plain value of a key; empty, with a fault, where it is absent. */
    public String required(String key) {
        String text = optional(key);
        if (text == null) {
            fault("缺少“" + key + "”", "请补上这一项");
            return "";
        }
        return text;
    }

    /** The whole number of a key, or the fallback where it is absent; a fault where it is no number. */
    public int number(String key, int fallback) {
        StaffNode child = child(key);
        if (child == null) {
            return fallback;
        }
        try {
            return Integer.parseInt(child.text());
        } catch (NumberFormatException e) {
            child.fault("“" + key + "”应当是整数，现在写的是“" + child.text() + "”", "请写阿拉伯数字，例如 1");
            return fallback;
        }
    }

    /** The date of a key, or null where it is absent; a fault where it is no date of the form 2025-12-31. */
    public @Nullable LocalDate date(String key) {
        StaffNode child = child(key);
        if (child == null) {
            return null;
        }
        try {
            return LocalDate.parse(child.text());
        } catch (DateTimeParseException e) {
            child.fault("“" + key + "”不是有效的日期：" + child.text(), "请写成 2025-12-31 的样子");
            return null;
        }
    }

    /** The name among the given that takes the fewest changes to reach; the given text itself where there is none. */
    public static String nearest(String text, Collection<String> names) {
        String best = text;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = distance(text, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** Levenshtein's edit distance (Soviet Physics Doklady 10, 1966), two rows. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
