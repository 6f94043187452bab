package cn.policydesk.hearing;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facts told by the very words they are told back in: 搬出基地后经营满6个月的企业数5户, 没拿到职业资格或技能等级证书. Such words are of that fact alone: the
 * 6个月 of its name is no time somebody tells, and the 没 of its no denies it.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class CalledByName {

    /** Shorter ones are everyday words, which are heard for what they say: 农民工, 灵活就业. */
    private static final int LEAST_WORDS = 6;

    private static final int LEAST_ALONE = 4;
    /** Only among other things told: as a whole message such words are an answer. */
    private static final int ALONE = 12;

    private static final int LEAST_NAME = 4;
    private static final Pattern HOW_LONG = Pattern.compile("(?:还有)?多久$");
    private static final Pattern BRACKETS = Pattern.compile("（[^）]*）");
    /** 是不是, 有没有, 不是农民工: a name behind these says something else. */
    private static final Pattern TURNED = Pattern.compile("(?:(?<!应该|应当|其实|实际|实际上|确实|才|就)是|[有没不未无非别]|不算|没有)$");

    private static final Pattern CLOSED = Pattern.compile("^(?:$|[，,。；;、！!\\s]|的(?:话|呀|啊|$)|[了吧呀啊哦呢])");
    private static final Pattern VALUE =
            Pattern.compile("^(?:（[^）]*）)?(?:说错了?[，,]?)?(?:[:：]|应该|其实|现在|实际|只?有|是|为|改成|改为)*([^，,。；;！!？?\\s呢]{1,24})");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９零一二两三四五六七八九十百千万半俩仨]");
    private static final Pattern ASKS = Pattern.compile("多少|几|吗|什么|怎么|是不是|算不算");

    /** @param known what the words say by themselves; null where a value must follow */
    private record Called(String words, Fact fact, @Nullable Known known) {}

    private final List<Called> all;
    private final List<Called> brief = new ArrayList<>();

    /** @param told what was told so; {@code left} is the message with it blanked out, every other character in its place */
    private record Found(String left, List<HeardFact> told) {}

    CalledByName(Dictionary dictionary, Slots slots) {
        List<Called> called = new ArrayList<>();
        for (Fact fact : dictionary.all()) {
            if (fact.kind() == Kind.YES_NO) {
                words(slots.told(fact, Known.YES), fact, Known.YES, called);
                words(slots.told(fact, Known.NO), fact, Known.NO, called);
            } else {
                String name = BRACKETS.matcher(slots.name(fact)).replaceAll("");
                // 离退休120个月 is 离退休多久：120个月 as it is said.
                String plain = HOW_LONG.matcher(name).replaceAll("");
                if (name.length() >= LEAST_NAME) {
                    called.add(new Called(name, fact, null));
                }
                if (plain.length() > LEAST_WORDS && !plain.equals(name)) {
                    called.add(new Called(plain, fact, null));
                }
            }
        }
        called.sort(Comparator.comparingInt((Called one) -> one.words().length())
                .reversed()
                .thenComparing(Called::words));
        this.all = List.copyOf(called);
    }

    private void words(String told, Fact fact, Known known, List<Called> called) {
        String words = BRACKETS.matcher(told).replaceAll("");
        if (words.length() >= LEAST_WORDS && words.indexOf('：') < 0) {
            called.add(new Called(words, fact, known));
        } else if (words.length() >= LEAST_ALONE && words.indexOf('：') < 0) {
            brief.add(new Called(words, fact, known));
        }
    }

    /** 以前创过业, 单位是企业 between two commas: so few words tell the fact where nothing else in them did. */
    private void alone(String message, Predicate<Fact> matters, List<HeardFact> heard) {
        for (Called one : brief) {
            Matcher words = matters.test(one.fact()) && message.contains(one.words())
                    ? Pattern.compile("(?:^|[，,。；;、])" + Pattern.quote(one.words()) + "(?:（[^）]*）)?(?=$|[，,。；;、])")
                            .matcher(message)
                    : null;
            if (words != null && words.find()) {
                // 不算大学生（在校或村官）: what explains a name tells nothing by itself.
                heard.removeIf(
                        told -> told.start() > words.start() + one.words().length() && told.end() <= words.end());
                if (heard.stream().noneMatch(told -> told.fact().equals(one.fact()))) {
                    heard.add(
                            new HeardFact(one.fact(), Objects.requireNonNull(one.known()), words.start(), words.end()));
                }
            }
        }
    }

    /**
     * What a message tells, by names and beside them.
     *
     * @param matters which facts are listened for
     * @param read reads words that hold no name
     */
    Heard heard(
            String message, Predicate<Fact> matters, Listening listening, BiFunction<String, Listening, Heard> read) {
        Listening alone = listening.alone();
        Found named = in(
                message,
                matters,
                (words, fact) -> read.apply(words, alone.asking(fact)).facts().stream()
                        .filter(one -> one.fact().equals(fact))
                        .map(HeardFact::known)
                        .findFirst()
                        .orElse(null));
        Heard rest = read.apply(named.left(), listening);
        List<HeardFact> both = new ArrayList<>(named.told());
        for (HeardFact one : rest.facts()) {
            if (named.told().stream().noneMatch(told -> told.fact().equals(one.fact()))) {
                both.add(one);
            }
        }
        if (message.length() > ALONE) {
            alone(message, matters, both);
        }
        if (both.size() == rest.facts().size() && named.told().isEmpty()) {
            return rest;
        }
        both.sort(Comparator.comparingInt(HeardFact::start)
                .thenComparingInt(one -> one.fact().index()));
        return new Heard(both, rest.refused(), rest.unlike());
    }

    private Found in(String message, Predicate<Fact> matters, BiFunction<String, Fact, @Nullable Known> value) {
        String left = message;
        List<HeardFact> told = new ArrayList<>();
        for (Called one : all) {
            int at = left.indexOf(one.words());
            if (at < 0
                    || !matters.test(one.fact())
                    || told.stream().anyMatch(other -> other.fact().equals(one.fact()))) {
                continue;
            }
            int behind = at + one.words().length();
            int end = behind;
            Known known = one.known();
            if (known == null) {
                Matcher follows = VALUE.matcher(left.substring(behind));
                if (!follows.find() || !speaks(one.fact(), follows.group(1))) {
                    continue;
                }
                known = value.apply(follows.group(1), one.fact());
                end = behind + follows.end();
            } else {
                // 不是创业孵化基地（大学生创业园）: what its own name has in brackets is part of it.
                Matcher bracket = BRACKETS.matcher(left).region(behind, left.length());
                end = bracket.lookingAt() ? bracket.end() : behind;
                if (TURNED.matcher(left.substring(0, at)).find()
                        || !CLOSED.matcher(left.substring(end)).find()) {
                    continue;
                }
            }
            if (known != null && !HeardFact.nothing(known)) {
                told.add(new HeardFact(one.fact(), known, at, end));
                left = left.substring(0, at) + "，".repeat(end - at) + left.substring(end);
            }
        }
        return new Found(left, told);
    }

    /** Whether words can be a value: a number, or one of the options. */
    private static boolean speaks(Fact fact, String words) {
        return !ASKS.matcher(words).find()
                && (fact.kind() == Kind.CHOICE
                        ? fact.options().stream().anyMatch(words::startsWith)
                        : NUMBER.matcher(words).find());
    }
}
