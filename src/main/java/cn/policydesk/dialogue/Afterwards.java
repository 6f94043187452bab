package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.DoubtTelling;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say to a result they were just told: 怎么才这么点, 算出来没, 有个兼职的不应该算吧, 留两个呢 where nobody knows what is meant. It is
 * answered from that result, never by some clause.
 */
final class Afterwards {

    private static final Pattern TOO_LITTLE = Pattern.compile(
            "(?:才|只有|就|只)(?:这么|那么|这)(?:点|些|少|一点)|(?:才|就|只)[给补领发拿]?这[点些]|怎么(?:才|就|只|这么|那么)|咋(?:才|就|只|这么)|凭啥(?:才|就|只)|为啥(?:才|就|只)|为什么(?:才|就|只)"
                    + "|这么[少低]|太少|有点少|真少|好少|少了点|不止(?:这|吧)|不可能(?:吧|才|这)|才\\d+(?:块|元)?[?？吗啊]|算错了?[吧没吗]|是不是算错|不对吧$|咋算的|怎么算出来|怎么来的|咋来的");
    private static final Pattern NOT_COUNTED = Pattern.compile("(?:不应该|不该|不应|不能|不用|别把?|不要把?).{0,6}算|没算错|去掉.{0,8}吧?$");
    private static final Pattern OBJECTION = Pattern.compile("不对|(?:不应该|不该|不应|不能)算|不算吧|才对|应该是|算错|不是吧|弄错|搞错");

    private static final Pattern EITHER =
            Pattern.compile("(\\d{2,}(?:\\.\\d+)?)\\s*(?:块|元|钱)?\\s*(?:还是|或者?|呢?还是说)\\s*(\\d{2,}(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\d|[一二两三四五六七八九十半俩仨]");
    private static final Pattern CHANGE = Pattern.compile("^(?:那|要|再|又|留|少|多|满|到|只|就)?.{0,8}呢[?？]?$");
    /** 那现在到底多少, 那我实际能领多少 behind a supposition or a clause: the result that stands. */
    private static final Pattern STANDS = Pattern.compile(
            "(?:那么?|所以|嗯|好吧?|[,，\\s])*(?:我|现在|目前|眼下|实际上?|按我(?:说|现在)的|照我(?:说|现在)的|(?:现在|我)的情况)*(?:到底|究竟|实际上?|真正|现在)(?:能|可以|是|该|有|应该|得)*"
                    + "[领拿得补给贷]?到?(?:多少|好多|几多|几钿)钱?[呢啊呀嘛啦了?？。]*");

    private static final int SHORT = 14;

    private final Scene scene;

    Afterwards(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no result of one benefit was told last, or the message is about something else. */
    boolean take(String text) {
        Benefit benefit = told();
        if (benefit == null) {
            return false;
        }
        try {
            if (scene.wants(Intent.RESULT) || STANDS.matcher(text).matches()) {
                scene.said.say(words(benefit).text());
                return true;
            }
            if (TOO_LITTLE.matcher(text).find() && heard(text, benefit).isEmpty()) {
                working(benefit);
                return true;
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        if (heard(text, benefit).isEmpty() && NOT_COUNTED.matcher(text).find() && text.length() <= SHORT + SHORT) {
            scene.say(Phrase.TALK_HOW_MANY_LESS, "事实", counts(benefit));
            return true;
        }
        if (text.length() <= SHORT
                && CHANGE.matcher(text).find()
                && NUMBER.matcher(text).find()
                && heard(text, benefit).isEmpty()
                && scene.finder().named(text, benefit.region()) == null) {
            scene.say(Phrase.TALK_WHICH_CHANGED, "话", text.replaceAll("[?？]$", ""), "事实", known(benefit));
            return true;
        }
        return false;
    }

    /** 到底2600还是3000, both told just now: which it is worked out by, and that the notice leaves it open. */
    boolean either(String text) {
        Matcher two = EITHER.matcher(text);
        String last = scene.c().last();
        Benefit benefit = told();
        if (!two.find()) {
            return false;
        }
        boolean one = last.contains(two.group(1));
        boolean other = last.contains(two.group(2));
        // Of a table one of them may be the sum of two lines.
        if (benefit == null ? !one && !other : !one || !other) {
            return false;
        }
        try {
            if (benefit == null) {
                return new Totals(scene).ofAll(text);
            }
            QuoteReply.Quoted words = words(benefit);
            List<String> doubts = new DoubtTelling(scene.desk.talk())
                    .of(words).stream()
                            .filter(doubt -> doubt.contains(two.group(1)) || doubt.contains(two.group(2)))
                            .toList();
            if (doubts.isEmpty()) {
                working(benefit);
                return true;
            }
            scene.say(
                    Phrase.EITHER_TAKEN,
                    "待遇",
                    benefit.name(),
                    "金额",
                    words.amountText(),
                    "说明",
                    String.join("", doubts),
                    "时效",
                    scene.standing(benefit));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 12家不是应该12万吗: how the sum comes about; a number of such a question changes nothing. */
    boolean doubts(String text) {
        Benefit benefit = told();
        Cues.Found doubt = scene.desk.words().cues().in(Cue.DOUBT_SUM, text);
        if (benefit == null
                || doubt == null
                || !NUMBER.matcher(text.substring(doubt.start())).find()) {
            return false;
        }
        try {
            working(benefit);
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** The benefit whose result was told and that is talked of still; null where there is none, or something is asked. */
    private @Nullable Benefit told() {
        Person person = scene.person();
        return scene.open() == null
                        && scene.c().region() != null
                        && person.goal() instanceof Goal.One(String id)
                        && person.trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** 不对呀 有一个不应该算吧: whether what an objection tells is of the one benefit, and makes another sum at once. */
    boolean objects(String text, Heard heard) {
        if (!scene.wants(Intent.CORRECT) && !OBJECTION.matcher(text).find()
                || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        return benefit != null
                && heard.facts().stream()
                        .filter(one -> !HeardFact.nothing(one.known()))
                        .anyMatch(one -> scene.pursuit()
                                .facts(benefit)
                                .contains(one.fact().id()));
    }

    /** Says in one sentence how far it is, the open question with it; false where no one benefit is worked out. */
    boolean soFar() {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        try {
            if (benefit != null) {
                QuoteReply reply = scene.desk
                        .quotes()
                        .quote(benefit, facts(), scene.person().figures(), scene.asOf());
                scene.said.say(reply.quotes().getFirst().text());
            }
            return benefit != null;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private void working(Benefit benefit) throws ContradictoryFacts {
        QuoteReply.Quoted words = words(benefit);
        String steps = new QuoteTelling(scene.desk).working(words);
        scene.say(
                Phrase.TALK_WORKED_SO,
                "结果",
                words.text(),
                "算法",
                steps.isEmpty()
                        ? benefit.ref().label() + "第" + benefit.ref().paragraph() + "款写的是：“"
                                + benefit.basis().words() + "”"
                        : steps,
                "事实",
                known(benefit));
    }

    private QuoteReply.Quoted words(Benefit benefit) throws ContradictoryFacts {
        Quote quote = scene.desk
                .library()
                .calculator()
                .quote(benefit, facts(), scene.person().figures(), scene.asOf());
        return scene.desk.quotes().worded(quote);
    }

    private Facts facts() {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, one) -> known.put(fact, one.known()));
        return new Facts(known);
    }

    /** What a message tells of the benefit's facts. */
    private List<HeardFact> heard(String text, Benefit benefit) {
        return scene.hear(text, null).facts().stream()
                .filter(one -> benefit.facts().contains(one.fact()) && !HeardFact.nothing(one.known()))
                .toList();
    }

    /** What was told that the result rests on, in words. */
    private String known(Benefit benefit) {
        List<String> all = new ArrayList<>();
        for (Fact fact : scene.desk.library().rules().dictionary().all()) {
            Told one = scene.person().facts().get(fact.id());
            if (one != null && scene.pursuit().facts(benefit).contains(fact.id())) {
                all.add(scene.desk.slots().told(fact, one.known()));
            }
        }
        return String.join("、", all);
    }

    /** The numbers of people it rests on, in words; everything told where there is none. */
    String counts(Benefit benefit) {
        List<String> all = new ArrayList<>();
        for (Fact fact : benefit.facts()) {
            Told one = scene.person().facts().get(fact.id());
            if (one != null && fact.kind() == Kind.COUNT) {
                all.add(scene.desk.slots().told(fact, one.known()));
            }
        }
        return all.isEmpty() ? known(benefit) : String.join("、", all);
    }
}
