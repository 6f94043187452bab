package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 更正，创业的8个，拿证的45个 behind a result: each number goes to the fact its own words name, of what was worked out and what the same
 * paragraph grants, and each result that stands on one of them is told anew. One per message.
 */
final class EachNamed {

    private static final String NUMBER = "([0-9]+|[一二两三四五六七八九十百俩仨]{1,4})(个人?|名|位|人)(?!月|多月|半月|里|当中|之中|也|都)";
    private static final Pattern COUNTED = Pattern.compile(NUMBER);
    private static final Pattern BREATH = Pattern.compile("[,，。;；!！\\s]+");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]|算不算|能不能|要是|如果|假如|还能|每人|每个|其中|里头|里面");
    private static final Pattern AROUND = Pattern.compile(
            "不对|更正|应该|其实|实际上?|后来|后头|查了?[下到过]?|发现|刚才|刚刚|核对了?下?|还是|就是|才是|一共|总共|麻烦|重新|学员|学生|[的是有了才就也只共这那]|\\p{P}");
    private static final Pattern ANSWERS = Pattern.compile("^(?:是|对(?!了)|不是|没|有|嗯|好|签|交|缴)");
    private static final int LEAST = 2;
    private static final int LONGEST = 12;

    private final Scene scene;

    EachNamed(Scene scene) {
        this.scene = scene;
    }

    /** Takes the numbers, or one that is named beside what corrects it, before others look at them. */
    boolean first(String text) {
        return new SortCorrected(scene).take(text)
                || new OneDescribed(scene).take(text)
                || new CountedApart(scene).take(text)
                || new MonthsApart(scene).take(text)
                || new HalfOfThem(scene).take(text)
                || new DoesCount(scene).take(text)
                || new PerHead(scene).take(text)
                || take(text)
                || new NumberAnew(scene).first(text)
                || new PartOfThem(scene).take(text);
    }

    /** Takes the numbers; false where they are not each named plainly, or what is looked at uses the only one. */
    private boolean take(String text) {
        if (!(scene.person().goal() instanceof Goal.One(String id))
                || !(scene.open() == null ? scene.person().trail().worked().contains(id) : aside(text))
                || ASKS.matcher(text).find()
                || Kin.somebody(scene.person(), text)) {
            return false;
        }
        List<Benefit> near = near();
        Map<Fact, Known> told = named(text, near);
        Fact only = told.size() == 1 ? told.keySet().iterator().next() : null;
        if (told.isEmpty() || only != null && (used(id, only) || scene.wants(Intent.ASK))) {
            return false;
        }
        Map<Fact, Known> changed = new LinkedHashMap<>(told);
        changed.entrySet().removeIf(one -> one.getValue().equals(known(one.getKey())));
        boolean anew = scene.wants(Intent.AMOUNT);
        if (changed.isEmpty() && !anew) {
            return said(told, near);
        }
        keep(text, changed);
        if (scene.open() != null) {
            scene.go();
            return true;
        }
        List<Benefit> meant = near.stream()
                .filter(benefit -> (anew ? told : changed).keySet().stream().anyMatch(fact -> used(benefit.id(), fact)))
                .filter(benefit ->
                        worked(benefit) || told.keySet().stream().noneMatch(fact -> other(fact, benefit, near)))
                .toList();
        meant.stream()
                .findFirst()
                .ifPresent(benefit -> scene.keep(scene.person().wants(new Goal.One(benefit.id()))));
        if (meant.size() < 2 || !new SeveralMet(scene).together(meant)) {
            scene.go();
        }
        return true;
    }

    /** Whether it says nothing to the yes or no that is asked for. */
    private boolean aside(String text) {
        Fact open = scene.open();
        return open != null
                && open.kind() == Kind.YES_NO
                && !ANSWERS.matcher(text).find();
    }

    /** Whether a benefit that was worked out uses the fact too: then one that was not need not be told. */
    private boolean other(Fact fact, Benefit benefit, List<Benefit> near) {
        return used(benefit.id(), fact)
                && near.stream().anyMatch(one -> !one.equals(benefit) && worked(one) && used(one.id(), fact));
    }

    private boolean worked(Benefit benefit) {
        return scene.person().trail().worked().contains(benefit.id());
    }

    /** 不对，拿结业证的是40个人, as it was told: said so, with the result that stands on it. */
    private boolean said(Map<Fact, Known> told, List<Benefit> near) {
        List<String> words = new ArrayList<>();
        told.forEach((fact, known) -> words.add(scene.desk.slots().told(fact, known)));
        scene.say(Phrase.TALK_NOTED, "事实", String.join("、", words));
        near.stream()
                .filter(benefit -> worked(benefit) && told.keySet().stream().anyMatch(fact -> used(benefit.id(), fact)))
                .findFirst()
                .ifPresent(benefit -> scene.keep(scene.person().wants(new Goal.One(benefit.id()))));
        scene.go();
        return true;
    }

    private void keep(String text, Map<Fact, Known> changed) {
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        boolean corrected = false;
        for (Map.Entry<Fact, Known> one : changed.entrySet()) {
            Fact fact = one.getKey();
            corrected |= known(fact) != null;
            told.put(fact.id(), new Told(one.getValue(), text, scene.c().turn()));
            words.add(scene.desk.slots().told(fact, one.getValue()));
        }
        if (!told.isEmpty()) {
            scene.keep(scene.person().with(told));
            scene.say(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", String.join("、", words));
        }
    }

    private @Nullable Known known(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : told.known();
    }

    private boolean used(String id, Fact fact) {
        return scene.desk
                .library()
                .rules()
                .benefit(id)
                .filter(benefit -> scene.pursuit().facts(benefit).contains(fact.id()))
                .isPresent();
    }

    /** What was worked out, and what the same paragraphs grant. */
    private List<Benefit> near() {
        String region = scene.c().region();
        List<Benefit> worked = scene.person().trail().worked().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .toList();
        Set<Benefit> near = new LinkedHashSet<>(worked);
        near.addAll(scene.pursuit().looked());
        if (region != null) {
            scene.desk.library().rules().benefits(region).stream()
                    .filter(benefit -> !benefit.versions().isEmpty())
                    .filter(benefit -> worked.stream()
                            .anyMatch(one -> one.ref().equals(benefit.ref())
                                    && one.audiences().equals(benefit.audiences())))
                    .forEach(near::add);
        }
        return List.copyOf(near);
    }

    /** The facts the numbers are of, none where one of them is not plainly of one alone. */
    private Map<Fact, Known> named(String text, List<Benefit> near) {
        Set<Fact> facts = new LinkedHashSet<>();
        Stream.concat(
                        near.stream().flatMap(benefit -> scene.pursuit().facts(benefit).stream()),
                        scene.person().facts().keySet().stream())
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(fact -> fact.kind() == Kind.COUNT && fact.unitText().equals("人"))
                .filter(fact -> !scene.desk.hearing().kinds().own(fact))
                .forEach(facts::add);
        Map<Fact, Known> told = new LinkedHashMap<>();
        for (String breath : BREATH.split(text)) {
            Matcher number = COUNTED.matcher(breath);
            if (!number.find()
                    || FigureAnew.denied(breath.substring(0, number.start()), breath.substring(number.end()))) {
                continue;
            }
            String written = number.group();
            String around = breath.substring(0, number.start()) + breath.substring(number.end());
            Fact fact = number.find() ? null : best(around, breath, facts);
            Known value = fact == null ? null : value(written, fact);
            if (fact == null || value == null || told.put(fact, value) != null) {
                return Map.of();
            }
        }
        return told;
    }

    private @Nullable Known value(String written, Fact fact) {
        Heard heard = scene.hear(written, fact);
        return heard.facts().stream()
                .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
    }

    /** The fact whose name, or what is said for it, has most of the words, in their order; null where two have as much. */
    private @Nullable Fact best(String around, String breath, Set<Fact> facts) {
        String words = AROUND.matcher(around).replaceAll("");
        if (words.length() < LEAST || words.length() > LONGEST) {
            return null;
        }
        List<Fact> best = new ArrayList<>();
        int most = 1;
        for (Fact fact : facts) {
            int own = share(around, words, fact);
            if (own > most) {
                best.clear();
                most = own;
            }
            if (own == most) {
                best.add(fact);
            }
        }
        List<Fact> told = best.stream().filter(fact -> known(fact) != null).toList();
        List<Fact> left = told.isEmpty() ? best : told;
        if (left.size() > 1) {
            // 拿结业证的 of a training, where two trainings have a certificate: the one it is heard of.
            List<Fact> heard = scene.hear(breath, null).facts().stream()
                    .map(HeardFact::fact)
                    .toList();
            left = left.stream().filter(heard::contains).toList();
        }
        return left.size() == 1 ? left.getFirst() : null;
    }

    /** Twice the characters in order, all of them at least but one; and whether they stand right before 的人数. */
    private int share(String breath, String words, Fact fact) {
        String name = scene.desk.slots().name(fact);
        int most = Stream.concat(
                        Stream.of(name),
                        scene.desk.slots().slot(fact).stream()
                                .flatMap(slot -> slot.sayings().values().stream())
                                .flatMap(List::stream))
                .filter(Objects::nonNull)
                .mapToInt(said -> inOrder(words, said))
                .max()
                .orElse(0);
        boolean ends = breath.contains(words + "的") && name.contains(words + "的");
        return most < Math.max(LEAST, words.length() - 1) ? 0 : 2 * most + (ends ? 1 : 0);
    }

    private static int inOrder(String one, String other) {
        int[][] most = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                most[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? most[i - 1][j - 1] + 1
                        : Math.max(most[i - 1][j], most[i][j - 1]);
            }
        }
        return most[one.length()][other.length()];
    }
}
