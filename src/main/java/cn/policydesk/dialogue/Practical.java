package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一次给完还是月月给, 多久打到卡上 要不要自己去街道跑, 这8000要交税吗 behind a result: answered from that result and its own clause, what the notice
 * leaves out plainly so. Beside something else a message says, 交的是32万 还有这个一年能报几回, that is taken first and the answer stands behind it. A
 * number in such a question is no fact of anybody. One per message.
 */
final class Practical {

    private static final Pattern BREATHS = Pattern.compile("[\\s,，。;；!！?？、]+");
    /** 一样的人再招一个, 要是: tells of something else, which is worked out. */
    private static final Pattern SUPPOSES = Pattern.compile("要是|如果|假如|假设|万一|倘若|再招|再请|换成|说错|记错|搞错|弄错|看错");
    /** 当时政策还没过期: what was had in time is another question. */
    private static final Pattern STILL_RAN = Pattern.compile("[没未][有]?(?:过期|到期)");

    private static final Pattern AMOUNT = Pattern.compile("多少|好多|几多|几钿");

    /** 就是说三年顶多三万: says again what was told. */
    private static final Pattern RESTATED = Pattern.compile("(?:就是说|也就是说|所以|那就是|嗯|噢|哦|好)\\S*");
    /** A number that may be meant to count; a year or a day only says when. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?!年(?![0-9])|月|[0-9]|号)|[一二两三四五六七八九十百千万俩仨]+(?:个|名|位|户|家|万|千|百|块|元|次|人)");

    private final Scene scene;
    private final Set<PracticalMatter> later = new LinkedHashSet<>();
    private String asked = "";

    Practical(Scene scene) {
        this.scene = scene;
    }

    /** What is left to be looked at of a message once what it asks of the result that stands is answered; null where that is all. */
    @Nullable
    String left(String text) {
        if (new EachStage(scene).sum(text)
                || new Jointly(scene).clauses(text)
                || new BesideThis(scene).take(text)
                || new OtherOption(scene).take(text)) {
            return null;
        }
        String left = take(text);
        return left == null
                        || new ReportedNumber(scene).take(left)
                        || new SumPartUnsure(scene).take(left)
                        || new SaidElsewhere(scene).take(left)
                        || !figure(left) && new Challenge(scene).take(left)
                ? null
                : left;
    }

    /** 最低工资听讲是2280一个月, which the result waits for: no claim about the notice. */
    private boolean figure(String text) {
        String plain = OutsideFigure.plain(text);
        return scene.pursuit().parameters().stream().anyMatch(one -> OutsideFigure.behind(one, plain) != null);
    }

    /** 算灵活就业毕业生社保补贴期满后延长: the 期满后延长 is of the name. */
    private boolean named(String text) {
        return scene.desk.library().rules().benefits().stream()
                .anyMatch(one -> text.equals(one.name()) || text.equals("算" + one.name()));
    }

    /**
     * Answers a message that asks nothing else; otherwise keeps in mind what is to be answered behind the rest.
     *
     * @return what is left to be looked at; null where the message is answered
     */
    private @Nullable String take(String text) {
        ResultInView view = ResultInView.of(scene);
        boolean open = scene.open() != null;
        if (view == null && !open
                || STILL_RAN.matcher(text).find()
                || named(text)
                || scene.wants(Intent.ALL, Intent.RESTART, Intent.FORGET)) {
            return text;
        }
        if (view != null && !open && !other(text, view) && new StillLeft(scene, view).take(text)) {
            return null;
        }
        Cues cues = scene.desk.words().cues();
        Set<PracticalMatter> matters = new LinkedHashSet<>();
        List<String> rest = new ArrayList<>();
        for (String breath : BREATHS.split(text.strip())) {
            Set<PracticalMatter> of = PracticalMatter.of(cues, breath);
            if (of.isEmpty() || !plain(breath)) {
                rest.add(breath);
            } else {
                matters.addAll(of);
            }
        }
        if (matters.isEmpty()) {
            return text;
        }
        rest.removeIf(breath -> breath.isEmpty()
                || cues.said(Cue.DO_BESIDE, breath)
                        && cues.without(Cue.DO_BESIDE, breath).isEmpty());
        String left = String.join(" ", rest);
        if (open || view == null) {
            return openly(text, left, matters);
        }
        if (other(text, view)
                || view.behindClause()
                || left.isEmpty() && matters.size() == 1 && known(text, view, matters)) {
            return text;
        }
        if (left.isEmpty() || nothing(left, view)) {
            scene.keep(scene.c().asked(text));
            scene.said.say(new PracticalAnswer(scene, view).of(matters, text));
            return null;
        }
        later.addAll(matters);
        asked = text;
        scene.read(left);
        return left;
    }

    /** 每年都有吗, 能拿几年, 打我卡上吗, and nothing beside: half questions that are answered where they lean on the result. */
    private boolean known(String text, ResultInView view, Set<PracticalMatter> matters) {
        Cues cues = scene.desk.words().cues();
        return switch (matters.iterator().next()) {
            case OFTEN -> cues.said(Cue.AGAIN, text);
            case LONG -> cues.said(Cue.HOW_LONG, text) && view.periods() != null && !text.contains("岁");
            case TO -> Payee.asked(text);
            default -> false;
        };
    }

    /** While something is asked only 要不要交税 is answered: everything else may be an answer. */
    private @Nullable String openly(String text, String left, Set<PracticalMatter> matters) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null || !left.isEmpty() || !matters.equals(Set.of(PracticalMatter.TAX))) {
            return text;
        }
        try {
            ResultInView view = new ResultInView(scene, benefit, new Supposing(scene).quote(benefit, scene.person()));
            scene.said.say(new PracticalAnswer(scene, view).of(matters, text));
            scene.say(Phrase.TALK_BACK);
            scene.again();
            return null;
        } catch (ContradictoryFacts e) {
            return text;
        }
    }

    /** Says behind what came of the rest what was asked beside it. */
    void beside() {
        ResultInView view = later.isEmpty() ? null : ResultInView.of(scene);
        if (view == null) {
            return;
        }
        String answer = new PracticalAnswer(scene, view).of(later, asked);
        if (scene.open() == null) {
            scene.said.say(answer);
        } else {
            scene.said.before(answer);
        }
    }

    /** Whether a breath asks a practical question and no more: it supposes nothing, and asks for no sum. */
    private static boolean plain(String breath) {
        return !SUPPOSES.matcher(breath).find()
                && !AMOUNT.matcher(breath.replaceAll("多少(?:次|回|天|个月|年|岁)", "")).find();
    }

    /** Whether a message names another benefit, or asks it of somebody else. */
    private boolean other(String text, ResultInView view) {
        Benefit named = scene.finder().named(text, view.benefit().region());
        return named != null && !named.equals(view.benefit());
    }

    /** Whether what is said beside the question is only what makes one ask: it tells nothing the result uses and asks nothing. */
    private boolean nothing(String left, ResultInView view) {
        String told = RESTATED.matcher(left).replaceAll("");
        return !SUPPOSES.matcher(left).find()
                && !NUMBER.matcher(told).find()
                && !scene.desk
                        .words()
                        .of(left)
                        .any(Intent.ASK, Intent.AMOUNT, Intent.CORRECT, Intent.GRANT, Intent.SOMEBODY)
                && Kin.in(left) == null
                && scene.hear(left, null).facts().stream()
                        .map(HeardFact::fact)
                        .noneMatch(view.benefit().facts()::contains);
    }
}
