package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways a worked example is talked through; each says how that came out. */
final class ExampleShapes {

    /** How a talk came out: a wrong amount, something missed, or as it should. */
    enum Verdict {
        RIGHT,
        INCOMPLETE,
        WRONG,
        /** The example does not lend itself to this way of talking. */
        UNFIT
    }

    /** What became of it, and why. */
    record Came(Verdict verdict, String why) {
        static final Came UNFIT = new Came(Verdict.UNFIT, "");
    }

    /** A way to talk an example through; a changed fact is one that makes another result. */
    enum Shape {
        ASKED(false),
        VOLUNTEERED(false),
        CORRECTED(true),
        SUPPOSED(true),
        ALIKE(false),
        DIFFERENT(true),
        BEHIND(false);

        private final boolean changes;

        Shape(boolean changes) {
            this.changes = changes;
        }

        boolean changes() {
            return changes;
        }
    }

    /** A fact and another value of it that leads to another result. */
    record Change(Fact fact, Known other) {}

    private final ExampleTalk talk;
    private final FactSpeech speech;
    private final Random random;
    private final Benefit benefit;
    private final Map<String, Known> facts;
    private final String region;

    ExampleShapes(ExampleTalk talk, FactSpeech speech, Random random, WorkedExample example) {
        this.talk = talk;
        this.speech = speech;
        this.random = random;
        this.benefit = example.benefit();
        this.facts = example.facts();
        this.region = example.benefit().region();
    }

    Came play(Shape shape, @Nullable Change change) {
        QuoteReply.Quoted right = talk.oracle(facts);
        if (right == null || shape.changes() && change == null) {
            return Came.UNFIT;
        }
        return switch (shape) {
            case ASKED -> judged(asked(facts), facts, "");
            case VOLUNTEERED -> volunteered();
            case CORRECTED -> corrected(change);
            case SUPPOSED -> supposed(right, change);
            case ALIKE -> alike(right);
            case DIFFERENT -> different(right, change);
            case BEHIND -> behind(right);
        };
    }

    private Reply asked(Map<String, Known> told) {
        return talk.answered(talk.say(benefit.name() + "能领多少"), told);
    }

    private Came volunteered() {
        if (facts.isEmpty()) {
            return Came.UNFIT;
        }
        String all = facts.entrySet().stream()
                .filter(one -> !(one.getValue() instanceof Known.Declined))
                .map(one -> speech.told(talk.fact(one.getKey()), one.getValue()))
                .collect(Collectors.joining("，"));
        Reply first = talk.say(benefit.name() + "能领多少，" + all);
        if (first.asking() != null && facts.containsKey(first.asking().fact())) {
            talk.trouble("说过还问" + first.asking().fact());
        }
        return judged(talk.answered(first, facts), facts, "");
    }

    private Came corrected(Change change) {
        Fact fact = change.fact();
        Reply before = asked(with(change));
        if (!talk.asked().contains(fact.id()) || !right(before, talk.oracle(with(change)))) {
            return Came.UNFIT;
        }
        Known known = facts.get(fact.id());
        String told = speech.told(fact, known);
        String value = speech.value(fact, known);
        String words = fact.kind() == Kind.YES_NO
                ? List.of("不对，" + told, "说错了，" + told, "刚才说错了，应该是" + told).get(random.nextInt(3))
                : List.of(
                                "不对，" + told,
                                "说错了，" + told,
                                "是" + value + "不是" + speech.value(fact, change.other()),
                                "刚才" + speech.name(fact) + "说错了，是" + value)
                        .get(random.nextInt(4));
        Reply reply = talk.say(words);
        boolean repeated =
                Stream.of(value, told, speech.written(fact, known)).anyMatch(ExampleTalk.text(reply)::contains);
        if (!repeated) {
            talk.trouble("没说改了什么");
        }
        talk.anew();
        return judged(talk.answered(reply, facts), facts, "改后");
    }

    private Came supposed(QuoteReply.Quoted right, Change change) {
        QuoteReply.Quoted then = talk.oracle(with(change));
        if (then == null || !right(asked(facts), right) || talk.withinSum(change.fact())) {
            return Came.UNFIT;
        }
        Reply reply = talk.say("要是" + speech.told(change.fact(), change.other()) + "呢");
        QuoteReply.Quoted told = talk.supposed(change.fact(), change.other());
        boolean wanting = told != null
                && !ExampleTalk.decided(told)
                && ExampleTalk.text(reply).contains("还要知道");
        Came came = wanting ? incomplete("") : judged(reply, with(change), "假设");
        if (came.verdict() == Verdict.WRONG) {
            return came;
        }
        Came now = judged(talk.say("那现在到底多少"), facts, "假设以后");
        return now.verdict() == Verdict.RIGHT ? came : now;
    }

    private Came alike(QuoteReply.Quoted right) {
        if (facts.containsKey("性别") || !right(asked(facts), right)) {
            return Came.UNFIT;
        }
        talk.anew();
        Came came = judged(talk.answered(talk.say("我爱人也一样，她能领多少"), facts), facts, "爱人");
        return came.verdict() == Verdict.WRONG ? came : self(came);
    }

    private Came different(QuoteReply.Quoted right, Change change) {
        QuoteReply.Quoted hers = talk.oracle(with(change));
        if (facts.containsKey("性别") || hers == null || !right(asked(facts), right)) {
            return Came.UNFIT;
        }
        talk.anew();
        Reply reply = talk.say("我妈呢，她" + speech.told(change.fact(), change.other()));
        Came came = judged(talk.answered(reply, with(change)), with(change), "妈妈");
        return came.verdict() == Verdict.WRONG ? came : self(came);
    }

    private Came self(Came came) {
        talk.anew();
        Came self = judged(talk.answered(talk.say("那我自己呢，能领多少"), facts), facts, "自己");
        return self.verdict() == Verdict.RIGHT ? came : self;
    }

    private Came behind(QuoteReply.Quoted right) {
        if (!right(asked(facts), right)) {
            return Came.UNFIT;
        }
        String elsewhere = region.equals("jiangyin") ? "东阳呢" : "江阴呢";
        String there = region.equals("jiangyin") ? "dongyang" : "jiangyin";
        for (String words : List.of("为什么", "要带什么材料", "那去年的政策呢", elsewhere)) {
            Reply reply = talk.say(words);
            String of = words.equals(elsewhere) ? there : region;
            if (reply.quotes().stream().anyMatch(one -> !one.benefit().startsWith(of + "-"))) {
                return new Came(Verdict.WRONG, words + "：别处的金额");
            }
        }
        return talk.trouble().isEmpty() ? new Came(Verdict.RIGHT, "") : new Came(Verdict.INCOMPLETE, talk.trouble());
    }

    private Map<String, Known> with(Change change) {
        Map<String, Known> other = new LinkedHashMap<>(facts);
        other.put(change.fact().id(), change.other());
        return other;
    }

    private boolean right(Reply reply, QuoteReply.@Nullable Quoted wanted) {
        QuoteReply.Quoted got = talk.quoted(reply);
        return got != null
                && wanted != null
                && ExampleTalk.same(got, wanted)
                && talk.trouble().isEmpty();
    }

    /** A result that is decided and another than the calculator's is wrong; none, or one left open, is incomplete. */
    private Came judged(Reply reply, Map<String, Known> mine, String when) {
        QuoteReply.Quoted wanted = talk.oracle(talk.withNamed(mine));
        if (wanted == null) {
            return Came.UNFIT;
        }
        QuoteReply.Quoted got = talk.quoted(reply);
        if (got == null) {
            String text = ExampleTalk.text(reply);
            boolean told = text.contains(wanted.text())
                    || !wanted.amountText().isEmpty() && text.contains(wanted.amountText());
            Map<String, Known> untold = new LinkedHashMap<>(mine);
            Fact length = benefit.length();
            QuoteReply.Quoted open = length == null || untold.remove(length.id()) == null ? null : talk.oracle(untold);
            if (!told && open != null && ExampleTalk.open(open) && text.contains(open.text())) {
                return incomplete(when + "没说一共多少");
            }
            return told
                    ? incomplete("")
                    : text.contains(benefit.name() + "：按您说的，")
                            ? new Came(Verdict.WRONG, when + "说的不是" + wanted.text())
                            : incomplete(when + "没有结果");
        }
        if (ExampleTalk.same(got, wanted)) {
            return incomplete("");
        }
        if (ExampleTalk.alike(got, wanted) && ExampleTalk.open(got)) {
            return incomplete(when + "没说一共多少");
        }
        return ExampleTalk.decided(got)
                ? new Came(
                        Verdict.WRONG,
                        when + "说" + got.outcome() + " " + got.amountText() + "，应当是" + wanted.outcome() + " "
                                + wanted.amountText())
                : incomplete(when + "还没定");
    }

    private Came incomplete(String why) {
        String all = why.isEmpty() ? talk.trouble() : why;
        return new Came(all.isEmpty() ? Verdict.RIGHT : Verdict.INCOMPLETE, all);
    }
}
