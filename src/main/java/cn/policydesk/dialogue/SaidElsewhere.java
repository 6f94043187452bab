package cn.policydesk.dialogue;

import cn.policydesk.benefit.Basis;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 省里不是写能延6个月么 of the benefit in work: a number that somebody has read or heard of is looked up in the words the benefit rests on and
 * in what was left unclear of them; where it stands there, that and how it is taken, else that the notice does not write it. One per
 * message.
 */
final class SaidElsewhere {

    private static final int SHORT = 30;
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:省里?|国家|中央|市里?|区里|上面|上头|文件|政策|通知|网上|新闻|电视|抖音|公众号|听说|(?:别人|人家|他们|社区|邻居|朋友)都?说)[^，,。]{0,6}?(?:不是|不都是|不就)?[^，,。]{0,4}?(?:写|说|规定|讲|定|给|能|可以|有)"
                    + "|(?:不是|不都)(?:写|说|规定|讲)");
    private static final Pattern ASKS = Pattern.compile("[吗么嘛呀啊呢?？][。！\\s]*$|不是|咋|怎么|为什么|为啥");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,7}|[一二两三四五六七八九十]{1,3})(个月|年|万元?|元|块钱?|%|倍|次)");

    private final Scene scene;

    SaidElsewhere(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no benefit is in work, or no number of another paper is held against it. */
    boolean take(String text) {
        Benefit benefit = inWork();
        Matcher elsewhere = ELSEWHERE.matcher(text);
        if (benefit == null
                || text.length() > SHORT
                || !ASKS.matcher(text).find()
                || !elsewhere.find()
                || !scene.finder().withoutNames(text, benefit.region()).equals(text)) {
            return false;
        }
        Matcher number = NUMBER.matcher(text).region(elsewhere.start(), text.length());
        if (!number.find()) {
            return false;
        }
        String written = number.group();
        Pattern same = same(number);
        String where = benefit.bases().stream()
                .filter(one -> same.matcher(one.words()).find())
                .map(SaidElsewhere::cited)
                .distinct()
                .collect(Collectors.joining("；"));
        String note = note(benefit, same);
        String standing =
                "【" + scene.desk.quotes().standing(benefit, scene.asOf()).note() + "】";
        if (!where.isEmpty() && !note.isEmpty()) {
            say(Phrase.WRITTEN_ELSEWHERE, "待遇", benefit.name(), "数", written, "原文", where, "说明", note, "时效", standing);
        } else if (where.isEmpty() && note.isEmpty() && !inClause(benefit, same)) {
            say(
                    Phrase.WRITTEN_NOWHERE,
                    "待遇",
                    benefit.name(),
                    "数",
                    written,
                    "条",
                    benefit.ref().label(),
                    "款",
                    String.valueOf(benefit.ref().paragraph()),
                    "原文",
                    benefit.basis().words().strip().replaceFirst("[。；，]$", ""),
                    "时效",
                    standing);
        } else {
            return false;
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    private void say(Phrase phrase, String... filled) {
        String said = scene.phrase(phrase, filled);
        scene.said.say(scene.c().last().contains(said) ? scene.phrase(Phrase.VIEW_STILL) : said);
    }

    private @Nullable Benefit inWork() {
        return scene.c().region() != null && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** The same number as notices write it: 6个月 of 六个月, 30万元 of 三十万. */
    private static Pattern same(Matcher number) {
        String unit = number.group(2).startsWith("块") ? "元" : number.group(2);
        return Pattern.compile("(?<![0-9.])" + WrittenNumber.of(number.group(1)) + Pattern.quote(unit));
    }

    private static String cited(Basis basis) {
        return basis.ref().label() + "第" + basis.ref().paragraph() + "款写的是“"
                + basis.words().strip().replaceFirst("[。；，]$", "") + "”";
    }

    /** How what was left unclear of the number is taken: 省里写最多6个月，鞍山写3个月，这里按鞍山的3个月; empty where nothing was. */
    private String note(Benefit benefit, Pattern same) {
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            return quote.readings().stream()
                    .filter(one -> same.matcher(one.point()).find()
                            || same.matcher(one.other()).find())
                    .map(one -> one.taken().isEmpty() ? one.point() : one.point() + "，这里" + one.taken())
                    .findFirst()
                    .orElse("");
        } catch (ContradictoryFacts e) {
            return "";
        }
    }

    private boolean inClause(Benefit benefit, Pattern same) {
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .map(Paragraph::text)
                .anyMatch(one -> same.matcher(one).find());
    }
}
