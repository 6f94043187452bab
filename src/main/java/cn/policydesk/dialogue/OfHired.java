package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 他们都52岁男的 while a firm's benefit is worked out: told of the people hired, and of nobody who speaks. One per message. */
final class OfHired {

    private static final Pattern ONE_OF_THEM = Pattern.compile("(?:那个|那位|那名|招的|新来的|小伙子?|妹儿|大姐|大哥|大嫂|阿姨|大叔)");

    /** 那个小伙子 of one who founded a firm and hired: whom the benefit pays for them. */
    private static final Pattern THAT_ONE =
            Pattern.compile("(?:那|这)[个位名][^,，。\\s我]{0,6}?(?:小伙子?|小哥|妹儿|妹子|姑娘|大姐|大哥|大嫂|阿姨|大叔|师傅|员工|工人)");

    /** 招的毕业生0人: the number itself, and of all of them. */
    private static final Pattern NUMBER_ITSELF = Pattern.compile("[0零](?:个|名|位|人|家|户)|没有|没招|一个(?:人)?[也都]");

    /** One of those hired, in the words they are spoken of with, or as he and she. */
    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?:那个|那位|那名|招的|请的|雇的|新来的|小伙子?|妹儿|小妹|姑娘|大姐|大哥|大嫂|阿姨|大叔|师傅|[他她](?!们))");

    /** 我招的那个大哥: hired, whatever is worked out. */
    private static final Pattern HIRED_ONE = Pattern.compile("(?:招|雇|请|聘)(?:来|用|进来)?的(?:那|这)?(?:一?[个位名])?");
    /** 招了五个人 两个农村来的 一个刚毕业的大学生. */
    private static final Pattern HIRED_SOME =
            Pattern.compile("(?:招|雇|请|聘)(?:了|到|来)[^我,，。]{0,30}?[0-9一二两三四五六七八九十俩仨几]?(?:个|位|名)");

    private static final Pattern HIRING = Pattern.compile("招|雇|聘|录用|吸纳|安置|请了");

    /** 其中一个是2023年毕业的. */
    private static final Pattern AMONG = Pattern.compile("(?:其中|里头|里面|当中)(?:有)?[一两二三四五六七八九十0-9]{1,2}(?:个|名|位)");

    private static final Pattern SOME_LEFT = Pattern.compile(
            "(?:里头?|里面|当中|其中)(?:面|头)?(?:有)?[0-9一二两三四五六七八九十俩仨]{1,3}(?:个|名|位)?(?:人)?[^,，\\s]{0,4}(?:走了|辞|离职|跑了|不干了|没来了)");
    private static final Pattern NOT_ME = Pattern.compile(
            "^(?:不对|不是的?|错了)?[,，\\s]*不是(?:说|问|指)?我(?:自己|本人)?(?:的)?[,，。\\s]*(?:我?(?:说|问|指)?的?是)?(?=我们?(?:家|店里|厂里|公司)?(?:新?招|雇|请|聘))");

    private final Scene scene;

    OfHired(Scene scene) {
        this.scene = scene;
    }

    /** 巴东那个是23岁 of a firm: what is heard without what is nobody's who speaks. */
    Heard without(String text, Heard heard) {
        Heard left = theirs(text, heard);
        if (left.facts().size() < heard.facts().size() && scene.wants(Intent.OBJECT)) {
            // 记错了 巴东那个是23岁: which number he belongs to is asked, with what the result stands on.
            scene.say(Phrase.TALK_ONE_HIRED);
        }
        return left;
    }

    /** 不是我 是我招的那个大哥登记失业八个月 without the no, which answers no question. */
    static String meant(String text) {
        return NOT_ME.matcher(text).replaceFirst("");
    }

    /** Whether a message tells of one of those hired by the one who asks. */
    boolean ofOne(String text) {
        return scene.person().label().isEmpty()
                && (HIRED_ONE.matcher(text).find() || SPOKEN_OF.matcher(text).find() && firm())
                && Kin.in(text) == null;
    }

    /** Whether two texts speak of the same one: 大哥 of both, or 他. */
    static boolean sameOne(String one, String other) {
        Matcher first = ONE_OF_THEM.matcher(one);
        while (first.find()) {
            if (other.contains(first.group())) {
                return true;
            }
        }
        return !ONE_OF_THEM.matcher(other).find();
    }

    /** The same, without a word. */
    Heard theirs(String text, Heard heard) {
        List<HeardFact> left = heard.facts().stream()
                .filter(one -> !scene.desk.hearing().kinds().own(one.fact())
                        || one.fact().equals(scene.open())
                        || !hired(text, one))
                .filter(one -> !left(text, one.fact()))
                .toList();
        return new Heard(left, heard.refused(), heard.unlike());
    }

    /** 留用的里有一个走了 of five: the one is not how many there are. */
    private boolean left(String text, Fact fact) {
        return fact.kind() == Kind.COUNT
                && SOME_LEFT.matcher(text).find()
                && !fact.equals(scene.open())
                && scene.person().facts().containsKey(fact.id());
    }

    /** Whether somebody hired is spoken of in or before what was heard, and the speaker not between. */
    private boolean hired(String text, HeardFact one) {
        if (!scene.person().label().isEmpty()) {
            return false;
        }
        // 招了登记失业的两个人 河北农村来的一个: said of one sort of those hired.
        ToldSorts sorts = ToldSorts.in(text);
        boolean several = HIRING.matcher(text).find() && sorts.people().size() > 1;
        if ((several || !KindsUnused.counts(scene).isEmpty())
                && sorts.people().stream()
                        .anyMatch(sort -> sort.at() <= one.start()
                                && one.end() <= sort.at() + sort.words().length())) {
            return true;
        }
        boolean firm = firm();
        boolean founder = !firm && !KindsUnused.counts(scene).isEmpty();
        for (Pattern pattern : firm
                ? List.of(ONE_OF_THEM, AMONG, HIRED_ONE, HIRED_SOME)
                : founder ? List.of(THAT_ONE, AMONG, HIRED_ONE, HIRED_SOME) : List.of(HIRED_ONE, HIRED_SOME)) {
            Matcher spoken = pattern.matcher(text);
            while (spoken.find() && spoken.start() < one.end()) {
                boolean within = spoken.end() >= one.end();
                if (within && pattern != HIRED_SOME
                        || spoken.end() < one.end()
                                && !text.substring(spoken.end(), Math.max(spoken.end(), one.start()))
                                        .matches(".*[我俺].*")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 要是大姐只登记了四个月呢, of one of two who count: one of them does not, and the other does. */
    Map<Fact, Known> oneLess(String text, ToIntFunction<Fact> told) {
        if (!ONE_OF_THEM.matcher(text).find() || NUMBER_ITSELF.matcher(text).find() || text.contains("我") || !firm()) {
            return Map.of();
        }
        Map<Fact, Known> less = new LinkedHashMap<>();
        for (HeardFact one : scene.hear(text, null).facts()) {
            boolean none = one.known() instanceof Known.Between(Span span)
                    && span.high() != null
                    && span.high().signum() == 0;
            int before = told.applyAsInt(one.fact());
            if (none && one.fact().unitText().equals("人") && before > 1) {
                less.put(one.fact(), new Known.Between(SpokenNumber.point(BigDecimal.valueOf(before - 1L))));
            }
        }
        return less;
    }

    /** Whether it is a firm that what is worked out is for. */
    private boolean firm() {
        return switch (scene.person().goal()) {
            case Goal.Nothing nothing -> false;
            case Goal.All all -> all.audience() == Benefit.Audience.EMPLOYER;
            case Goal.Going going -> !going.citizens();
            case Goal.One(String id) ->
                scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(benefit -> !benefit.audiences().contains(Benefit.Audience.CITIZEN))
                        .isPresent();
        };
    }

    /** Takes a message that tells of people hired what the benefit does not ask for; false where it is none. */
    boolean take(String text) {
        if (!scene.desk.words().cues().said(Cue.THEY, text)
                || text.contains("我")
                || scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL)
                || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        List<Fact> heard = scene.hear(text, scene.open()).facts().stream()
                .map(HeardFact::fact)
                .toList();
        if (benefit == null
                || benefit.audiences().contains(Benefit.Audience.CITIZEN)
                || heard.isEmpty()
                || heard.stream()
                        .anyMatch(fact -> scene.pursuit().facts(benefit).contains(fact.id()))) {
            return false;
        }
        scene.say(Phrase.TALK_OF_HIRED, "待遇", benefit.name());
        if (scene.open() != null) {
            scene.again();
        }
        return true;
    }
}
