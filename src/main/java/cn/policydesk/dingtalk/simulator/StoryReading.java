package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.Story.Move;
import cn.policydesk.dingtalk.simulator.Story.Words;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads stories of {@code bot/dingtalk-stories}; what is wrong is told with its line. */
public final class StoryReading {

    private static final Map<String, Move> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("说", Move.SAY);
        MOVES.put("点", Move.TAP);
        MOVES.put("语音", Move.VOICE);
        MOVES.put("图文", Move.RICH);
        MOVES.put("图片", Move.PICTURE);
        MOVES.put("文件", Move.FILE);
        MOVES.put("消息类型", Move.OTHER);
        MOVES.put("断开", Move.CUT);
    }

    private static final List<String> HOW = List.of(
            "谁", "在", "不叫机器人", "遍", "断线", "回复地址", "签名", "条", "含", "不含", "可点", "单聊条", "单聊含", "单聊不含", "单聊可点", "收到文件",
            "文件人数", "拒绝");

    private static final Map<String, String> WEBHOOKS = Map.of("能用", "good", "过期", "expired", "伪造", "foreign");
    private static final Map<String, String> SIGNS = Map.of("对", "good", "伪造", "forged", "过期", "stale");

    private StoryReading() {}

    /**
     * The stories of a file.
     *
     * @param path where it lies
     * @param name the file as staff know it
     * @param faults receives what is wrong
     */
    public static List<Story> read(Path path, String name, Faults faults) {
        StaffNode root = StaffNode.read(path, name, faults);
        List<Story> stories = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (root != null) {
            for (StaffNode node : root.items()) {
                Story story = story(node, name);
                if (!names.add(story.name())) {
                    node.fault("故事“" + story.name() + "”写了两次", "请换一个名");
                }
                stories.add(story);
            }
        }
        return stories;
    }

    private static Story story(StaffNode node, String file) {
        node.allow("名", "方式", "群里", "话");
        List<Story.Step> steps = new ArrayList<>();
        for (StaffNode step : node.items("话")) {
            Story.Step read = step(step);
            if (read != null) {
                steps.add(read);
            }
        }
        if (node.items("话").isEmpty()) {
            node.fault("故事里没有“话”", "请写上谁做了什么，例如 - {说: 你好}");
        }
        List<String> ways = new ArrayList<>();
        for (StaffNode way : node.items("方式")) {
            switch (way.text()) {
                case "HTTP" -> ways.add("http");
                case "Stream" -> ways.add("stream");
                default -> way.fault("“" + way.text() + "”不是消息来的方式", "请写 HTTP 或 Stream；不写就是两种都演");
            }
        }
        return new Story(
                node.required("名"),
                file,
                node.line(),
                ways.isEmpty() ? List.of("http", "stream") : ways,
                texts(node, "群里"),
                steps);
    }

    private static Story.@Nullable Step step(StaffNode node) {
        List<String> known = new ArrayList<>(MOVES.keySet());
        known.addAll(HOW);
        node.allow(known.toArray(String[]::new));
        List<String> moves =
                MOVES.keySet().stream().filter(key -> node.child(key) != null).toList();
        if (moves.size() != 1) {
            node.fault(
                    moves.isEmpty() ? "没有写做了什么" : "一步只能做一件事，这里写了" + String.join("、", moves),
                    "请写一样：" + String.join("、", MOVES.keySet()));
            return null;
        }
        StaffNode value = node.child(moves.getFirst());
        Move move = MOVES.getOrDefault(moves.getFirst(), Move.SAY);
        boolean group =
                among(node, "在", Map.of("群", "true", "单聊", "false"), "false").equals("true");
        List<String> files = texts(node, "收到文件");
        int refused = node.number("拒绝", 0);
        boolean silent = refused > 0 || move == Move.CUT || node.child("不叫机器人") != null;
        Words here = words(node, "", silent ? 0 : 1);
        Words alone = words(node, "单聊", node.child("单聊含") == null ? 0 : 1);
        return new Story.Step(
                node.line(),
                node.optional("谁"),
                group,
                move,
                value == null ? "" : value.text(),
                how(node),
                new Story.Wanted(here, alone, files, node.number("文件人数", 0), refused));
    }

    private static Map<String, Object> how(StaffNode node) {
        Map<String, Object> how = new HashMap<>();
        if (only(node, "不叫机器人", "是")) {
            how.put("called", false);
        }
        if (only(node, "遍", "2")) {
            how.put("twice", true);
        }
        if (only(node, "断线", "是")) {
            how.put("cut", true);
        }
        if (node.child("回复地址") != null) {
            how.put("webhook", among(node, "回复地址", WEBHOOKS, "good"));
        }
        if (node.child("签名") != null) {
            how.put("sign", among(node, "签名", SIGNS, "good"));
        }
        return how;
    }

    private static Words words(StaffNode node, String where, int usual) {
        return new Words(
                node.number(where + "条", usual),
                texts(node, where + "含"),
                texts(node, where + "不含"),
                texts(node, where + "可点"));
    }

    private static List<String> texts(StaffNode node, String key) {
        return node.items(key).stream().map(StaffNode::text).toList();
    }

    private static boolean only(StaffNode node, String key, String value) {
        String written = node.optional(key);
        if (written != null && !written.equals(value)) {
            node.fault("“" + key + "”只能写“" + value + "”", "不要就删去这一项");
        }
        return written != null;
    }

    private static String among(StaffNode node, String key, Map<String, String> values, String usual) {
        String written = node.optional(key);
        String value = written == null ? usual : values.get(written);
        if (value == null) {
            node.fault(
                    "“" + key + "”不能写“" + written + "”",
                    "可以写：" + String.join("、", values.keySet().stream().sorted().toList()));
            return usual;
        }
        return value;
    }
}
