package cn.policydesk.dialogue;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of {@code bot/stories}, as staff write it.
 *
 * @param pending why it is not held to yet, or null
 * @param most how many facts may be asked for at most, or -1
 */
record Story(
        String file,
        int line,
        String name,
        @Nullable String region,
        LocalDate today,
        String channel,
        @Nullable String pending,
        int most,
        List<Line> lines) {

    private static final Path FOLDER = Path.of("bot/stories");

    /**
     * One message and what is expected of its reply.
     *
     * @param pause time that passes before it
     * @param again whether it carries the id of the same user's message before
     * @param asks what is asked next: a fact, 地区, 个人单位, 哪一项, 接着, 无; or null where that does not matter
     */
    record Line(
            int line,
            String says,
            String who,
            Duration pause,
            boolean again,
            @Nullable String asks,
            List<String> holds,
            List<String> lacks,
            List<String> choices,
            List<Got> got) {}

    /** A result; null where that does not matter. */
    record Got(
            String benefit,
            @Nullable String outcome,
            @Nullable String amount,
            @Nullable String most,
            @Nullable String total,
            @Nullable String payable) {}

    /** All stories; what is wrong in the files goes to {@code faults}. */
    static List<Story> all(Faults faults) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = FOLDER.resolve(file.getFileName()).toString();
                StaffNode root = StaffNode.read(file, name, faults);
                for (StaffNode item : root == null ? List.<StaffNode>of() : root.items()) {
                    stories.add(story(name, item));
                }
            }
        }
        return stories;
    }

    private static Story story(String file, StaffNode node) {
        node.allow("名", "地区", "今天", "渠道", "待", "最多问", "话");
        LocalDate today = node.date("今天");
        String channel = node.optional("渠道");
        return new Story(
                file,
                node.line(),
                node.required("名"),
                node.optional("地区"),
                today == null ? LocalDate.of(2026, 3, 1) : today,
                channel == null ? "web" : channel,
                node.optional("待"),
                node.number("最多问", -1),
                node.items("话").stream().map(Story::line).toList());
    }

    private static Line line(StaffNode node) {
        node.allow("说", "遍", "谁", "隔", "重发", "问", "含", "不含", "选项含", "得");
        StaffNode says = node.child("说");
        if (says == null) {
            node.fault("缺少“说”", "请写这一句说了什么，没说话写 \"\"");
        }
        String who = node.optional("谁");
        return new Line(
                node.line(),
                says == null ? "" : says.text().repeat(node.number("遍", 1)),
                who == null ? "用户一" : who,
                pause(node),
                "是".equals(node.optional("重发")),
                node.optional("问"),
                texts(node, "含"),
                texts(node, "不含"),
                texts(node, "选项含"),
                node.items("得").stream().map(Story::got).toList());
    }

    private static List<String> texts(StaffNode node, String key) {
        return node.items(key).stream().map(StaffNode::text).toList();
    }

    private static Duration pause(StaffNode node) {
        String text = node.optional("隔");
        if (text == null) {
            return Duration.ofSeconds(20);
        }
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return text.endsWith("小时") ? Duration.ofHours(number) : Duration.ofMinutes(number);
    }

    private static Got got(StaffNode node) {
        node.allow("待遇", "结果", "金额", "最高", "合计", "可领");
        return new Got(
                node.required("待遇"),
                node.optional("结果"),
                node.optional("金额"),
                node.optional("最高"),
                node.optional("合计"),
                node.optional("可领"));
    }
}
