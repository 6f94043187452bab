package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HeardFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 刚涨到9000了, 是9000: a number that names no fact is of the one that a result stands on and that such a number can be of. */
final class Fitting {

    private static final Pattern NUMBER =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百千万俩仨]{1,6})\\s*(万?元|块钱?|万|个?月|年|天|个|名|位|人|家|户|次|岁|%)?");
    /** Without a unit a number is no further from the one told before. */
    private static final BigDecimal FAR = BigDecimal.valueOf(20);

    private static final Pattern DOING = Pattern.compile("([招留送带孵评])[了上出走过]?(?=[0-9一二两三四五六七八九十俩仨])");
    private static final BigDecimal SIZE = BigDecimal.valueOf(3);

    /** 离校两年内没就业的 tells who somebody is, and no length of anything. */
    private static final Pattern SINCE_SCHOOL =
            Pattern.compile("(?:毕业|离校)(?:不到|不满|不足|还没|没|才|刚|满|都|已经|有|了)*[0-9一二两三]{1,2}(?:个月|年)");

    private final Scene scene;

    Fitting(Scene scene) {
        this.scene = scene;
    }

    /** The fact and its new value; null where the message holds no number or several, or no fact or several fit. */
    Map.@Nullable Entry<Fact, Known> of(String text, List<Fact> used) {
        return of(text, text, used);
    }

    /** The same of a number told in a part of a text. */
    Map.@Nullable Entry<Fact, Known> of(String part, String text, List<Fact> used) {
        Matcher number = NUMBER.matcher(part);
        if (!number.find()) {
            return null;
        }
        String written = number.group();
        boolean bare = number.group(2) == null;
        if (number.find()) {
            return null;
        }
        List<Map.Entry<Fact, Known>> fits = fits(written, bare, used);
        if (fits.stream().anyMatch(one -> !none(one.getKey()))) {
            // 就2个 beside 3人 and 0人 corrects the three.
            fits.removeIf(one -> none(one.getKey()) && !named(one.getKey(), text, used));
        }
        if (fits.size() > 1) {
            List<Map.Entry<Fact, Known>> done =
                    fits.stream().filter(one -> done(one.getKey(), text)).toList();
            fits.removeIf(one -> !named(one.getKey(), text, used) && !done.equals(List.of(one)));
        }
        if (fits.size() != 1) {
            return null;
        }
        Map.Entry<Fact, Known> one = fits.getFirst();
        BigDecimal before = told(one.getKey());
        BigDecimal now = exact(one.getValue());
        return before != null && now != null && before.compareTo(now) == 0 ? null : one;
    }

    private boolean none(Fact fact) {
        BigDecimal told = told(fact);
        return told != null && told.signum() == 0;
    }

    /** Whether the number of a text tells since when somebody has left school, and none of the facts is of that. */
    boolean school(String text, List<Fact> used) {
        return SINCE_SCHOOL.matcher(text).find()
                && used.stream()
                        .map(scene.desk.slots()::name)
                        .noneMatch(name -> name.contains("毕业") || name.contains("离校"));
    }

    /** Whether a fact can be of some number of a text. */
    boolean fits(String text, List<Fact> used) {
        return NUMBER.matcher(text)
                .results()
                .anyMatch(one -> !fits(one.group(), one.group(2) == null, used).isEmpty());
    }

    /** The facts told as a number that a written one can be of, with its value. */
    List<Map.Entry<Fact, Known>> fits(String written, boolean bare, List<Fact> used) {
        List<Map.Entry<Fact, Known>> fits = new ArrayList<>();
        for (Fact fact : used) {
            BigDecimal before = told(fact);
            if (before == null) {
                continue;
            }
            hear(written, fact)
                    .filter(one -> exact(one.known()) != null && !(bare && far(before, exact(one.known()))))
                    .findFirst()
                    .ifPresent(one -> fits.add(Map.entry(fact, one.known())));
        }
        return fits;
    }

    /** 就招了3个: whether a fact is called by what is done with the number. */
    private boolean done(Fact fact, String text) {
        Matcher doing = DOING.matcher(text);
        return doing.find() && scene.desk.slots().name(fact).contains(doing.group(1));
    }

    /** 总数是2个: whether two characters of a text are in the name of one fact alone. */
    private boolean named(Fact fact, String text, List<Fact> used) {
        String name = scene.desk.slots().name(fact);
        for (int i = 0; i + 2 <= text.length(); i++) {
            String part = text.substring(i, i + 2);
            if (part.codePoints().allMatch(Character::isIdeographic)
                    && name.contains(part)
                    && used.stream()
                            .filter(other -> !other.equals(fact))
                            .noneMatch(other -> scene.desk.slots().name(other).contains(part))) {
                return true;
            }
        }
        return false;
    }

    /** What is heard of a fact; 三百零五 as 305 where the words alone say nothing. */
    private Stream<HeardFact> hear(String written, Fact fact) {
        List<HeardFact> heard = of(written, fact);
        return heard.isEmpty() ? of(OutsideFigure.plain(written), fact).stream() : heard.stream();
    }

    private List<HeardFact> of(String written, Fact fact) {
        return scene.hear(written, fact).facts().stream()
                .filter(one -> one.fact().equals(fact))
                .toList();
    }

    /** Whether a fact was told as a number. */
    boolean toldAs(Fact fact, String written) {
        BigDecimal before = told(fact);
        return before != null
                && hear(written, fact)
                        .map(one -> exact(one.known()))
                        .anyMatch(value -> value != null && value.compareTo(before) == 0);
    }

    /** Whether a value is of the size of the one told before: no more than three times off. */
    boolean near(Map.Entry<Fact, Known> one) {
        BigDecimal before = told(one.getKey());
        BigDecimal now = exact(one.getValue());
        return before != null
                && now != null
                && before.multiply(SIZE).compareTo(now) >= 0
                && now.multiply(SIZE).compareTo(before) >= 0;
    }

    private static boolean far(BigDecimal before, @Nullable BigDecimal now) {
        return now == null
                || before.multiply(FAR).compareTo(now) < 0
                || now.multiply(FAR).compareTo(before) < 0;
    }

    private @Nullable BigDecimal told(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null || !fact.kind().ordered() ? null : exact(told.known());
    }

    private static @Nullable BigDecimal exact(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
