package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place of 一共多少: whatever was told to this person and stands by what is known now is in it, and what is not is named with why. 大学生跟困难的
 * 两样加一起 is of those two alone. One per message.
 */
final class InAll {

    private static final Pattern AND = Pattern.compile("[跟和与同、，,。；;]|加上?|还有|以及|\\s");
    /** What a question says beside the names: 那 … 的两样加一起一共多少. */
    static final Pattern AROUND = Pattern.compile(
            "(?:加|合)[在]?(?:一起|起来|一块儿?)|一起|一块儿?|这些|那些|全部|所有|一共|总共|合计|拢共|共计|总计|[两俩几三]个?[项种笔个样]|(?:能|可以)?(?:[拿领补得])?(?:多少|好多|几)[钱块]?|(?:能|可以)[拿领补得]|那|的|就|这|都|我|呢|现在|目前|是|招人|招工|用工|刚才|补贴|补助");
    /** 又不是同一个人 is no number of people. */
    private static final Pattern OTHERS =
            Pattern.compile("(?:又|也|都|可|并)?(?:不是|不算|并非)(?:同一|一)个?(?:名|批|些)?(?:人|员工)|(?:是)?不同的?(?:人|员工)");

    private static final Pattern ONE_HIRE = Pattern.compile("(?:就是|都是|是|其实)同一个?(?:名|批)?(?:人|员工)");
    /** 扩岗那个过期了不要算 names one that is not wanted. */
    private static final Pattern NOT_COUNTED = Pattern.compile("不要?算|别算|不加|别加|除了|去掉|扣掉");

    /** 招人补贴现在是多少: the one that is in view. */
    private static final Pattern IN_VIEW = Pattern.compile("(?:招人|招工|用工|刚才|这个|这项|现在)[^，。]{0,4}(?:补贴|补助|钱|是|多少)");

    static final Pattern SUM = Pattern.compile("\\d{3,7}");
    static final int PARTS = 2;
    private static final int SHORT = 8;
    private final Scene scene;

    InAll(Scene scene) {
        this.scene = scene;
    }

    /** 外甥跟女婿加起来, 稳岗和见习加一起: answered before anything in the message is heard as a fact or as a benefit to take up. */
    boolean named(String text) {
        if (!asks(text)) {
            return false;
        }
        try {
            List<Benefit> told = Stood.told(scene, scene.person());
            Named named = parts(text, told);
            return new PeopleSum(scene).take(text)
                    || Kin.in(text) == null
                            && told.size() >= PARTS
                            && named.some()
                            && !tells(text, told, false)
                            && say(named.benefits(), named.untold(), true, text);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 那我一共能拿多少 behind several. */
    boolean plain(String text) {
        try {
            return asks(text)
                    && Kin.in(text) == null
                    && AROUND.matcher(IntentWords.plain(text))
                                    .replaceAll("")
                                    .replaceAll("[\\p{P}\\s]", "")
                                    .length()
                            < 2
                    && Stood.told(scene, scene.person()).size() >= PARTS
                    && take(text, 1);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** （登记失业半年以上） of a name asks for no time. */
    private boolean asks(String text) {
        return scene.c().region() != null
                && scene.desk.words().cues().said(Cue.IN_ALL, text)
                && !Totals.TIME
                        .matcher(NameEnding.BRACKETS.matcher(text).replaceAll(""))
                        .find();
    }

    /**
     * Answers a question for a sum that was understood as one; false where it tells something new.
     *
     * @param least how many must stand, where none are named
     */
    boolean take(String text, int least) throws ContradictoryFacts {
        List<Benefit> told = Stood.told(scene, scene.person());
        if (told.isEmpty() || other(text, told) || changes(text, told)) {
            return false;
        }
        Named named = parts(text, told);
        return named.some()
                ? say(named.benefits(), named.untold(), true, text)
                : Stood.of(scene, scene.person(), told).met().size() >= least && say(told, List.of(), false, text);
    }

    /** Tells the sum of some benefits, and of each that is not in it why. */
    boolean whole(List<Benefit> told, String text) throws ContradictoryFacts {
        return say(told, List.of(), true, text);
    }

    private boolean say(List<Benefit> meant, List<String> untold, boolean named, String text)
            throws ContradictoryFacts {
        Stood stood = named ? Stood.named(scene, scene.person(), meant) : Stood.of(scene, scene.person(), meant);
        List<Quote> met = stood.met();
        List<String> all = new ArrayList<>(stood.left());
        untold.forEach(words -> all.add(scene.phrase(Phrase.TALK_LEFT_UNTOLD, "说法", words)));
        String left = String.join("；", all);
        if (met.isEmpty()) {
            scene.say(Phrase.TALK_TOTAL_NOTHING, "各项", left);
        } else {
            tell(met, ONE_HIRE.matcher(text).find() && !OTHERS.matcher(text).find());
            if (!left.isEmpty()) {
                scene.say(Phrase.TALK_TOTAL_LEFT, "各项", left);
            }
        }
        Benefit now = pursued().orElse(null);
        if (scene.open() != null) {
            if (now != null && !meant.contains(now)) {
                scene.say(Phrase.TALK_TOTAL_PENDING, "待遇", now.name());
            }
            scene.say(Phrase.TALK_BACK);
            scene.again();
        } else if (met.size() == 1 && meant.size() == 1 && scene.person().goal() instanceof Goal.One) {
            scene.say(Phrase.TALK_TOTAL_MORE);
        }
        return true;
    }

    /** Tells a sum, or the one sum. */
    void tell(List<Quote> met, boolean oneHire) {
        Quote first = met.getFirst();
        Payment payment = first.outcome().sum();
        String standing = NotNow.of(scene.desk.talk(), met);
        if (met.size() > 1 || payment == null) {
            String sum = new Adding(scene.desk.talk()).of(met, oneHire);
            scene.say(Phrase.TALK_TOTAL, "谁", "", "结果", sum, "时效", standing);
            return;
        }
        scene.say(
                Phrase.TALK_TOTAL_ONE,
                "待遇",
                first.benefit().name(),
                "金额",
                AmountWords.amount(payment),
                "时效",
                standing,
                "事实",
                new Afterwards(scene).counts(first.benefit()));
    }

    /** Whether a benefit is named that was not told of. */
    private boolean other(String text, List<Benefit> told) {
        String region = scene.c().region();
        Benefit named = region == null ? null : scene.finder().named(text, region);
        return named != null && !told.contains(named);
    }

    /** Whether the message tells one of the facts the sums stand on otherwise: then that is another matter. */
    boolean changes(String text, List<Benefit> told) {
        return tells(text, told, true);
    }

    /** @param words whether yes and no count too: 困难的 in a name may be heard as one */
    private boolean tells(String text, List<Benefit> told, boolean words) {
        String region = scene.c().region();
        String bare = text;
        for (Benefit one : told) {
            bare = bare.replace(one.name(), " ");
        }
        bare = region == null ? bare : scene.finder().withoutNames(bare, region);
        return scene.hear(OTHERS.matcher(bare).replaceAll(""), scene.open()).facts().stream()
                .filter(one ->
                        !HeardFact.nothing(one.known()) && (words || one.fact().kind() != Kind.YES_NO))
                .filter(one -> one.fact().equals(scene.open())
                        || SumSoFar.FURTHER.matcher(text).find()
                        || told.isEmpty()
                        || told.stream().anyMatch(benefit -> benefit.facts().contains(one.fact())))
                .anyMatch(one -> {
                    Told before = scene.person().facts().get(one.fact().id());
                    return before == null || !before.known().equals(one.known());
                });
    }

    // ---- which are named

    /**
     * What the parts of 大学生跟困难的两样 name.
     *
     * @param benefits each named by words no other that was told has
     * @param untold the words that name only what was not told of yet
     */
    private record Named(List<Benefit> benefits, List<String> untold) {

        /** Whether two are named, one of which was told of. */
        boolean some() {
            return !benefits.isEmpty() && benefits.size() + untold.size() >= PARTS;
        }
    }

    private Named parts(String text, List<Benefit> told) {
        Set<Benefit> named = new LinkedHashSet<>();
        Set<String> untold = new LinkedHashSet<>();
        String rest = OTHERS.matcher(text).replaceAll(" ");
        for (Benefit one : all()) {
            if (rest.contains(one.name())) {
                named.add(one);
                rest = rest.replace(one.name(), " ");
            }
        }
        for (String part : AND.split(rest)) {
            String core = AROUND.matcher(IntentWords.plain(part)).replaceAll("");
            if (core.length() < 2 && IN_VIEW.matcher(part).find()) {
                pursued().filter(told::contains).ifPresent(named::add);
            }
            if (core.length() < 2 || NOT_COUNTED.matcher(part).find()) {
                continue;
            }
            Benefit called = called(IntentWords.plain(part), told);
            if (called != null) {
                named.add(called);
                continue;
            }
            boolean graduate = scene.desk.words().cues().said(Cue.GRADUATES, core);
            String words = graduate ? core + "毕业生" : core;
            List<Benefit> best = SUM.matcher(core).matches() ? ofSum(core, told) : NameShared.best(words, told);
            List<Benefit> near = best.isEmpty() ? NameShared.best(words, near()) : best;
            if (near.size() == 1) {
                named.add(near.getFirst());
            } else if (best.isEmpty()
                    && core.length() <= SHORT
                    && !NameShared.best(words, all()).isEmpty()) {
                untold.add(core);
            }
        }
        return new Named(new ArrayList<>(named), List.copyOf(untold));
    }

    private Optional<Benefit> pursued() {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id)
                : Optional.empty();
    }

    /** 创业补贴, the 一次性创业补贴: what it is called but for how it is paid. */
    private static @Nullable Benefit called(String words, List<Benefit> told) {
        return told.stream()
                .filter(one -> words.endsWith(one.name().replaceAll("^一次性|（.*", "")))
                .findFirst()
                .orElse(null);
    }

    /** 那6000 names what comes to that. */
    List<Benefit> ofSum(String sum, List<Benefit> told) {
        List<Benefit> all = new ArrayList<>();
        for (Benefit one : told) {
            try {
                Quote quote = new Supposing(scene).quote(one, scene.person());
                Payment payment = quote.outcome().sum();
                if (Stood.counts(quote)
                        && payment != null
                        && AmountWords.amount(payment).matches(".*(?<!\\d)" + sum + "元.*")) {
                    all.add(one);
                }
            } catch (ContradictoryFacts e) {
                return List.of();
            }
        }
        return all;
    }

    private List<Benefit> all() {
        String region = scene.c().region();
        return region == null ? List.of() : scene.desk.library().rules().benefits(region);
    }

    /** What is looked at beside what was told: the table's open ones. */
    private List<Benefit> near() {
        return scene.pursuit().looked().stream()
                .filter(one -> !one.versions().isEmpty())
                .toList();
    }
}
