package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A half sentence right behind a result or a clause is about that one: 给多少钱啊 where no sum is written, 过半了再给多少 where it is
 * the next instalment, 每年都有吗.
 */
final class InView {

    private static final int SHORT = 16;
    /** 明年毕业了还能领不 asks of one who is somebody else by then, not of how often. */
    private static final Pattern OTHERWISE = Pattern.compile("毕了?业|毕业了|不上学|不读书|离校|退休了|上班了|找到工作|失业了|辞了?职|迁走|搬走");

    private static final Pattern QUOTED = Pattern.compile("“(.+)”——(.+)");

    private final Scene scene;
    private final Clauses clauses;

    InView(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Takes a message that leans on what was told last; false where it does not. */
    boolean take(String text) {
        if (scene.c().region() == null || text.length() > SHORT || scene.wants(Intent.ALL)) {
            return false;
        }
        Benefit one = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        return one == null || clauses.shown() != null && !scene.c().last().contains(one.name())
                ? (one != null || !scene.busy()) && ofClause(text)
                : period(text, one) || again(text, one) || sumOnly(text) && noMoney(one) || staged(text, one);
    }

    /** Whether a message asks for a sum of money and says nothing else. */
    private boolean sumOnly(String text) {
        Cues cues = scene.desk.words().cues();
        return (scene.wants(Intent.AMOUNT) || cues.said(Cue.MONEY, text))
                && cues.without(Cue.BESIDE_SUM, IntentWords.plain(text)).length() < 2;
    }

    // ---- behind a clause

    /** 给多少钱啊 behind a clause that writes no sum, and beside which nothing can be worked out. */
    private boolean ofClause(String text) {
        boolean sum = sumOnly(text);
        boolean again = scene.desk.words().cues().said(Cue.AGAIN, text);
        if (again && OTHERWISE.matcher(text).find()) {
            List<Benefit> offered = new Naming(scene).offered();
            if (offered.size() != 1) {
                return false;
            }
            new Naming(scene).found(offered.getFirst(), text);
            return true;
        }
        if (!sum && !again) {
            return false;
        }
        ClauseAnswer shown = clauses.shown();
        if (shown == null || sum && (!new Naming(scene).offered().isEmpty() || Clauses.sum(shown.gist()))) {
            return false;
        }
        String clause = shown.clause();
        String paragraph = String.valueOf(shown.paragraph());
        if (sum) {
            say(Phrase.VIEW_NO_SUM, "条", clause, "款", paragraph, "部门", departments(shown));
        } else {
            times(
                    shown.heading().isEmpty() ? clause : shown.heading(),
                    shown.gist(),
                    clause,
                    paragraph,
                    shown.validity().note());
        }
        return true;
    }

    private static String departments(ClauseAnswer shown) {
        return shown.departments().isEmpty() ? "经办部门" : shown.departments().getFirst();
    }

    // ---- behind a result, or while one is worked out

    /** 能拿几年, 发到啥时候 behind a result: for how long it is, and the words that say so. */
    private boolean period(String text, Benefit benefit) {
        Payment payment = scene.open() == null
                        && scene.person().trail().worked().contains(benefit.id())
                        && scene.desk.words().cues().said(Cue.HOW_LONG, text)
                ? payment(benefit)
                : null;
        String most = payment == null ? "" : AmountWords.periods(payment.per(), payment.periods());
        if (payment == null || most.isEmpty()) {
            return false;
        }
        String words = benefit.basis().words();
        String place = benefit.ref().place();
        Quote quote = quote(benefit);
        for (String note : quote == null
                ? List.<String>of()
                : scene.desk.quotes().worded(quote).notes()) {
            Matcher quoted = QUOTED.matcher(note);
            if (quoted.matches() && scene.desk.words().cues().said(Cue.TIMES, quoted.group(1))) {
                words = quoted.group(1);
                place = quoted.group(2);
            }
        }
        say(
                Phrase.VIEW_PERIOD,
                "待遇",
                benefit.name(),
                "金额",
                AmountWords.amount(payment),
                "原文",
                words,
                "出处",
                place,
                "时效",
                scene.standing(benefit));
        return true;
    }

    /** 每年都有吗: what its words say of how often, or that they say nothing. */
    private boolean again(String text, Benefit benefit) {
        if (!scene.desk.words().cues().said(Cue.AGAIN, text)
                || OTHERWISE.matcher(text).find()) {
            return false;
        }
        Optional<Paragraph> paragraph = scene.desk.library().paragraph(benefit.ref());
        String words = benefit.basis().words();
        String sentence = paragraph.stream()
                .flatMap(one -> one.sentences().stream().map(span -> span.of(one.text())))
                .filter(one -> one.contains(words) || words.contains(one))
                .filter(one -> scene.desk.words().cues().said(Cue.TIMES, one))
                .findFirst()
                .orElse(words);
        times(
                benefit.name(),
                sentence.strip(),
                benefit.ref().label(),
                String.valueOf(benefit.ref().paragraph()),
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        back();
        return true;
    }

    private void times(String name, String words, String clause, String paragraph, String standing) {
        boolean written = scene.desk.words().cues().said(Cue.TIMES, words);
        say(
                written ? Phrase.VIEW_TIMES : Phrase.VIEW_NO_TIMES,
                "待遇",
                name,
                "原文",
                words.replaceAll("[。；]$", ""),
                "条",
                clause,
                "款",
                paragraph,
                "时效",
                standing.isEmpty() ? "" : "【" + standing + "】");
    }

    /** 到底好多钱嘛 of a benefit whose figure is no money. */
    private boolean noMoney(Benefit benefit) {
        Payment payment = payment(benefit);
        if (benefit.kind() == Benefit.Kind.COMPUTABLE
                || payment != null
                        && (AmountWords.money(payment) || payment.unit().contains("%"))) {
            return false;
        }
        String clause = benefit.ref().label();
        String paragraph = String.valueOf(benefit.ref().paragraph());
        if (payment == null) {
            return false;
        }
        say(
                Phrase.VIEW_OTHER_FIGURE,
                "待遇",
                benefit.name(),
                "条",
                clause,
                "款",
                paragraph,
                "金额",
                AmountWords.amount(payment));
        back();
        return true;
    }

    private @Nullable Payment payment(Benefit benefit) {
        Quote quote = quote(benefit);
        return quote == null ? null : quote.outcome().sum();
    }

    private @Nullable Quote quote(Benefit benefit) {
        try {
            Map<String, Known> known = new LinkedHashMap<>();
            scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
            return scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** 过半了再给多少 behind a result: another option of a choice that was told. */
    private boolean staged(String text, Benefit benefit) {
        if (scene.open() != null
                || Ellipsis.half(text)
                || !scene.person().trail().worked().contains(benefit.id())
                || !scene.wants(Intent.AMOUNT, Intent.FOLLOW)
                || !scene.hear(text, null).facts().isEmpty()) {
            return false;
        }
        Map<Fact, Known> changed = new LinkedHashMap<>();
        for (Fact fact : new Grounds(scene.desk.library(), scene.person(), scene.asOf()).used(List.of(benefit))) {
            if (fact.kind() == Kind.CHOICE) {
                Known before = Objects.requireNonNull(scene.person().facts().get(fact.id()))
                        .known();
                scene.hear(text, fact).facts().stream()
                        .filter(one -> one.fact().equals(fact)
                                && one.known() instanceof Known.OneOf(var options)
                                && options.size() == 1)
                        .filter(one -> !one.known().equals(before))
                        .forEach(one -> changed.put(fact, one.known()));
            }
        }
        if (changed.size() != 1) {
            return false;
        }
        changed.forEach((fact, known) -> {
            scene.keep(scene.person()
                    .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
            scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, known));
        });
        scene.go();
        return true;
    }

    /** Says it; what was said just now is not said twice. */
    private void say(Phrase phrase, String... filled) {
        String text = scene.phrase(phrase, filled);
        scene.said.say(scene.c().last().contains(text) ? scene.phrase(Phrase.VIEW_STILL) : text);
    }

    private void back() {
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
    }
}
