package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那登记失业的大哥呢 他登记了三个月, 大哥登记失业其实有八个月了, behind the sum for people hired who were registered half a year: he counts or does
 * not, and the others stay counted. One per message.
 */
final class HireRegistered {

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一");
    private static final Pattern HALF = Pattern.compile("失业半年以上");
    private static final int LEAST = 6;

    private static final Pattern SO_LONG = Pattern.compile("(?:登记|失业)[^0-9,，。\\s]{0,6}?(?:"
            + "(?<few>不够|不足|没满|不满|不到|没到|没有)(?:半年|六个月|6个月)|(?<half>半年)|" + Supposing.NUMBER + "个?(?<unit>多?月|月|年))");

    /** 就是大哥不够半年: not so long, whatever is not. */
    private static final Pattern TOO_SHORT = Pattern.compile("(?:不够|不足|没满|不满|不到|没到)(?:半年|六个月|6个月)");
    /** 两个农村的 are all of those that were counted: nobody who was registered is among them. */
    private static final Pattern OF_OTHERS = Pattern.compile("农村|困难村|毕业");

    private static final Pattern FOR_HER =
            Pattern.compile("能不能|能[拿领给补有算]|可以[拿领]|够不够|有没有|有[钱补]|多少|几多|好多|补不补|给不给|领得到|拿得到");
    private static final Pattern INSURED =
            Pattern.compile("(?:社保|保险|五险)[^，,。]{0,6}?(?:[0-9]{1,2}|[一二两三四五六七八九十半]{1,2})个?多?(?:月|年)");

    private static final String REGISTERED = "失业";

    private final Scene scene;

    HireRegistered(Scene scene) {
        this.scene = scene;
    }

    /** Takes it; false where nothing of the kind is said, or no such number is counted. */
    boolean take(String text) {
        return counts(text) || anew(text);
    }

    /**
     * 她失业登记办了八个月 不是三个月，那一千块能拿吗 where nobody counts yet: she is the one who does, and what is paid for her is worked out.
     */
    private boolean anew(String text) {
        if (SUPPOSED.matcher(text).find()
                || !FOR_HER.matcher(text).find()
                || scene.person().goal() instanceof Goal.Nothing
                || !new OfHired(scene).ofOne(text)
                || months(INSURED.matcher(text).replaceAll(" ")) < LEAST) {
            return false;
        }
        String region = scene.c().region();
        List<Benefit> paid = region == null
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(one -> !one.versions().isEmpty()
                                && one.audiences().contains(Benefit.Audience.EMPLOYER)
                                && nobody(one) != null)
                        .toList();
        if (paid.size() != 1) {
            return false;
        }
        Fact fact = Objects.requireNonNull(nobody(paid.getFirst()));
        scene.keep(scene.person().wants(new Goal.One(paid.getFirst().id())));
        new Supposing(scene).correct(fact, 1, text);
        return true;
    }

    /** The number of people registered half a year that a benefit counts, where it is told to be none, or not told; else null. */
    private @Nullable Fact nobody(Benefit benefit) {
        return benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.COUNT
                        && HALF.matcher(scene.desk.slots().name(fact)).find()
                        && scene.desk.library().rules().dictionary().parts(fact).isEmpty()
                        && new Supposing(scene).value(fact) <= 0)
                .findFirst()
                .orElse(null);
    }

    private boolean counts(String text) {
        if (scene.open() != null
                || SUPPOSED.matcher(text).find()
                || !(scene.person().goal() instanceof Goal.One)
                || !new OfHired(scene).ofOne(text)) {
            return false;
        }
        int months = months(text);
        Fact fact = months < 0 ? null : counted();
        if (fact == null) {
            return false;
        }
        Told told = Objects.requireNonNull(scene.person().facts().get(fact.id()));
        int now = new Supposing(scene).value(fact);
        boolean others = OF_OTHERS.matcher(told.words()).find() && !told.words().contains(REGISTERED);
        boolean counted = told.words().contains(REGISTERED) && OfHired.sameOne(told.words(), text);
        boolean longEnough = months >= LEAST;
        String name = scene.desk.slots().name(fact);
        if (longEnough == counted || !longEnough && others) {
            scene.say(
                    longEnough ? Phrase.HIRE_IN_ALREADY : Phrase.HIRE_NOT_IN,
                    "事实",
                    name,
                    "数",
                    FactValues.shown(fact, BigDecimal.valueOf(now)),
                    "结果",
                    result());
        } else if (counted || others && !insured(text)) {
            new Supposing(scene).correct(fact, longEnough ? now + 1 : now - 1, text);
        } else {
            new AddedTo(scene).ask(fact, BigDecimal.valueOf(now), BigDecimal.valueOf(longEnough ? now + 1L : now - 1L));
        }
        return true;
    }

    /** What stands. */
    private String result() {
        try {
            Supposing supposing = new Supposing(scene);
            return supposing.told(supposing.quote(scene.pursuit().looked().getFirst(), scene.person()));
        } catch (ContradictoryFacts e) {
            return "";
        }
    }

    /** How long he was registered, below 0 where that is not said. */
    private static int months(String text) {
        Matcher time = SO_LONG.matcher(text);
        if (!time.find()) {
            return TOO_SHORT.matcher(text).find() ? 0 : -1;
        }
        if (time.group("few") != null) {
            return 0;
        }
        if (time.group("half") != null) {
            return LEAST;
        }
        int number = WrittenNumber.of(time.group(3));
        return time.group("unit").equals("年") ? number * 2 * LEAST : number;
    }

    /** Whether he is insured for another time than was told of all. */
    private boolean insured(String text) {
        return scene.hear(text, null).facts().stream()
                .filter(one -> one.fact().kind() == Kind.DURATION
                        && !scene.desk.hearing().kinds().own(one.fact()))
                .anyMatch(one -> {
                    Told told = scene.person().facts().get(one.fact().id());
                    return told != null && !told.known().equals(one.known());
                });
    }

    /** The number of people registered half a year, with others or alone, that the result rests on; null where there is none. */
    private @Nullable Fact counted() {
        return scene.pursuit().looked().stream()
                .flatMap(benefit -> benefit.facts().stream())
                .filter(fact -> fact.kind() == Kind.COUNT
                        && HALF.matcher(scene.desk.slots().name(fact)).find()
                        && new Supposing(scene).value(fact) > 0)
                .findFirst()
                .orElse(null);
    }
}
