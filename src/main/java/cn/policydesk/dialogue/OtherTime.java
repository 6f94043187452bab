package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Standings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那2020年还有吗, 下个月还能领吗 of the benefit that is worked out: where the time asked about lies outside the one the notice writes, that is said, with its
 * words. No sum is told for such a time.
 */
final class OtherTime {

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])\\s*月");

    /** 那稳岗返还那个呢，明年…, 那贷款我过了年…: what is named before the time. */
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "^(?:那么?|还有|另外|请问|还是)?(?:我们?的?)?(\\p{IsHan}{2,14}?)(?:那个|这个|那边|那项|的话)?呢?[,，\\s]*(?:要是|如果|我们?|等|到)?(?=20[1-3]\\d|明年|后年|去年|今年|过了?年|过完年|翻过年|过了?元旦|过完元旦|元旦|年后|下个?月|明天|(?:1[0-2]|[1-9一二三四五六七八九十])月)");

    /** 要是明年三月来办还能按困难企业那个退吗. */
    private static final Pattern NAMED_BEHIND = Pattern.compile("按(?:那个)?(\\p{IsHan}{2,10}?)(?:那个|那种|那项|的那)");

    /** 我明年六月毕业: of the speaker, and no time of asking. */
    private static final Pattern GRADUATES = Pattern.compile("(?:年|月)[^，。？? ]{0,8}(?:毕业|退休|满\\d+岁)");

    /** 我其实是去年考的证: when something was done, and no time of asking. */
    private static final Pattern DONE = Pattern.compile(
            "(?:去年|前年|上年|上个?月)[^，,。 ]{0,6}?(?:考[了的过到]|拿[了的过到]|[交缴][了的过]|招[了的过]|毕业|登记[了的过]?失业|签[了的过]|裁[了的过]|开[张业]|租[了的过]|贷[了的过])");

    /** 毕业满两年以后还发不发 */
    private static final Pattern PAST = Pattern.compile(
            "(?:过了?|满了?|超过了?|超了?)(?:\\d{1,2}|[一二两三四五六七八九十半]{1,3})(?:个月|年|周年)[^，。]{0,4}(?:还|接着|继续)[^，。]{0,4}(?:给不给|发不发|补不补|能不能|有没有|[给发补领有行]?(?:吗|么|不|没))");

    private static final Pattern CLAUSES = Pattern.compile("[，,。；;！!？?\\s]+");

    private static final int PART = 2;
    private static final int MOST = 4;
    private static final int SHORT = 24;

    private final Scene scene;

    OtherTime(Scene scene) {
        this.scene = scene;
    }

    /** 毕业过了两年还给不给 tells no day of anything: the words that are written, and what was told stays; false where no day told is spoken of. */
    boolean past(String text) {
        Benefit benefit = scene.person().goal() instanceof Goal.One ? pursued() : null;
        if (benefit == null
                || !PAST.matcher(text.strip()).find()
                || text.length() > SHORT
                || scene.hear(text, null).facts().stream()
                        .noneMatch(one -> one.fact().kind() == Kind.DATE
                                && scene.person().facts().containsKey(one.fact().id()))) {
            return false;
        }
        scene.say(
                Phrase.TALK_PAST_THEN,
                "待遇",
                benefit.name(),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                benefit.basis().words(),
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** Answers; false where no benefit is worked out, no other time is asked about, or the benefit may be had then. */
    boolean take(String text) {
        Benefit now = pursued();
        Benefit pursued = now == null ? null : new PartLater(scene).meant(text, now);
        String asking = asking(text);
        TimeAsked time = pursued == null ? null : asked(asking);
        if (pursued == null
                || time == null
                || !PartLater.said(text)
                        && !scene.hear(asking, scene.open()).facts().isEmpty()) {
            return false;
        }
        List<Benefit> others = others(text, pursued);
        boolean told = others.isEmpty()
                && (outside(pursued, time) || stands(pursued, time, text) || later(pursued, time, text));
        for (Benefit other : others) {
            if (!outside(other, time)) {
                stands(other, time);
            }
            told = true;
        }
        if (told) {
            new PartLater(scene).tell(text, pursued);
        }
        if (told && scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        } else if (told && !scene.busy()) {
            scene.said.offer(new Reply.Choice("算" + pursued.name(), "算" + pursued.name()));
        }
        return told;
    }

    /** 我老表真是创业担保贷款，他明年一月份再去申请要得不: what asks, where what stands before it only tells of somebody. */
    String asking(String text) {
        int comma = Math.max(text.lastIndexOf('，'), text.lastIndexOf(','));
        String last = text.substring(comma + 1).strip();
        if (comma > 0 && Kin.in(text) != null && TimeAsked.in(scene, last) != null) {
            return last;
        }
        return text.length() <= SHORT ? text : within(text);
    }

    /** 要得要得，那我过了元旦，1月5号左右再去银行办来不来得及嘛，这几天忙得很: the part that names a time and asks of it; all where there is none. */
    private String within(String text) {
        String[] clauses = CLAUSES.split(text.strip());
        for (int from = clauses.length - 1; from >= 0; from--) {
            String part = "";
            for (int to = from; to < clauses.length; to++) {
                part = part.isEmpty() ? clauses[to] : part + "，" + clauses[to];
                if (part.length() <= SHORT && asked(part) != null) {
                    return part;
                }
            }
        }
        return text;
    }

    /** 那两户还没满一年的明年能不能再报: where it stands then, and that those count by themselves once they have it. */
    private boolean later(Benefit benefit, TimeAsked time, String text) {
        if (!PartLater.said(text) || !time.to().isAfter(scene.asOf())) {
            return false;
        }
        stands(benefit, time);
        return true;
    }

    boolean outside(Benefit benefit, TimeAsked time) {
        Validity first = validity(benefit, time.from());
        Validity last = validity(benefit, time.to());
        LocalDate begins = last.from();
        LocalDate ends = first.to();
        boolean over = ends != null && ends.isBefore(time.from());
        return told(
                benefit.name(),
                time,
                begins != null && begins.isAfter(time.to()) ? begins : null,
                ends,
                over ? first.quote() : last.quote());
    }

    /** 那稳岗返还那个呢，明年还有没有: those named before the time, where the one in view is not called so. */
    private List<Benefit> others(String text, Benefit pursued) {
        for (Pattern place : List.of(NAMED_BEFORE, NAMED_BEHIND)) {
            Matcher named = place.matcher(text.strip());
            String core = named.find() ? IntentWords.plain(named.group(1)) : "";
            if (core.length() < PART || IntentWords.plain(pursued.name()).contains(core)) {
                continue;
            }
            List<Benefit> called = scene.desk.library().rules().benefits(pursued.region()).stream()
                    .filter(benefit -> IntentWords.plain(benefit.name()).contains(core))
                    .toList();
            if (!called.isEmpty() && called.size() <= MOST) {
                return called;
            }
        }
        return List.of();
    }

    /** Says of a clause that answers a question for another time that it lies outside, or that it is the last day. */
    void beside(ClauseAnswer answer, String text) {
        TimeAsked time = asked(text);
        if (time != null) {
            LocalDate begins = answer.validity().from();
            told(
                    answer.clause() + "第" + answer.paragraph() + "款",
                    time,
                    begins != null && begins.isAfter(time.to()) ? begins : null,
                    answer.validity().to(),
                    answer.validity().quote());
        }
    }

    /** 打算9月份办: says of the time something is planned for that it lies outside the one the notice writes; nothing where it does not. */
    void planned(String text, Benefit benefit) {
        TimeAsked time = TimeAsked.in(scene, text);
        Matcher month = MONTH.matcher(text);
        if (time == null && month.find()) {
            YearMonth now = YearMonth.from(scene.asOf());
            YearMonth that = now.withMonth(Integer.parseInt(month.group(1)));
            time = TimeAsked.month(that.isBefore(now) ? that.plusYears(1) : that);
        }
        if (time != null) {
            Validity first = validity(benefit, time.from());
            told(benefit.name(), time, null, first.to(), first.quote());
        }
    }

    /** The other time a message asks about; null where it asks about none. */
    private @Nullable TimeAsked asked(String text) {
        boolean asks = scene.wants(Intent.ASK, Intent.AMOUNT, Intent.GRANT)
                || scene.desk.words().cues().said(Cue.ASKING, text)
                || scene.desk.words().cues().said(Cue.STILL, text)
                || scene.desk.words().cues().said(Cue.APPLIES_THEN, text);
        return text.length() <= SHORT
                        && asks
                        && !GRADUATES.matcher(text).find()
                        && !DONE.matcher(text).find()
                ? TimeAsked.in(scene, text)
                : null;
    }

    /** Says that a time is too early or too late, or the last day; false where it is neither. */
    private boolean told(
            String name, TimeAsked time, @Nullable LocalDate begins, @Nullable LocalDate ends, String words) {
        boolean over = ends != null && ends.isBefore(time.from());
        if (ends != null && !over && time.to().equals(ends) && time.from().equals(ends)) {
            scene.say(Phrase.OTHER_TIME_LAST, "待遇", name, "时间", time.words());
            return true;
        }
        if (!over && begins == null) {
            return false;
        }
        scene.say(
                words.isEmpty() ? Phrase.OTHER_TIME_DAY : Phrase.OTHER_TIME,
                "待遇",
                name,
                "时间",
                time.words(),
                "原文",
                words,
                "期限",
                over ? "到" + Standings.day(ends) + "为止" : "从" + Standings.day(begins) + "开始");
        return true;
    }

    /** 过了元旦再去报 of what can be had then as well: where it stands on that day. */
    private boolean stands(Benefit benefit, TimeAsked time, String text) {
        if (!scene.desk.words().cues().said(Cue.APPLIES_THEN, text)
                || !time.from().isAfter(scene.asOf())) {
            return false;
        }
        stands(benefit, time);
        return true;
    }

    void stands(Benefit benefit, TimeAsked time) {
        scene.say(
                Phrase.OTHER_TIME_STANDS,
                "待遇",
                benefit.name(),
                "时间",
                time.words(),
                "时效",
                scene.desk.quotes().standing(benefit, time.from()).note());
        new InsuredSoLong(scene).then(benefit, time.from());
    }

    Validity validity(Benefit benefit, LocalDate day) {
        return scene.desk.library().calculator().validity(benefit, day);
    }

    /** The benefit that is worked out, or was last, or is the only one offered beside a clause; else null. */
    @Nullable
    Benefit pursued() {
        if (scene.c().region() == null) {
            return null;
        }
        if (scene.person().goal() instanceof Goal.One(String id)) {
            return scene.desk.library().rules().benefit(id).orElse(null);
        }
        List<Benefit> offered = scene.busy() ? List.of() : new Naming(scene).offered();
        return offered.size() == 1 ? offered.getFirst() : null;
    }
}
