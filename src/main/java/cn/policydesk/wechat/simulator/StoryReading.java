package cn.policydesk.wechat.simulator;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.simulator.StoryFile;
import cn.policydesk.simulator.Wanted;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Delivery.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads stories of {@code bot/wechat-stories}; what is wrong is told with its line. */
public final class StoryReading {

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,2}) ?秒");

    /** What can be done, by its key; the key's value says with what. */
    private static final Map<String, Function<String, Move>> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("说", words -> new Move.Does(new Act.Text(words)));
        MOVES.put("点", Move.Taps::new);
        MOVES.put("菜单", Move.Presses::new);
        MOVES.put("语音", words -> new Move.Does(new Act.Voice(words)));
        MOVES.put("图片", words -> new Move.Does(new Act.Image()));
        MOVES.put("视频", words -> new Move.Does(new Act.Video()));
        MOVES.put("位置", words -> new Move.Does(new Act.Place(words)));
        MOVES.put("链接", words -> new Move.Does(new Act.Link(words)));
        MOVES.put("关注", words -> new Move.Does(new Act.Subscribe(words.equals("是") ? "" : words)));
        MOVES.put("取消关注", words -> new Move.Does(new Act.Unsubscribe()));
        MOVES.put("扫码", words -> new Move.Does(new Act.Scan(words)));
        MOVES.put("消息类型", words -> new Move.Does(new Act.OtherMessage(words)));
        MOVES.put("事件", words -> new Move.Does(new Act.OtherEvent(words)));
    }

    private static final List<String> HOW = List.of("遍", "同时", "线路", "慢", "含", "不含", "可点", "回", "试", "客服消息");

    private StoryReading() {}

    /**
     * The stories of a file.
     *
     * @param path where it lies
     * @param name the file as staff know it
     * @param faults receives what is wrong
     */
    public static List<Story> read(Path path, String name, Faults faults) {
        return StoryFile.read(path, name, faults, node -> story(node, name));
    }

    private static Story story(StaffNode node, String file) {
        node.allow("名", "模式", "话");
        StaffNode mode = node.child("模式");
        Account.Mode way = mode == null ? null : Delivery.mode(mode.text());
        if (mode != null && way == null) {
            mode.fault("“" + mode.text() + "”不是加解密方式", "请写 明文、兼容 或 安全");
        }
        return new Story(node.required("名"), file, node.line(), way, StoryFile.steps(node, StoryReading::step));
    }

    private static Optional<Story.Step> step(StaffNode node) {
        return StoryFile.move(node, MOVES.keySet(), HOW).map(key -> {
            int times = node.number("遍", 1);
            if (times < 1 || times > Delivery.TRIES) {
                node.fault("“遍”是1到3", "微信一条消息最多发三遍");
            }
            return new Story.Step(
                    node.line(),
                    MOVES.getOrDefault(key, Move.Taps::new).apply(StoryFile.value(node, key)),
                    Math.clamp(times, 1, Delivery.TRIES),
                    StoryFile.only(node, "同时", "是"),
                    quality(node),
                    slow(node),
                    new Story.Outcome(
                            Wanted.read(node, ""),
                            !StoryFile.only(node, "回", "无"),
                            node.number("试", 0),
                            node.texts("客服消息")));
        });
    }

    private static Line quality(StaffNode node) {
        String written = node.optional("线路");
        Line line = written == null ? Line.GOOD : Line.named(written);
        if (line == null) {
            node.fault("“线路”不能写“" + written + "”", "请写 好、慢（来回各1秒）或 丢（第一次的回复丢了）");
        }
        return line == null ? Line.GOOD : line;
    }

    private static Duration slow(StaffNode node) {
        String written = node.optional("慢");
        if (written == null) {
            return Duration.ZERO;
        }
        Matcher seconds = SECONDS.matcher(written);
        if (!seconds.matches() || Integer.parseInt(seconds.group(1)) > SlowOnce.LONGEST.toSeconds()) {
            node.fault("“慢”不能写“" + written + "”", "请写 7秒 的样子，最多60秒");
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Long.parseLong(seconds.group(1)));
    }
}
