package cn.policydesk.command;

import cn.policydesk.journal.Overview;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what the journal holds, as plain tables. */
final class JournalPrint {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST = 60;
    private static final Map<String, String> KINDS = Map.of(
            "answered", "答上（给了条款）",
            "unsure", "拿不准（给了候选）",
            "not-found", "没找到",
            "quoted", "给了结果",
            "asked", "对话中的其他话",
            "refused", "没有受理");
    private static final Map<String, String> CHANNELS =
            Map.of("web", "网页", "api", "接口", "wechat", "微信", "dingtalk", "钉钉", "command", "命令行");
    private static final Map<String, String> OUTCOMES = Map.of(
            "eligible", "符合条件",
            "up-to", "符合，金额有上限",
            "ineligible", "不符合",
            "needs-facts", "情况没说完",
            "needs-parameter", "要到外面查数",
            "not-computable", "通知没写金额");

    private final PrintWriter out;
    private final Map<String, String> regions;

    /** @param regions what one calls a region, by its id */
    JournalPrint(PrintWriter out, Map<String, String> regions) {
        this.out = out;
        this.regions = regions;
    }

    void print(Overview overview) {
        long total = overview.kinds().stream().mapToLong(Overview.Count::times).sum();
        out.println("问答记录 " + minute(overview.from()) + " 至 " + minute(overview.to()) + "，共" + total + "条");
        counts("怎么答的", overview.kinds(), KINDS);
        counts("从哪里来", overview.channels(), CHANNELS);
        counts("单项结果", overview.outcomes(), OUTCOMES);
        out.println();
        out.println("反馈");
        row("有用", overview.useful());
        row("没用", overview.useless());
        missed(overview.missed());
        disliked(overview.disliked());
        keeping(overview.keeping());
    }

    private void counts(String title, List<Overview.Count> counts, Map<String, String> words) {
        if (counts.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        counts.forEach(count -> row(words.getOrDefault(count.what(), count.what()), count.times()));
    }

    private void row(String what, long times) {
        out.println("  " + padded(what, 22)
                + " ".repeat(Math.max(0, 8 - String.valueOf(times).length())) + times);
    }

    private void missed(List<Overview.Missed> missed) {
        if (missed.isEmpty()) {
            return;
        }
        out.println();
        out.println("没找到的问题（次数、最近一次、地区、原话，个人号码已遮盖）");
        missed.forEach(one -> out.println("  " + padded(one.times() + "次", 6) + "  " + day(one.last()) + "  "
                + padded(region(one.region()), 10) + "  " + shortened(one.text())));
    }

    private void disliked(List<Overview.Disliked> disliked) {
        if (disliked.isEmpty()) {
            return;
        }
        out.println();
        out.println("说没用的回答（日期、地区、原话、依据）");
        disliked.forEach(one -> {
            out.println("  " + day(one.at()) + "  " + padded(region(one.region()), 10) + "  " + shortened(one.text()));
            String basis = (one.benefit() == null ? "" : one.benefit() + " ")
                    + (one.quote() == null ? "" : "编号" + one.quote() + " ")
                    + String.join("、", one.clauses());
            out.println("      → " + (basis.isBlank() ? "没有给出条款" : basis.strip()));
        });
    }

    private void keeping(Overview.Keeping keeping) {
        Instant oldest = keeping.oldest();
        out.println();
        out.println("存放在：" + keeping.place());
        out.println("保存" + keeping.days() + "天，每天清一次，本人要求清除的立即清除。"
                + (oldest == null
                        ? "现在没有记录。"
                        : "最早的一条是 " + day(oldest) + " 的，" + day(oldest.plus(Duration.ofDays(keeping.days())))
                                + " 过后清除。"));
        if (keeping.lost() > 0 || keeping.waiting() > 0) {
            out.println("服务这次启动以来没能记下" + keeping.lost() + "条，还有" + keeping.waiting() + "条等着写。");
        }
    }

    private String region(@Nullable String region) {
        return region == null ? "不限" : regions.getOrDefault(region, region);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private static String minute(Instant at) {
        return at.atZone(ZONE).format(MINUTE);
    }

    /** On one line, without what a terminal would take for a command. */
    private static String shortened(String text) {
        String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Filled up with blanks to a width in which a Chinese character takes two places. */
    private static String padded(String text, int width) {
        int taken = text.codePoints().map(sign -> sign >= 0x2E80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(0, width - taken));
    }
}
