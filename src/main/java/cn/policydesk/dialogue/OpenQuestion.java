package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.SayingHearing;
import cn.policydesk.hearing.Slots;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A message while a question is open: it answers it, asks why, leaves it out, or means something else for a moment. */
final class OpenQuestion {

    /** After so many answers that are none, a question is left out. */
    private static final int MOST_FAILURES = 3;
    /** From so many on, the answers at hand are shown and the question is explained. */
    private static final int EXPLAINED = 2;

    private static final Pattern NONE = Pattern.compile("^(?:我|俺|咱)?(?:们|都|也|还|就|又|从来)*(?:没|未|莫得|冇|木有)(?!.*[0-9吗])");
    private static final Pattern FOR_HOW_LONG =
            Pattern.compile("(?:能|可以|最长|最多|允许)\\p{IsHan}{0,6}(?:几个月|几年|多久|多长时间)(?:啊|呀|呢|吗|哦|\\?|？)*$");

    /** 算出来没 asks how far it is, and ends nothing. */
    private static final Pattern READY = Pattern.compile(
            "^(?:那|你)?算(?:出来|好|完)了?(?:没有?|吗|不)|^(?:那么?|我|到底|所以)*(?:一共|总共|到底)?(?:能|可以|好)?[拿领得](?:到)?(?:多少|几多|好多)钱?[啊呀呢嘛?？]*$");

    /** 社保交了四个月，先看结果吧: whatever else is told. 就这些 may end an answer alone. */
    private static final Pattern RESULT_NOW = Pattern.compile("(?<!不)(?:看|说|给|出)(?:我|一?下)?结果|别再?问了|不想再?答|不答了");

    /** 我说的是, 不是问这个: another thing is meant. */
    private static final Pattern MEANT = Pattern.compile("我(?:是)?(?:说|问|讲|想问)的?是?|不是(?:问|说|讲|这个|招)|不问这个");

    private static final Pattern NUMBER = Pattern.compile("[0-9一二两三四五六七八九十几百千]");

    private final Scene scene;
    private final Wishes wishes;
    private final Clauses clauses;

    OpenQuestion(Scene scene, Wishes wishes, Clauses clauses) {
        this.scene = scene;
        this.wishes = wishes;
        this.clauses = clauses;
    }

    /** Takes a message whose facts are kept already. */
    void take(String text, Remembering.Taken taken) {
        Fact open = scene.open();
        Heard heard = taken.heard();
        Cues cues = scene.desk.words().cues();
        boolean refuses = open != null && !taken.answered() && cues.said(Cue.REFUSES, text);
        if (RESULT_NOW.matcher(text).find() && scene.wants(Intent.RESULT)
                || open != null && taken.answered() && cues.said(Cue.RESULT_FIRST, text)) {
            // 没招人，先看结果 answers, and wants no other question.
            scene.keep(scene.person().asking(null));
            scene.results();
        } else if (open != null && refuses) {
            decline(open);
        } else if (open != null && taken.answered() && roughly(open)) {
            exactly(open);
        } else if (open == null || taken.answered()) {
            scene.go();
        } else if (scene.wants(Intent.WHY)) {
            scene.say(
                    Phrase.TALK_WHY,
                    "原因",
                    scene.desk.slots().why(open),
                    "待遇",
                    scene.pursuit().concerned(open));
            scene.again();
        } else if (READY.matcher(text).find() && new Afterwards(scene).soFar()) {
            return;
        } else if (cues.said(Cue.RESULT_FIRST, text) || scene.wants(Intent.RESULT)) {
            scene.keep(scene.person().asking(null));
            scene.results();
        } else if (scene.wants(Intent.DECLINE) || unknown(open, heard) || noSuchDay(open, text)) {
            decline(open);
        } else if (scene.wants(Intent.ALL)) {
            wishes.all(text);
        } else if (!heard.facts().isEmpty() && !question(text)) {
            new SaidAgain(scene).tell(heard);
            scene.go();
        } else if (named(text) || scene.wants(Intent.AMOUNT) && another(text, heard)) {
            return;
        } else if (back(text)) {
            return;
        } else if (scene.wants(Intent.AMOUNT) && Wishes.bare(text)) {
            // 一共多少: as soon as the question is answered.
            scene.again();
        } else if (scene.wants(Intent.ASK, Intent.FOLLOW) && text.length() > 3) {
            clauses.tell(text);
            scene.say(Phrase.TALK_BACK);
            if (heard.facts().isEmpty()) {
                scene.again();
            } else {
                scene.go();
            }
        } else if (scene.wants(Intent.THANKS)) {
            scene.say(Phrase.TALK_THANKS);
            scene.again();
        } else if (!scene.person().figures().equals(scene.began().figures())) {
            // 三项按最低标准交，一共1100块 is a figure that the same benefit wants later.
            scene.again();
        } else {
            misheard(open);
        }
    }

    /** 困难企业能缓缴几个月 while something else is asked is a question, and tells no fact; true where it was answered. */
    boolean asked(String text) {
        Fact open = scene.open();
        if (open == null
                || !FOR_HOW_LONG.matcher(text).find()
                || scene.hear(text, open).facts().stream()
                        .anyMatch(one -> one.fact().equals(open))) {
            return false;
        }
        clauses.tell(text);
        scene.say(Phrase.TALK_BACK);
        scene.again();
        return true;
    }

    /** Whether a message answers the open question by a number or a length, or says that it is not known: 大概还有十几年吧. */
    static boolean answered(Scene scene, String text) {
        Fact open = scene.open();
        return open != null
                && (scene.wants(Intent.DECLINE)
                        || open.kind().ordered()
                                && scene.hear(text, open).facts().stream()
                                        .anyMatch(one -> one.fact().equals(open)
                                                && one.known() instanceof Known.Between(Span span)
                                                && span.low() != null));
    }

    /** Whether a message asks something of the notices, whatever facts it tells. */
    private boolean question(String text) {
        return scene.wants(Intent.ASK) && !scene.wants(Intent.AMOUNT, Intent.FOLLOW) && text.length() > 5;
    }

    /** Whether the answer is that it is not known, or not told. */
    private static boolean unknown(Fact open, Heard heard) {
        return heard.facts().stream().anyMatch(one -> one.fact().equals(open) && HeardFact.nothing(one.known()));
    }

    /** 没有执照 to the day of its registration: there is none to tell. */
    private static boolean noSuchDay(Fact open, String text) {
        return open.kind() == Kind.DATE && NONE.matcher(text).find();
    }

    /** Whether it was told, and not exactly: 至少3人, 四五千元, 中级或高级. */
    private boolean roughly(Fact open) {
        Told told = scene.person().facts().get(open.id());
        if (told == null) {
            return false;
        }
        return switch (told.known()) {
            case Known.Between(Span span) ->
                !span.exact()
                        && (open.kind() == Kind.MONEY
                                || open.kind() == Kind.RATE
                                || open.kind() == Kind.DURATION
                                || open.kind() == Kind.COUNT
                                        && NUMBER.matcher(told.words()).find());
            case Known.OneOf(var options) -> open.kind() == Kind.CHOICE && options.size() > 1;
            default -> false;
        };
    }

    /** Goes on; where the same is asked again, says that an exact number is needed, and the second time goes on without. */
    private void exactly(Fact open) {
        if (scene.person().failures() > 0) {
            decline(open);
            return;
        }
        scene.go();
        if (open.equals(scene.open())) {
            scene.keep(scene.person().failed());
            if (open.kind() != Kind.MONEY) {
                // Of a sum the question itself says so, with the middle of it at hand.
                scene.said.before(
                        scene.phrase(open.kind() == Kind.CHOICE ? Phrase.TALK_WHICH_ONE : Phrase.TALK_EXACTLY));
            }
        }
    }

    /** Goes on without a fact. */
    private void decline(Fact open) {
        Told declined =
                new Told(Known.DECLINED, scene.incoming.text(), scene.c().turn());
        scene.keep(scene.person().with(Map.of(open.id(), declined)));
        scene.say(Phrase.TALK_DECLINED, "事实", scene.desk.slots().name(open));
        scene.go();
    }

    /** An answer that is none: first how to write it, then choices and an explanation. */
    private void misheard(Fact open) {
        if (open.kind() == Kind.CHOICE && SayingHearing.severalKinds(scene.incoming.text())) {
            scene.say(Phrase.TALK_ONE_KIND);
            scene.again();
            return;
        }
        scene.keep(scene.person().failed());
        int failures = scene.person().failures();
        if (failures > MOST_FAILURES) {
            decline(open);
            return;
        }
        if (failures >= EXPLAINED
                && !open.kind().ordered()
                && !scene.desk.slots().buttons(open).isEmpty()) {
            String note = open.note().isEmpty() ? "" : scene.desk.slots().name(open) + "：" + open.note() + "。";
            scene.say(Phrase.TALK_HINT_CHOICES, "说明", note);
        } else {
            scene.say(Phrase.TALK_HINT, "写法", form(open));
        }
        scene.again();
    }

    /** How an answer may look: the answers at hand, or the form of a value. */
    private String form(Fact open) {
        List<Slots.Button> buttons = scene.desk.slots().buttons(open);
        if (scene.pursuit().threshold(open) != null) {
            return "有、没有，或者直接说数，例如"
                    + FactWords.form(open)
                            .replaceFirst("^.*或 ", "")
                            .replaceFirst("，只能是整数", "")
                            .replace("月", "个月");
        }
        return open.kind().ordered() || buttons.isEmpty()
                ? FactWords.form(open)
                : String.join("、", buttons.stream().map(Slots.Button::text).toList());
    }

    /** Another benefit by its whole name, and no question about it: that one is meant from now on. */
    private boolean named(String text) {
        String region = scene.c().region();
        if (region == null || question(text)) {
            return false;
        }
        Benefit benefit = scene.finder().called(text, region);
        return benefit != null && (turn(benefit) || itself(benefit));
    }

    private boolean another(String text, Heard heard) {
        List<Benefit> found = wishes.naming.found(text, heard);
        return found.size() == 1 && turn(found.getFirst());
    }

    /** Whether a message is the name of what is worked out, which answers nothing: that it is worked out, and the question again. */
    private boolean itself(Benefit named) {
        if (!(scene.person().goal() instanceof Goal.One(String id))
                || !named.id().equals(id)) {
            return false;
        }
        scene.say(Phrase.TALK_THIS_ALREADY, "待遇", named.name());
        scene.again();
        return true;
    }

    /** 我说的是我老伴公益岗 不是招人: the benefit worked out before that is spoken of, rather than the one that is asked about. */
    private boolean back(String text) {
        String plain = IntentWords.plain(text);
        if (!MEANT.matcher(plain).find() || !(scene.person().goal() instanceof Goal.One(String now))) {
            return false;
        }
        String other =
                scene.desk.library().rules().benefit(now).map(Benefit::name).orElse("");
        List<Benefit> meant = scene.person().trail().worked().reversed().stream()
                .filter(id -> !id.equals(now))
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> IntStream.range(0, one.name().length() - 1)
                        .mapToObj(at -> one.name().substring(at, at + 2))
                        .anyMatch(pair -> plain.contains(pair) && !other.contains(pair)))
                .toList();
        return !meant.isEmpty() && turn(meant.getFirst());
    }

    /** Turns to a benefit, unless it is the one that is pursued. */
    private boolean turn(Benefit benefit) {
        if (scene.person().goal() instanceof Goal.One(String id) && id.equals(benefit.id())
                || benefit.versions().isEmpty()) {
            return false;
        }
        scene.say(Phrase.TALK_NOW_THIS, "待遇", benefit.name());
        wishes.naming.one(benefit);
        return true;
    }
}
