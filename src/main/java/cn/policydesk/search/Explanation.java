package cn.policydesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the search came to its finding, as lines for staff.
 *
 * @param lines in Chinese, in reading order
 */
public record Explanation(List<String> lines) {

    private static final int SHOWN = 8;

    public Explanation {
        lines = List.copyOf(lines);
    }

    static Explanation of(
            Analysis question,
            Scope scope,
            List<Ranked> ranked,
            List<Unit> units,
            @Nullable Evidence evidence,
            OutsideTopics.Near beside,
            Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("读作：" + question.normalised());
        lines.add("切分："
                + String.join(
                        " ｜ ",
                        question.pieces().stream().map(Explanation::piece).toList()));
        for (Feature.Kind kind : Feature.Kind.values()) {
            List<String> texts = question.features().stream()
                    .filter(f -> f.kind() == kind)
                    .map(Explanation::feature)
                    .toList();
            lines.add(name(kind) + "：" + String.join(" ", texts));
        }
        lines.add("范围："
                + switch (scope) {
                    case Scope.Within(String region) -> region == null ? "全部地区" : region;
                    case Scope.OtherRegion(String region) -> "问的是另一个地区 " + region;
                    case Scope.NotHeld(String place) -> "问的是未收录的地方 " + place;
                });
        lines.add("名次  总分   自身   最近问法  出处");
        for (int i = 0; i < Math.min(SHOWN, ranked.size()); i++) {
            Ranked each = ranked.get(i);
            Unit unit = units.get(each.unit());
            lines.add(String.format(
                    Locale.ROOT,
                    "%2d   %.3f  %.3f  %.3f   %s %s %s",
                    i + 1,
                    each.score(),
                    each.own(),
                    each.nearest(),
                    unit.ref().notice(),
                    unit.ref().place(),
                    unit.heading()));
        }
        OutsideTopic topic = beside.topic();
        if (topic != null) {
            lines.add(String.format(
                    Locale.ROOT, "范围外最近：%s %.3f%s", topic.name(), beside.near(), beside.named() ? "（直接点名）" : ""));
        }
        if (evidence != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "把握：%.3f（覆盖 词%.2f 字对%.2f；本地出现过 词%.2f 字对%.2f；领先%.2f%s）",
                    Judgement.chance(evidence),
                    evidence.coveredTerms(),
                    evidence.coveredPairs(),
                    evidence.knownTerms(),
                    evidence.knownPairs(),
                    evidence.lead(),
                    evidence.stranger() ? "；点名了本地没有的待遇" : ""));
        }
        lines.add("结论："
                + switch (finding) {
                    case Finding.Answered answered ->
                        "作答 " + answered.hits().getFirst().ref().place();
                    case Finding.Unsure unsure -> "拿不准，列出" + unsure.hits().size() + "条供选";
                    case Finding.NotFound notFound -> "没有找到";
                });
        return new Explanation(lines);
    }

    private static String piece(Piece piece) {
        if (piece.stop()) {
            return "(" + piece.text() + ")";
        }
        Lexicon.Entry entry = piece.entry();
        if (entry == null) {
            return piece.text() + "?";
        }
        String canonical = entry.canonical();
        String same = canonical == null || canonical.equals(entry.text()) ? "" : "＝" + canonical;
        return piece.text() + same + (entry.stands().isEmpty() ? "" : "→" + String.join("、", entry.stands()));
    }

    private static String feature(Feature feature) {
        return feature.weight() == 1
                ? feature.text()
                : String.format(Locale.ROOT, "%s×%.1f", feature.text(), feature.weight());
    }

    private static String name(Feature.Kind kind) {
        return switch (kind) {
            case WORD -> "词（SmartChinese）";
            case PAIR -> "字对";
            case CHAR -> "单字";
            case TERM -> "词表";
            case SOUND -> "读音";
        };
    }
}
