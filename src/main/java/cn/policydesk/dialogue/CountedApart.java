package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.Listening;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 里头有一个是困难村来的 of three who were counted as rural, 另外俩是普通农村的, 两个普通农村的一个困难村的: where the rules count one kind of people
 * apart from another, so many go from one number to the other, and both sums are told with what they come to. One per message.
 */
final class CountedApart {

    private static final String NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个|名|位)(?!月)|([俩仨])(?:个(?!月))?";
    private static final String KIND = "(?:人|其实|实际上?|原来|就|都|也|才|算|是|的)*([^，,。；;？?！!\\s0-9]{2,14}?)";
    private static final String END = "(?=的?(?:[，,。；;？?！!\\s]|$|(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个|名|位)|[俩仨]))";
    private static final Pattern PART = Pattern.compile("(?:" + NUMBER + ")" + KIND + END);
    private static final Pattern ONE_PART = Pattern.compile("(?:" + NUMBER + "|个|位)" + KIND + END);
    private static final Pattern AMONG =
            Pattern.compile("(?:其中|里头|里面|当中|之中|(?:个|位|名|人)里)(?:面|头)?(?:还|也|其实|好像|倒|就|只|，|,)*(?:有|是)?");
    /** 有一个是困难村的 of those told before; 还有一个 is one more. */
    private static final Pattern THERE_IS = Pattern.compile(
            "(?<![还也又没另])(?:有|那)(?=(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|[俩仨])?(?:个|名|位)?(?:人|其实|实际上?|原来)*(?:是|算))");

    private static final Pattern REST = Pattern.compile("(?:另外|其余|其他|其它|剩下|余下)的?那?(?:有|是)?");
    private static final Pattern MORE = Pattern.compile("还[招请雇]|另外(?:又|再|还)?[招请雇]|再[招请雇]|又[招请雇]|新来|新招");
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一");

    private static final String COUNTED_ALREADY = "不再算";
    private static final int PARTS = 2;

    private final Scene scene;
    private final KindsApart kinds;

    CountedApart(Scene scene) {
        this.scene = scene;
        this.kinds = new KindsApart(scene);
    }

    /** So many people of a kind, counted by a fact. */
    private record Part(Fact fact, int number) {}

    /** Takes a message that tells of which kind some are of those counted; false where it tells of none. */
    boolean take(String text) {
        if (!scene.busy()
                || scene.c().region() == null
                || !scene.person().label().isEmpty()
                || SUPPOSED.matcher(text).find()
                || MORE.matcher(text).find()
                || scene.desk.hearing().figures(text, scene.asOf()).stream()
                        .anyMatch(one -> one.figure() instanceof Figure.Time)) {
            return false;
        }
        List<Benefit> looked = looked();
        if (looked.isEmpty()) {
            return false;
        }
        return several(text, looked) || rest(text, looked) || among(text, looked);
    }

    /** 两个是普通农村的 一个是困难村的: each number is of its own kind. */
    private boolean several(String text, List<Benefit> looked) {
        Map<Fact, Integer> all = new LinkedHashMap<>();
        Matcher parts = PART.matcher(text);
        int found = 0;
        while (parts.find()) {
            Part part = part(parts, looked);
            if (part == null) {
                return false;
            }
            all.merge(part.fact(), part.number(), Integer::sum);
            found++;
        }
        boolean apart =
                all.keySet().stream().anyMatch(one -> all.keySet().stream().anyMatch(two -> kinds.apart(one, two)));
        boolean known = all.keySet().stream().anyMatch(one -> one.equals(scene.open()) || kinds.number(one) >= 0);
        return found >= PARTS && apart && known && keep(text, all);
    }

    /** 另外俩是普通农村的, where one of a kind that is counted apart was told of. */
    private boolean rest(String text, List<Benefit> looked) {
        Matcher rest = REST.matcher(text);
        Matcher one = PART.matcher(text);
        if (!rest.find() || !one.find(rest.start()) || one.start() > rest.end()) {
            return false;
        }
        Part part = part(one, looked);
        boolean apart = part != null
                && kinds.counts(looked).stream()
                        .anyMatch(other -> kinds.apart(part.fact(), other) && kinds.number(other) > 0);
        return part != null && apart && keep(text, Map.of(part.fact(), part.number()));
    }

    /** 里头有一个是困难村来的: so many fewer are of the kind that was told. */
    private boolean among(String text, List<Benefit> looked) {
        Matcher head = AMONG.matcher(text);
        boolean within = head.find();
        if (!within) {
            head = THERE_IS.matcher(text);
            if (!head.find()) {
                return false;
            }
        }
        Matcher one = ONE_PART.matcher(text);
        if (!one.find(head.end()) || one.start() > head.end()) {
            return false;
        }
        Part part = part(one, looked);
        if (part == null) {
            return false;
        }
        List<Fact> whole = kinds.counts(looked).stream()
                .filter(fact -> kinds.number(fact) >= part.number() && kinds.apart(fact, part.fact()))
                .toList();
        if (whole.size() == 1 && kinds.number(part.fact()) <= 0) {
            Map<Fact, Integer> both = new LinkedHashMap<>();
            both.put(whole.getFirst(), kinds.number(whole.getFirst()) - part.number());
            both.put(part.fact(), part.number());
            return keep(text, both);
        }
        List<Fact> counted = part.fact().note().contains(COUNTED_ALREADY)
                ? kinds.counts(looked).stream()
                        .filter(fact -> !fact.equals(part.fact())
                                && !scene.desk.hearing().kinds().everybody(fact)
                                && kinds.number(fact) >= part.number())
                        .toList()
                : List.of();
        if (within && counted.size() == 1) {
            // One person is counted once.
            scene.say(Phrase.TALK_COUNTED_ONCE, "事实", scene.desk.slots().name(counted.getFirst()));
            if (scene.open() != null) {
                scene.again();
            }
            return true;
        }
        Fact open = scene.open();
        boolean other = within && open != null && open.kind() == Kind.COUNT && !open.equals(part.fact());
        return other && keep(text, Map.of(part.fact(), part.number()));
    }

    /** Keeps the numbers, says them, and goes on. */
    private boolean keep(String text, Map<Fact, Integer> numbers) {
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        boolean corrected = false;
        for (Map.Entry<Fact, Integer> one : numbers.entrySet()) {
            Fact fact = one.getKey();
            if (kinds.number(fact) == one.getValue()) {
                continue;
            }
            Known known = new Known.Between(SpokenNumber.point(BigDecimal.valueOf(one.getValue())));
            corrected |= scene.person().facts().containsKey(fact.id());
            told.put(fact.id(), new Told(known, text, scene.c().turn()));
            words.add(scene.desk.slots().told(fact, known));
        }
        if (words.isEmpty()) {
            scene.say(Phrase.TALK_SUPPOSED_SAME);
            if (scene.open() == null && together()) {
                return true;
            }
        } else {
            scene.keep(scene.person().with(told));
            scene.say(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", String.join("、", words));
        }
        kinds.measured(numbers.keySet(), true);
        if (words.isEmpty() && scene.open() != null) {
            scene.again();
        } else {
            scene.go();
        }
        return true;
    }

    /** Both sums, where both kinds were worked out already. */
    private boolean together() {
        try {
            return new InAll(scene).take("一共多少", PARTS);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    // ---- which number

    private @Nullable Part part(Matcher said, List<Benefit> looked) {
        String number = said.group(1) == null ? said.group(2) : said.group(1);
        int many = number == null ? 1 : WrittenNumber.of(number);
        Listening alone = new Listening(null, null, scene.pursuit().wanted(), Map.of());
        List<Fact> counted = kinds.counts(looked);
        List<Fact> found = Stream.of("", "的")
                .flatMap(
                        end -> scene
                                .desk
                                .hearing()
                                .read("招了" + many + "个" + said.group(3) + end, scene.asOf(), alone)
                                .facts()
                                .stream())
                .filter(one -> counted.contains(one.fact())
                        && !scene.desk.hearing().kinds().everybody(one.fact())
                        && KindsApart.exactly(one.known()) == many)
                .map(one -> one.fact())
                .distinct()
                .toList();
        return found.size() == 1 ? new Part(found.getFirst(), many) : null;
    }

    private List<Benefit> looked() {
        List<Benefit> looked =
                scene.person().goal() instanceof Goal.One ? scene.pursuit().looked() : List.of();
        List<Benefit> last = scene.person().trail().worked().reversed().stream()
                .limit(1)
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .toList();
        return looked.isEmpty() ? last : looked;
    }
}
