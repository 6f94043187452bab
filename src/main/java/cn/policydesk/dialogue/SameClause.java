package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that would be shown again right after itself: what it says of the question, or that it says nothing of it, in one
 * sentence. Knows what was said last and nothing else.
 */
final class SameClause {

    /** 累计不超过6年 is the most there is, and nothing that has to be reached. */
    private static final String NO_CEILING = "(?<!不超过|不超|不多于|不足|不到|不满|未满|最长|最多)(?<!不)";

    /** 均满1年, 3个月以上: a time that a notice asks for. */
    private static final Pattern WANTED =
            Pattern.compile(NO_CEILING + "(?:满|不少于|达到|连续|超过)?([0-9一二两三四五六七八九十]{1,3})(个月|年)(?:以上|及以上|（含）以上)?");

    /** Not 一个月3000, nor 一个月扣多少: what comes each month tells of no time. */
    private static final Pattern TOLD = Pattern.compile(
            Totals.TIME.pattern() + "(?!(?:能|可以|给|发|拿|挣|扣|才|就|是|有|大概|工资)*(?:多少|[0-9一二两三四五六七八九十]+[千万0-9]))");

    /** 两个半月. */
    static final Pattern AND_HALF = Pattern.compile("([0-9]{1,2}|[一二两三四五六七八九十]{1,3})个半月");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** 不到三个月, 三个月没到: said of a time, it is less than that. */
    private static final Pattern NOT_YET_BEFORE = Pattern.compile("(?:不到|没到|没满|不满|未满|不足|不够|没有?|差一?点|快)(?:够|到|满)?$");

    private static final Pattern NOT_YET_BEHIND = Pattern.compile("(?:都|还|也)?(?:没到|不到|没满|不满|没够|不够|未满)");

    private static final Pattern SHORT_OF = Pattern.compile("还差[0-9]+个月");

    /** 也要满1年吗: a time that is only asked about is nobody's own. */
    private static final Pattern ASKED_TIME = Pattern.compile(
            "(?:(?<![记觉晓懂值])得|要|需|必须|是不是|都是|也是|还是|规定|写的?是?)(?:交|缴|满|够|到|先|连续|均|都|也|社保|有){0,5}[0-9一二两三四五六七八九十半]{1,3}个?[月年]");

    /** 缓退三个月是不是自动的 says no time that somebody has. */
    private static final Pattern OTHERWISE = Pattern.compile("自动|是不是(?!够|满|达|算|可以|能)|怎么|谁|哪");

    private static final Pattern SET_RIGHT = Pattern.compile("[弄搞记说写看]错|更正");
    /** What lasts so long in the notices. */
    private static final List<String> LASTING =
            List.of("失业", "合同", "社保", "参保", "缴费", "离岗", "见习", "毕业", "经营", "居住", "培训");

    private static final int AROUND = 15;

    private final Scene scene;

    SameClause(Scene scene) {
        this.scene = scene;
    }

    /** Whether the paragraph stands in the reply before. */
    boolean repeats(ClauseAnswer answer) {
        return !answer.gist().isEmpty() && place(scene.c().last(), answer);
    }

    private static boolean place(String last, ClauseAnswer answer) {
        return last.contains(answer.clause() + "第" + answer.paragraph() + "款") && last.contains(answer.gist())
                || last.startsWith("还是" + answer.clause() + "第" + answer.paragraph() + "款");
    }

    /** Says it, with what can be done beside. */
    void tell(ClauseAnswer answer, String text, List<Reply.Choice> offers) {
        List<Reply.Choice> choices = new ArrayList<>(offers.stream()
                .filter(choice -> choice.text().startsWith("算"))
                .filter(choice -> scene.c().choices().contains(choice))
                .toList());
        choices.add(new Reply.Choice(scene.phrase(Phrase.TALK_MORE), scene.phrase(Phrase.TALK_MORE)));
        choices.add(new Reply.Choice("转人工", "转人工"));
        scene.said.ask(
                scene.phrase(
                        Phrase.VIEW_SAME,
                        "条",
                        answer.clause(),
                        "款",
                        String.valueOf(answer.paragraph()),
                        "说明",
                        dated(answer, says(answer, text))),
                choices);
    }

    /** With where the clause stands. */
    private static String dated(ClauseAnswer answer, String words) {
        String note = answer.validity().note();
        return words.contains(note) ? words : words + "【" + note + "】";
    }

    /** 失业3个月的弄错了 is held against no contract of a year: what lasts is named by both, or by neither. */
    private static boolean ofTheSame(String text, String gist, Matcher wanted) {
        if (SET_RIGHT.matcher(text).find()) {
            return false;
        }
        String around =
                gist.substring(Math.max(0, wanted.start() - AROUND), Math.min(gist.length(), wanted.end() + AROUND));
        List<String> said = LASTING.stream().filter(text::contains).toList();
        return said.isEmpty()
                || said.stream().anyMatch(around::contains)
                || LASTING.stream().noneMatch(around::contains);
    }

    private String says(ClauseAnswer answer, String text) {
        Matcher before = SHORT_OF.matcher(scene.c().last());
        if (text.contains("差") && before.find()) {
            return scene.phrase(Phrase.VIEW_SHORT_STILL, "差", before.group());
        }
        HeadLimit.Beyond beyond = HeadLimit.of(answer.gist(), text);
        if (beyond != null) {
            return scene.phrase(Phrase.VIEW_BEYOND_HEADS, "要求", beyond.limit(), "说的", beyond.told());
        }
        HeadLimit.Beyond within = HeadLimit.within(answer.gist(), text);
        if (within != null) {
            return scene.phrase(Phrase.VIEW_WITHIN_HEADS, "要求", within.limit(), "说的", within.told());
        }
        if (asksTime(text)) {
            String which = wanted(answer.gist());
            return which.isEmpty()
                    ? scene.phrase(Phrase.VIEW_SAME_NO_TIME)
                    : scene.phrase(Phrase.VIEW_SAME_TIME, "要求", which);
        }
        if (OTHERWISE.matcher(text).find()) {
            return scene.phrase(Phrase.VIEW_SAME_NOTHING);
        }
        Matcher half = AND_HALF.matcher(text);
        if (half.find() && oneTime(answer.gist())) {
            BigDecimal has = WrittenNumber.months(half.group(1), false).add(HALF);
            return measured(answer.gist(), has, half.group());
        }
        Matcher wanted = WANTED.matcher(answer.gist());
        Matcher told = TOLD.matcher(text);
        if (told.find() && wanted.find() && ofTheSame(text, answer.gist(), wanted)) {
            boolean years = told.group(2).equals("年");
            BigDecimal has =
                    WrittenNumber.months(told.group(1), years && !told.group(1).equals("半"));
            if (!wanted.find()) {
                return below(text, told)
                        ? beneath(answer.gist(), has, told.group())
                        : measured(answer.gist(), has, told.group());
            }
        }
        if ((scene.wants(Intent.AMOUNT, Intent.GRANT)
                        || scene.desk.words().cues().said(Cue.MONEY, text))
                && (!Clauses.sum(answer.text())
                        || !new Written(scene).without(answer, text).isEmpty())) {
            return scene.phrase(Phrase.VIEW_SAME_NO_SUM);
        }
        // What of the paperwork is asked for and not written.
        List<String> notes =
                answer.notes().stream().filter(note -> !note.startsWith("“")).toList();
        return scene.desk.library().index().aspects(text).isEmpty() || notes.isEmpty()
                ? scene.phrase(Phrase.VIEW_SAME_NOTHING)
                : String.join("\n", notes);
    }

    /** 不到三个月, 三个月没到呢: whether it is said not to be as long as that. */
    private static boolean below(String text, Matcher told) {
        return NOT_YET_BEFORE.matcher(text.substring(0, told.start())).find()
                || NOT_YET_BEHIND.matcher(text.substring(told.end())).lookingAt();
    }

    /** Of a time that is not reached: not enough where so much is wanted; longer than what is wanted, it says nothing. */
    private String beneath(String gist, BigDecimal end, String told) {
        Matcher wanted = WANTED.matcher(gist);
        return wanted.find()
                        && end.compareTo(WrittenNumber.months(
                                        wanted.group(1), wanted.group(2).equals("年")))
                                <= 0
                ? scene.phrase(Phrase.VIEW_BELOW, "要求", wanted.group(), "说的", told)
                : scene.phrase(Phrase.VIEW_SAME_NOTHING);
    }

    /** Whether a time that somebody has is as long as the one a text wants. */
    private String measured(String gist, BigDecimal has, String told) {
        Matcher wanted = WANTED.matcher(gist);
        if (!wanted.find()) {
            return scene.phrase(Phrase.VIEW_SAME_NO_TIME);
        }
        BigDecimal least = WrittenNumber.months(wanted.group(1), wanted.group(2).equals("年"));
        return has.compareTo(least) >= 0
                ? scene.phrase(Phrase.VIEW_LONG_ENOUGH, "要求", wanted.group(), "说的", told)
                : scene.phrase(
                        Phrase.VIEW_SHORT,
                        "要求",
                        wanted.group(),
                        "说的",
                        told,
                        "差",
                        "还差" + least.subtract(has).stripTrailingZeros().toPlainString() + "个月");
    }

    /** Whether a time in a message is asked about, not told. */
    static boolean asksTime(String text) {
        return ASKED_TIME.matcher(text).find();
    }

    /** Whether a text writes for how long something must be. */
    static boolean writesTime(String text) {
        return WANTED.matcher(text).find();
    }

    /** Whether a text writes one time alone. */
    static boolean oneTime(String text) {
        return WANTED.matcher(text).results().count() == 1;
    }

    private static String wanted(String gist) {
        Matcher wanted = WANTED.matcher(gist);
        return wanted.find() ? wanted.group() : "";
    }
}
