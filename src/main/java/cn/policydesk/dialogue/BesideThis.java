package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 那个70%的我们能不能也拿, 再加上带动就业15个人的 总共多少, 跟低保冲不冲突 behind a result: the second benefit, however it is named, beside the one that
 * stands. What the notice says of having both is told, what each comes to, and the sum where both are worked out; what the message tells for the
 * second is heard, and nothing told before is overwritten. One per message.
 */
final class BesideThis {

    /** 要是, 说错了: another matter. */
    private static final Pattern ELSE = Pattern.compile(
            "算不算|还能再?[拿领补][多几好]|要是|如果|假如|假设|万一|说错|记错|搞错|弄错|看错|不对|^(?:那|对了|哦|还有)*[,，]?(?:还有个?(?:别的)?事|另外(?:还有|有)?个?事|再?问[你您]?个?(?:别的)?事|再?问个别的)(?!.*(?:一起|一块|同时|[跟和与]))");
    /** The parts of a message, one of which names the second. */
    private static final Pattern BREATHS =
            Pattern.compile("[\\s,，。;；、！!？?]+|(?<=[的了])(?:跟|和|与)|(?:跟|和|与)(?=[^,，。\\s]{2,10}(?:补贴|补助|的|比))");

    private static final Pattern BESIDE = Pattern.compile("除[^。；]{2,20}外|的基础上|再给予|还可");

    private static final Pattern KIN = Pattern.compile(Kin.WORD);
    /** 那两项一共多少 behind two results: those two. */
    private static final Pattern SEVERAL = Pattern.compile("[两俩几三四这些全][个项样种笔些部]");

    /** 那个大学生，公司还能拿社保补贴吗 has none of these: it asks for the grant, and not whether both go. */
    private static final Pattern TOGETHER = Pattern.compile("一起|一块|同时|都|[跟和与]");

    private static final int LONG = 48;
    private static final int MOST = 3;

    private final Scene scene;

    BesideThis(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing stands, or no second benefit is spoken of. */
    boolean take(String text) {
        Cues cues = scene.desk.words().cues();
        boolean both = cues.said(Cue.BOTH_ASKED, text);
        boolean sum = cues.said(Cue.SUM_ASKED, text);
        boolean more = cues.said(Cue.MORE_ASKED, text);
        ResultInView view = both || sum || more ? ResultInView.of(scene) : null;
        if (view == null
                || scene.open() != null
                || text.length() > LONG
                || view.behindClause()
                || ELSE.matcher(text).find()
                || KIN.matcher(text).find()
                || sum
                        && SEVERAL.matcher(text).find()
                        && Stood.told(scene, scene.person()).size() > 1
                || scene.wants(Intent.ALL, Intent.RESTART, Intent.FORGET, Intent.SOMEBODY)) {
            return false;
        }
        if (both && !sum && !more && !TOGETHER.matcher(text).find() && new GrantNamed(scene).take(text)) {
            return true;
        }
        try {
            return answered(text, view, both, sum, more);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private boolean answered(String text, ResultInView view, boolean both, boolean sum, boolean more)
            throws ContradictoryFacts {
        Benefit now = view.benefit();
        Set<String> figures = SecondNamed.figures(text);
        if (sum && twoOfOne(figures, view, text)) {
            return true;
        }
        Cues cues = scene.desk.words().cues();
        Map<Benefit, String> named = new LinkedHashMap<>();
        SecondNamed second = new SecondNamed(scene);
        List<Benefit> either = new ArrayList<>();
        for (String part : parts(both ? cues.without(Cue.OUTSIDE_MONEY, text) : text)) {
            List<Benefit> meant = second.likely(second.meant(part, now), part);
            if (meant.size() == 1) {
                named.putIfAbsent(meant.getFirst(), part);
            } else if (meant.size() > 1 && either.isEmpty()) {
                either.addAll(meant);
            }
        }
        either.removeAll(named.keySet());
        List<Benefit> spoken = second.mostTold(either);
        if (!named.isEmpty() && spoken.size() == 1) {
            named.put(spoken.getFirst(), text);
            either.clear();
        }
        List<Benefit> seconds = List.copyOf(named.keySet());
        if (seconds.isEmpty() && either.isEmpty()) {
            return outside(text, view, both) || more && ruledOut(text, now);
        }
        List<Benefit> told = Stood.told(scene, scene.person());
        if (seconds.size() > MOST || !seconds.isEmpty() && told.containsAll(seconds)) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        if (seconds.isEmpty()) {
            if (both) {
                new Jointly(scene).say(now, either);
            }
            which(either);
            return true;
        }
        new SecondTold(scene).hear(text, named, now);
        tell(now, seconds, either, text, sum || more);
        return true;
    }

    /** 1300和1500是不是加起来2800, both of one and the same benefit: two ways to pay it and no two sums. */
    private boolean twoOfOne(Set<String> figures, ResultInView view, String text) {
        List<String> two = figures.stream().limit(2).toList();
        if (two.size() < 2 || !SecondNamed.written(view.benefit()).containsAll(two)) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.say(
                Phrase.TWO_OF_ONE,
                "数",
                String.join("和", two),
                "待遇",
                view.benefit().name(),
                "原文",
                view.benefit().basis().words(),
                "结果",
                view.worded().text());
        return true;
    }

    /** 保险那个一人100的也要 跟管理费加起来: one part of the message after the other, and the whole where none names anything. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : BREATHS.split(text)) {
            if (part.length() > 1) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Asks which of several is meant, of those that can be worked out; what has no figure is told so. */
    private void which(List<Benefit> either) {
        List<Benefit> figured =
                either.stream().filter(one -> !one.versions().isEmpty()).toList();
        either.stream()
                .filter(one -> one.versions().isEmpty())
                .limit(MOST)
                .forEach(one -> scene.say(
                        Phrase.TALK_TOTAL_LEFT, "各项", scene.phrase(Phrase.TALK_LEFT_UNWRITTEN, "待遇", one.name())));
        if (figured.size() == 1) {
            new Naming(scene).one(figured.getFirst());
        } else if (!figured.isEmpty()) {
            new Naming(scene).which(figured);
        }
    }

    /** 除按规定拨付余下补贴外，可预拨社会保险补贴: one sentence writes both, and is told instead of that nothing is. */
    private boolean cited(Benefit now, Benefit other) {
        String words = now.basis().words();
        boolean both = now.ref().equals(other.ref())
                && Adding.between(now, other) == null
                && Adding.together(now, other) == null
                && other.basis().words().equals(words)
                && BESIDE.matcher(words).find();
        if (both) {
            scene.cite(
                    now.name() + "与" + other.name(),
                    now.ref().label(),
                    now.ref().paragraph(),
                    words,
                    scene.desk.quotes().standing(now, scene.asOf()).note());
        }
        return both;
    }

    private void tell(Benefit now, List<Benefit> seconds, List<Benefit> either, String text, boolean sum)
            throws ContradictoryFacts {
        List<Benefit> all = new ArrayList<>(List.of(now));
        all.addAll(seconds);
        List<Quote> open = new ArrayList<>();
        int met = 0;
        for (Benefit one : all) {
            Quote quote = new Supposing(scene).quote(one, scene.person());
            met += Stood.counts(quote) ? 1 : 0;
            if (!one.equals(now)
                    && !Stood.over(quote)
                    && quote.outcome() instanceof Outcome.NeedsFacts needs
                    && !needs.missing().isEmpty()) {
                open.add(quote);
            }
        }
        if (met < 2 || !open.isEmpty()) {
            List<Benefit> said =
                    seconds.stream().filter(one -> !cited(now, one)).toList();
            if (!said.isEmpty()) {
                new Jointly(scene).say(now, said);
            }
        }
        if (open.isEmpty() || sum || met > 0) {
            new InAll(scene).whole(all, text);
        }
        if (!open.isEmpty()) {
            List<Person.Later> later = new ArrayList<>(scene.person().trail().later());
            open.stream()
                    .skip(1)
                    .map(Quote::benefit)
                    .forEach(one -> later.add(new Person.Later(one.name(), one.name(), List.of(one.id()))));
            scene.keep(scene.person().later(later));
            new Naming(scene).one(open.getFirst().benefit());
        } else if (!either.isEmpty()) {
            which(either);
        }
    }

    /** 跟低保冲不冲突, 还想领失业金: nothing of this notice's benefits; what it says of both is nothing, unless its own words name it. */
    private boolean outside(String text, ResultInView view, boolean both) {
        Cues.Found found = both ? scene.desk.words().cues().in(Cue.OUTSIDE_MONEY, text) : null;
        if (found == null) {
            return false;
        }
        String word = text.substring(found.start(), found.end());
        if (view.benefit().basis().words().contains(word.replace("失业金", "失业保险金"))) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.say(Phrase.TALK_JOINTLY_UNWRITTEN, "待遇", view.benefit().name() + "与" + word);
        scene.say(Phrase.VIEW_OWN_STANDS, "结果", view.worded().text());
        return true;
    }

    /** 我其实还是单亲 按哪个划算: what is told now may rule out the one that stands and open one that only goes in its place. */
    private boolean ruledOut(String text, Benefit now) throws ContradictoryFacts {
        Map<String, Told> more = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        for (HeardFact one : scene.hear(text, null).facts()) {
            if (!HeardFact.nothing(one.known())
                    && !scene.person().facts().containsKey(one.fact().id())) {
                more.put(one.fact().id(), new Told(one.known(), text, scene.c().turn()));
                said.add(scene.desk.slots().told(one.fact(), one.known()));
            }
        }
        if (more.isEmpty()) {
            return false;
        }
        Person person = new Overruling(scene).with(more);
        if (scene.pursuit(person).contradiction() != null) {
            return false;
        }
        List<Benefit> instead = new ArrayList<>();
        for (Benefit one : scene.desk.library().rules().benefits(now.region())) {
            if (!one.equals(now)
                    && Adding.between(one, now) != null
                    && !(new Supposing(scene).quote(one, person).outcome() instanceof Outcome.Ineligible)
                    && more.keySet().stream().anyMatch(scene.pursuit().facts(one)::contains)) {
                instead.add(one);
            }
        }
        Payment before =
                new Supposing(scene).quote(now, scene.person()).outcome().sum();
        if (instead.size() != 1 || before == null) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.keep(person);
        scene.say(Phrase.TALK_NOTED, "事实", String.join("、", said));
        new Jointly(scene).say(now, instead.getFirst());
        scene.keep(scene.person()
                .wants(new Goal.One(instead.getFirst().id()))
                .taken(instead.getFirst().id()));
        scene.go();
        return true;
    }
}
