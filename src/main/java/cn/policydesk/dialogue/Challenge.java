package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.DoubtTelling;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 网上说有5000的, 我同学领了3000凭什么我2000, 40个人不该是12万么 behind a result: whether the notice holds that figure and for what, then how the
 * asker's own comes about. No number in such a question is anybody's fact. One per message.
 */
final class Challenge {

    private static final Pattern NEW_FACT =
            Pattern.compile("^[哎唉呃哦啊嗯]*不对[，,\\s]|[估核]的是|说错|记错|搞错|弄错|看错|算错了|更正|改成|其实是|应该是(?!.*[吗么])|要是|如果|假如|假设|万一");
    private static final Pattern MORE = Pattern.compile("多少|好多|几多|行不行|能不能拿|有没有(?!限)|也有吗|给不给(?!我)");
    /** 才一半, 给个范围, 不给: what is challenged without a figure. */
    private static final Pattern BARE = Pattern.compile(
            "一半|几成|才|只|不给|不行|不得行|没得了|[拿领得]不到|范围|这么?[点少]|少|^(?:那|这)?(?:是)?(?:为啥|为什么|为何|凭啥|凭什么|咋回事)[子个]?[喃呢嘛啊呀吗?？]*$");

    private static final Pattern EARLIER = Pattern.compile("去年|前年|早几年|前几年|早些年|往年|以前|从前");
    private static final Pattern ONCE_WAS = Pattern.compile("由原来");
    private static final Pattern REACHES =
            Pattern.compile("(?:能|可以|给|会)[^，,。]{0,8}?[0-9一二三四五六七八九十百]+[万千]?[^，,。\\s]{0,4}(?:吗|不|吧|么|[?？])");
    private static final Pattern LIMITS = Pattern.compile("最高|不超过|最多|不高于|顶额");
    /** 怎么才算就业困难: asks for a rule. */
    private static final Pattern HOW = Pattern.compile("怎么才(?:能|算|可以|会)|怎样才|咋才(?:能|算)|要怎么");

    /** 我姐下岗的，她能贷50万不: asks for somebody else. */
    private static final Pattern OF_THEM = Pattern.compile("[他她][^，。]{0,6}(?:能|可以|有没有|该|算|够)|也(?:想|要|能|可以|给|有)");

    /** 去年一共缴的是三万二千五, 房租一年七千二: what one paid oneself. */
    private static final Pattern PAID = Pattern.compile(
            "(?:去年|上年|一年|一共|总共|实际)[^，。 ]{0,6}(?:交|缴|付)|(?:交|缴|付|房租|租金|店租)[^，。 ]{0,5}(?:是|就|才|一年|一个月)[^，。 ]{0,2}[0-9一二三四五六七八九十]");

    private static final Pattern STRONG = Pattern.compile("凭|为啥|为什么|为何|咋|怎么|不该|一半");
    private static final int MOST = 2;
    /** So long a part of a name that two share makes them alike: 稳岗返还. */
    private static final int PART = 4;

    private final Scene scene;

    Challenge(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no result stands, or the message challenges nothing. */
    boolean take(String text) {
        if (scene.open() != null
                || scene.c().region() == null
                || scene.wants(Intent.ALL, Intent.SOMEBODY)
                || NEW_FACT.matcher(text).find()
                || Kin.in(text) != null && OF_THEM.matcher(text).find()) {
            return false;
        }
        Cues cues = scene.desk.words().cues();
        boolean why = cues.said(Cue.WHY_SO, text) && !HOW.matcher(text).find();
        boolean elsewhere = cues.said(Cue.ELSEWHERE, text);
        ResultInView view = ResultInView.of(scene);
        if (view != null && most(text, view)) {
            return true;
        }
        if (!why && (SomebodyElse.begins(text) || new OthersFirm(scene).of(text) != null)) {
            // 我同学也租了个店 一年八千 tells of him and claims nothing.
            return false;
        }
        if (!why && (!elsewhere || MORE.matcher(text).find() || view != null && own(text, view))) {
            return false;
        }
        List<ClaimedFigure> figures = ClaimedFigure.in(text, cues, why, elsewhere);
        if (figures.isEmpty()
                && !(why && STRONG.matcher(text).find() && BARE.matcher(text).find())) {
            return false;
        }
        if (view == null) {
            return !figures.isEmpty() && ofClause(figures);
        }
        if (view.behindClause()) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        tell(text, view, figures, elsewhere);
        return true;
    }

    /** 去年一共缴的是三万二千五: a sum of one's own that the result goes by is no figure from elsewhere. */
    private boolean own(String text, ResultInView view) {
        return PAID.matcher(text).find() && view.benefit().facts().stream().anyMatch(fact -> fact.kind() == Kind.MONEY)
                || EARLIER.matcher(text).find()
                        && scene.hear(text, null).facts().stream()
                                .map(HeardFact::fact)
                                .anyMatch(fact -> fact.kind() == Kind.MONEY
                                        && view.benefit().facts().contains(fact));
    }

    private void tell(String text, ResultInView view, List<ClaimedFigure> figures, boolean elsewhere) {
        List<String> lines = new ArrayList<>();
        QuoteReply.Quoted worded = view.worded();
        String working = new QuoteTelling(scene.desk).working(worded);
        List<String> doubts = new ArrayList<>(new DoubtTelling(scene.desk.talk()).of(worded));
        boolean range = worded.outcome().equals("up-to");
        doubts.removeIf(doubt -> !range
                && figures.stream()
                        .noneMatch(one -> one.written().matcher(doubt).find()));
        figures.stream()
                .filter(figure -> !figure.own(worded, working))
                .filter(figure -> doubts.stream()
                        .noneMatch(doubt -> figure.written().matcher(doubt).find()))
                .limit(MOST)
                .map(figure -> told(figure, view))
                .forEach(lines::add);
        if (elsewhere) {
            lines.add(earlier(text, view));
        }
        String basis = working.isEmpty() || worded.outcome().equals("ineligible") ? basis(view) : working;
        lines.add(scene.phrase(Phrase.ELSEWHERE_SO, "结果", worded.text(), "算法", basis));
        String grounds = grounds(view);
        if (!grounds.isEmpty()) {
            lines.add(scene.phrase(Phrase.ELSEWHERE_GROUNDS, "事实", grounds));
        }
        lines.addAll(doubts);
        scene.said.say(String.join("\n", lines));
    }

    private String basis(ResultInView view) {
        return scene.phrase(
                Phrase.ELSEWHERE_OWN_WORDS,
                "原文",
                view.benefit().basis().words().replaceAll("[。；]$", ""),
                "条",
                view.benefit().ref().label(),
                "款",
                String.valueOf(view.benefit().ref().paragraph()));
    }

    /** 去年是1500一个: what the clause writes of how it was before, or that it does not; of others that they cannot be compared. */
    private String earlier(String text, ResultInView view) {
        if (!EARLIER.matcher(text).find() || Kin.in(text) != null) {
            return scene.phrase(Phrase.ELSEWHERE_THEIRS);
        }
        ResultInView.Words before = view.says(ONCE_WAS);
        return before == null
                ? scene.phrase(Phrase.ELSEWHERE_EARLIER)
                : scene.phrase(
                        Phrase.ELSEWHERE_WAS,
                        "原文",
                        before.words(),
                        "条",
                        before.label(),
                        "款",
                        String.valueOf(before.paragraph()));
    }

    /** 能有30万？ of what is the most: that it is, and that nothing is written of who gets how much. */
    private boolean most(String text, ResultInView view) {
        if (!(view.quote().outcome() instanceof Outcome.UpTo)
                || !REACHES.matcher(text).find()) {
            return false;
        }
        List<ClaimedFigure> figures = ClaimedFigure.in(text, scene.desk.words().cues(), true, true);
        ClaimedFigure figure = figures.isEmpty() ? null : figures.getLast();
        ResultInView.Words own = figure == null ? null : view.says(figure.written());
        if (figure == null || own != null && !LIMITS.matcher(own.words()).find()) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        String first = own == null ? told(figure, view) : written(Phrase.ELSEWHERE_LIMIT, figure, own);
        scene.said.say(first + "\n"
                + scene.phrase(Phrase.ELSEWHERE_SO, "结果", view.worded().text(), "算法", basis(view)));
        return true;
    }

    /** 村干部说有800 behind a clause that writes no sum. */
    private boolean ofClause(List<ClaimedFigure> figures) {
        ClauseAnswer shown = scene.busy() ? null : new Clauses(scene).shown();
        if (shown == null
                || figures.stream()
                        .anyMatch(one -> one.written().matcher(shown.text()).find())) {
            return false;
        }
        scene.said.say(
                scene.phrase(Phrase.ELSEWHERE_NOT_HERE, "数", figures.getFirst().said())
                        + scene.phrase(
                                Phrase.ELSEWHERE_OWN_WORDS,
                                "原文",
                                shown.gist().replaceAll("[。；]$", ""),
                                "条",
                                shown.clause(),
                                "款",
                                String.valueOf(shown.paragraph()))
                        + "【" + shown.validity().note() + "】");
        return true;
    }

    private String grounds(ResultInView view) {
        List<String> all = new ArrayList<>();
        for (Fact fact :
                new Grounds(scene.desk.library(), scene.person(), scene.asOf()).used(List.of(view.benefit()))) {
            Told told = scene.person().facts().get(fact.id());
            if (told != null) {
                all.add(scene.desk.slots().told(fact, told.known()));
            }
        }
        return String.join("、", all);
    }

    /** Where the notice holds a figure: in what the benefit rests on, in what another one does, or nowhere. */
    private String told(ClaimedFigure figure, ResultInView view) {
        ResultInView.Words own = view.says(figure.written());
        if (own != null) {
            return written(Phrase.ELSEWHERE_OWN, figure, own);
        }
        Map<String, Benefit> others = new LinkedHashMap<>();
        for (Benefit one : scene.desk.library().rules().benefits(view.benefit().region())) {
            String piece = ResultInView.piece(one.basis().words(), figure.written());
            boolean near = one.audiences().equals(view.benefit().audiences())
                    && one.ref().notice().equals(view.benefit().ref().notice());
            if (near && !one.id().equals(view.benefit().id()) && !piece.isEmpty() && alike(one, view.benefit())) {
                others.putIfAbsent(one.id(), one);
            }
        }
        Benefit other = others.isEmpty() ? null : others.values().iterator().next();
        boolean anywhere = view.paragraphs().stream()
                .map(Paragraph::body)
                .anyMatch(body -> figure.written().matcher(body).find());
        if (other != null) {
            return scene.phrase(
                    Phrase.ELSEWHERE_OTHER,
                    "数",
                    figure.said(),
                    "待遇",
                    other.name(),
                    "条",
                    other.ref().label(),
                    "款",
                    String.valueOf(other.ref().paragraph()),
                    "原文",
                    ResultInView.piece(other.basis().words(), figure.written()));
        }
        return scene.phrase(anywhere ? Phrase.ELSEWHERE_NOT_HERE : Phrase.ELSEWHERE_NONE, "数", figure.said());
    }

    /** A figure with the words of the clause that hold it. */
    private String written(Phrase phrase, ClaimedFigure figure, ResultInView.Words words) {
        return scene.phrase(
                phrase,
                "数",
                figure.said(),
                "原文",
                words.words(),
                "条",
                words.label(),
                "款",
                String.valueOf(words.paragraph()));
    }

    /** Whether another benefit is one to be taken for this: of the same clause, or named like it. */
    private static boolean alike(Benefit one, Benefit than) {
        if (one.ref().label().equals(than.ref().label())) {
            return true;
        }
        String name = one.name();
        for (int at = 0; at + PART <= name.length(); at++) {
            if (than.name().contains(name.substring(at, at + PART))) {
                return true;
            }
        }
        return false;
    }
}
