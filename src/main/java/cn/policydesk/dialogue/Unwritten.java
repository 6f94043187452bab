package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 这个钱要不要还, 二等奖到底多少, 给我钱还是不给, 是不是去年年底就到期了 behind a result or a clause that does not write it: that it does
 * not, beside what it does write. One per message.
 */
final class Unwritten {

    private static final int SHORT = 22;
    /** 收回, 退还: a clause with such words may write it after all. */
    private static final Pattern GIVEN_BACK = Pattern.compile("退[回还]|追[回缴]|收回|归还|偿还|还款|按期还");
    /** What makes a sentence one that grants money. */
    private static final Pattern MONEY = Pattern.compile("补贴|补助|奖励|津贴|补偿|发放|给予|返还|救助");

    private static final Pattern UNFIGURED = Pattern.compile("最近的是(（[^）]+）|[^第]{1,6})第([0-9]+)款：“([^”]*失业[^”]*)”");
    private static final Pattern PAID_FOR = Pattern.compile(
            "[交缴]\\p{IsHan}{0,3}[0-9一二两三四五六七八九十半]+个?[月年][^，,。]{0,3}失业|失业保?险[^，,。]{0,4}[交缴]\\p{IsHan}{0,3}[0-9一二两三四五六七八九十半]+个?[月年]");
    /** 意思是能领但是没写多少？ of a clause in view that writes no sum. */
    private static final Pattern NO_SUM = Pattern.compile("没(?:有|得)?写(?:给|清|明|着|具体)*(?:多少|好多|几多|几钿|金额|数)");

    private static final Pattern SUM = Pattern.compile("[0-9.]+万?元|[0-9.]+%");

    private static final Pattern HOW_MUCH = Pattern.compile("多少|好多|几多|几钿|几[千万块百]");

    private static final Pattern EACH = Pattern.compile("\\d万?元|每[人名位个]|[/／][人户]|人均");

    private static final Pattern LAST_DAY = Pattern.compile("[^，。；]*至20\\d\\d年[^，。；]*");

    private final Scene scene;
    private final Clauses clauses;

    Unwritten(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** What a message leans on. */
    private record View(String name, String label, int paragraph, String words, String text, String standing) {}

    /** Answers; false where nothing of the kind is asked, or it is written. */
    boolean take(String text) {
        if (NO_SUM.matcher(text).find() && scene.c().region() != null && scene.open() == null) {
            View view = view(pursued());
            if (view != null && !SUM.matcher(view.text()).find()) {
                return say(view, "给多少钱");
            }
        }
        if (scene.c().region() == null || text.length() > SHORT || scene.wants(Intent.ALL, Intent.SOMEBODY)) {
            return false;
        }
        Cues cues = scene.desk.words().cues();
        Benefit benefit = pursued();
        String region = scene.c().region();
        Benefit named = region == null ? null : scene.finder().named(text, region);
        if (named != null && !named.equals(benefit)) {
            return false;
        }
        String rank = rank(text);
        if (benefit == null && byTime(text)) {
            return true;
        }
        if (cues.said(Cue.PAY_BACK, text)) {
            View view = view(benefit);
            // A loan is given back; what is asked of one is another matter.
            return view != null
                    && (!cues.said(Cue.LOAN, view.name()) || cues.said(Cue.INTEREST, view.name()))
                    && !GIVEN_BACK.matcher(view.text()).find()
                    && say(view, "这笔钱以后要不要还");
        }
        if (benefit == null && cues.said(Cue.OVER, text) && offeredStanding()) {
            return true;
        }
        if (benefit != null && cues.said(Cue.OVER, text)) {
            boolean open = scene.open() != null;
            boolean said = ends(benefit);
            if (open) {
                scene.again();
            }
            return said;
        }
        if (benefit != null && cues.said(Cue.EACH_ONE, text) && shareOnly(benefit)) {
            View view = view(benefit);
            return view != null && say(view, "一个人补多少");
        }
        if (!rank.isEmpty() && HOW_MUCH.matcher(text).find() && scene.open() == null) {
            View view = view(benefit);
            return view != null && !view.text().contains(rank) && say(view, rank + "给多少");
        }
        return benefit == null && !scene.busy() && cues.said(Cue.CASH, text) && noCash();
    }

    private @Nullable Benefit pursued() {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** Behind a result: what the question asked of besides that the clause does not tell apart, 二等奖; nothing where it does. */
    void beside() {
        if (scene.said.met() && scene.desk.words().of(scene.c().question()).any(Intent.AMOUNT)) {
            String none = scene.pursuit().noMoney();
            if (!none.isEmpty()
                    && !scene.said.text().contains(none)
                    && !scene.c().last().contains(none)) {
                scene.said.say(none);
            }
        }
        String rank = rank(scene.c().question());
        if (rank.isEmpty()
                || !scene.said.settled()
                || scene.open() != null
                || !(scene.person().goal() instanceof Goal.One(String id))
                || scene.c().last().contains(rank)) {
            return;
        }
        View view = view(scene.desk.library().rules().benefit(id).orElse(null));
        if (view != null && !view.text().contains(rank)) {
            say(view, rank + "给多少");
        }
    }

    /** Whether its words write shares, 按照预计补贴数额的50%, and neither a sum nor anything for each. */
    private static boolean shareOnly(Benefit benefit) {
        String words = benefit.basis().words();
        return words.contains("%") && !EACH.matcher(words).find();
    }

    private String rank(String text) {
        Cues.Found found = scene.desk.words().cues().in(Cue.RANK, text);
        return found == null ? "" : text.substring(found.start(), found.end());
    }

    /** 招的时候还没过期 to which of a few is meant: where each of them stands, and the same choice again; false where none was put. */
    private boolean offeredStanding() {
        Naming naming = new Naming(scene);
        List<Benefit> offered = naming.offered();
        if (offered.isEmpty() || !scene.c().last().contains(scene.phrase(Phrase.TALK_WHICH))) {
            return false;
        }
        offered.forEach(one -> scene.say(
                Phrase.TALK_STANDING,
                "待遇",
                one.name(),
                "时效",
                scene.desk.quotes().standing(one, scene.asOf()).note()));
        naming.which(offered);
        return true;
    }

    private @Nullable View view(@Nullable Benefit benefit) {
        if (benefit != null) {
            String text = scene.desk
                    .library()
                    .paragraph(benefit.ref())
                    .map(Paragraph::body)
                    .orElse("");
            return new View(
                    benefit.name(),
                    benefit.ref().label(),
                    benefit.ref().paragraph(),
                    benefit.basis().words(),
                    text,
                    scene.desk.quotes().standing(benefit, scene.asOf()).note());
        }
        ClauseAnswer shown = scene.busy() ? null : clauses.shown();
        return shown == null
                ? null
                : new View(
                        shown.heading().isEmpty() ? shown.clause() : shown.heading(),
                        shown.clause(),
                        shown.paragraph(),
                        shown.gist(),
                        shown.text(),
                        shown.validity().note());
    }

    private boolean say(View view, String what) {
        String said = scene.phrase(
                        Phrase.VIEW_UNWRITTEN,
                        "待遇",
                        view.name(),
                        "什么",
                        what,
                        "原文",
                        view.words().replaceAll("。$", ""),
                        "条",
                        view.label(),
                        "款",
                        String.valueOf(view.paragraph()))
                + (view.standing().isEmpty() ? "" : "【" + view.standing() + "】");
        scene.said.say(scene.c().last().contains(said) ? scene.phrase(Phrase.VIEW_STILL) : said);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 我交过14个月失业险 behind a table with a clause that writes no sum: that it writes none by how long it was either. */
    private boolean byTime(String text) {
        Matcher shown = UNFIGURED.matcher(scene.c().last());
        if (!(scene.person().goal() instanceof Goal.Going going)
                || going.stage() != Goal.Stage.TOLD
                || !shown.find()
                || !PAID_FOR.matcher(text).find()
                || !scene.hear(text, null).facts().isEmpty()) {
            return false;
        }
        return say(
                new View("最接近的这一款", shown.group(1), Integer.parseInt(shown.group(2)), shown.group(3), "", ""),
                "给多少钱，也没有写按交了多久来分");
    }

    /** 可自愿暂缓缴费 gives nobody money. */
    private boolean noCash() {
        View view = view(null);
        if (view == null
                || Clauses.sum(view.words())
                || MONEY.matcher(view.words()).find()) {
            return false;
        }
        scene.say(Phrase.VIEW_NO_CASH, "原文", view.words(), "条", view.label(), "款", String.valueOf(view.paragraph()));
        return true;
    }

    /** Where the benefit stands; of a day that another paragraph of its clause writes, that it is not this one's. */
    private boolean ends(Benefit benefit) {
        ClauseAnswer.Standing standing = scene.desk.quotes().standing(benefit, scene.asOf());
        scene.say(Phrase.TALK_STANDING, "待遇", benefit.name(), "时效", standing.note());
        if (standing.note().contains("“")) {
            return true;
        }
        String other = "";
        String paragraph = "";
        for (Paragraph one : scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .filter(one -> !one.ref().equals(benefit.ref()))
                .toList()) {
            Matcher day = LAST_DAY.matcher(one.body());
            if (day.find() && other.isEmpty()) {
                other = day.group();
                paragraph = String.valueOf(one.ref().paragraph());
            }
        }
        scene.say(
                other.isEmpty() ? Phrase.VIEW_NO_END : Phrase.VIEW_OTHER_END,
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "别款",
                paragraph,
                "原文",
                other);
        return true;
    }
}
