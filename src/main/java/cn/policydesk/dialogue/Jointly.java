package cn.policydesk.dialogue;

import cn.policydesk.benefit.Basis;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Stacking;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 能跟普通稳岗返还一起拿吗: whether two benefits go together, by the rules of the two. */
final class Jointly {

    private static final Pattern ASKED =
            Pattern.compile("(.*?)(?:能不能|可不可以|可以|能|是不是)?(?:再)?(?:跟|和|与|同)(.{2,24}?)(?:能不能|可不可以|可以|能)?"
                    + "(?:一起|同时|一块|都)(?:能|可以)?(?:拿|领|享受|申请|补)");
    /** What a rule for the whole notice says of the same thing had twice. */
    private static final Pattern TWICE = Pattern.compile("不重复|重复享受|不得同时|就高");

    /** 残疾人这1万, 农民工那一万块: who and how much. */
    private static final Pattern SUM = Pattern.compile(
            "(?:的|这|那)*(?:个|笔|项)?([0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十]{1,3})\\s*(万|千|百)?(?:块钱?|元钱?)?(?:的|那个|这个)*$");

    private static final Pattern CLAUSE = Pattern.compile("(?:第|[（(])([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:条|[）)])");

    private static final Pattern WRITTEN = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(万)?元");
    private static final int LEAST = 2;
    /** So many of one name are told of. */
    private static final int MOST = 4;

    private final Scene scene;

    Jointly(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message asks whether one can be had together with another. */
    static boolean asks(String text) {
        return ASKED.matcher(text).find();
    }

    /** Answers; false where no two benefits are meant. */
    boolean take(String text) {
        String region = scene.c().region();
        Matcher asked = ASKED.matcher(text);
        if (region == null || !asked.find()) {
            return false;
        }
        Benefit pursued = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        String left = asked.group(1).replaceFirst("^(?:那|请问|这个|这项|这)+", "");
        boolean summed = SUM.matcher(left.strip()).find();
        Benefit named = summed ? meant(asked.group(2), region, null) : null;
        Benefit one = left.length() < LEAST ? pursued : meant(left, region, named);
        Benefit other = summed ? named : meant(asked.group(2), region, one);
        List<Benefit> several = other == null ? namesakes(asked.group(2), region, one) : List.of(other);
        if (one == null || several.isEmpty()) {
            return false;
        }
        say(one, several);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 第七条跟第十二条都有2000 一个人能拿4000不 behind a result of the one: what is written of having both; false where no two clauses are named. */
    boolean clauses(String text) {
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Set<Integer> labels = new LinkedHashSet<>();
        Matcher clause = CLAUSE.matcher(text);
        while (clause.find()) {
            labels.add(number(clause.group(1)));
        }
        if (now == null || labels.size() != 2 || !labels.remove(label(now))) {
            return false;
        }
        int label = labels.iterator().next();
        List<Benefit> others = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> label(one) == label
                        && one.basis().ref().notice().equals(now.basis().ref().notice())
                        && !one.versions().isEmpty()
                        && one.audiences().stream().anyMatch(now.audiences()::contains))
                .toList();
        List<Benefit> ruled = others.stream()
                .filter(one -> Adding.between(now, one) != null || Adding.together(now, one) != null)
                .toList();
        List<Benefit> meant = ruled.isEmpty() ? others : ruled;
        if (meant.isEmpty()) {
            return false;
        }
        say(now, meant);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    private static int label(Benefit benefit) {
        Matcher label = CLAUSE.matcher(benefit.ref().label());
        return label.matches() ? number(label.group(1)) : 0;
    }

    private static int number(String written) {
        return written.matches("[0-9]+") ? Integer.parseInt(written) : WrittenNumber.of(written);
    }

    /** Those of one short name, 一次性吸纳就业补贴（农村劳动力） and its like; none where they are too many. */
    private List<Benefit> namesakes(String words, String region, @Nullable Benefit beside) {
        String plain = IntentWords.plain(words);
        List<Benefit> named = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> !benefit.equals(beside))
                .filter(benefit -> IntentWords.plain(benefit.name()).startsWith(plain))
                .toList();
        return plain.length() >= LEAST + LEAST && named.size() <= MOST ? named : List.of();
    }

    /** Says what the rules of two say of having both. */
    void say(Benefit one, Benefit other) {
        say(one, List.of(other));
    }

    /** The same of one and several others: those of which something is written, and all the rest at once. */
    void say(Benefit one, List<Benefit> others) {
        List<Benefit> silent = new ArrayList<>();
        for (Benefit other : others) {
            if (Adding.between(one, other) == null && Adding.together(one, other) == null) {
                silent.add(other);
            } else {
                rule(one, other);
            }
        }
        if (!silent.isEmpty()) {
            rule(one.name() + "与" + silent.stream().map(Benefit::name).collect(Collectors.joining("、")), null, one);
        }
        scene.said.say("【" + scene.desk.quotes().standing(one, scene.asOf()).note() + "】");
    }

    private void rule(Benefit one, Benefit other) {
        Stacking apart = Adding.between(one, other);
        rule(one.name() + "与" + other.name(), apart == null ? Adding.together(one, other) : apart, one);
    }

    private void rule(String names, @Nullable Stacking rule, Benefit one) {
        Basis basis = rule == null ? null : rule.basis();
        if (rule == null) {
            String silent = scene.phrase(Phrase.TALK_JOINTLY_UNWRITTEN, "待遇", names);
            Header.Remark general = general(one);
            scene.said.say(silent
                    + (general == null
                            ? ""
                            : scene.phrase(
                                    Phrase.TALK_JOINTLY_GENERAL,
                                    "条",
                                    general.label(),
                                    "款",
                                    String.valueOf(general.paragraph()),
                                    "原文",
                                    general.quote(),
                                    "说明",
                                    general.note())));
        } else if (basis == null || rule.rule() == Stacking.Rule.SILENT) {
            scene.say(Phrase.TALK_TOTAL_SILENT, "待遇", names, "说明", rule.hint());
        } else {
            scene.say(
                    Phrase.TALK_TOTAL_EXCLUDED,
                    "待遇",
                    names,
                    "规则",
                    rule.rule().word() + "，见" + basis.ref().label() + "第"
                            + basis.ref().paragraph() + "款：“" + basis.words() + "”");
        }
    }

    /** What the whole notice says of having several: 同一事项…按就高不重复原则享受; null where it says nothing of it. */
    private Header.@Nullable Remark general(Benefit benefit) {
        return scene.desk.library().notices().stream()
                .map(Notice::header)
                .filter(header -> header.id().equals(benefit.basis().ref().notice()))
                .flatMap(header -> header.rules().stream())
                .filter(remark -> TWICE.matcher(remark.quote()).find())
                .findFirst()
                .orElse(null);
    }

    /** 残疾人这1万: the one that writes such a sum and is for those named; of several the one called so, else the one told. */
    private @Nullable Benefit paid(Matcher sum, String who, String region, @Nullable Benefit beside) {
        if (who.length() < LEAST) {
            return null;
        }
        String worth = worth(sum.group(1), sum.group(2));
        List<Benefit> paying = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit ->
                        !benefit.equals(beside) && !benefit.versions().isEmpty())
                .filter(benefit -> WRITTEN.matcher(benefit.basis().words())
                        .results()
                        .anyMatch(one -> worth(one.group(1), one.group(2)).equals(worth)))
                .toList();
        List<Benefit> called =
                paying.stream().filter(one -> one.name().contains(who)).toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        List<Benefit> of = paying.stream()
                .filter(one -> one.facts().stream()
                        .anyMatch(fact -> scene.desk.slots().question(fact).contains(who)))
                .toList();
        List<Benefit> same = of.stream()
                .filter(one -> beside != null && one.ref().equals(beside.ref()))
                .toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        List<Benefit> told = of.size() == 1
                ? of
                : of.stream()
                        .filter(Stood.told(scene, scene.person())::contains)
                        .toList();
        return told.size() == 1 ? told.getFirst() : null;
    }

    private static String worth(String number, @Nullable String unit) {
        BigDecimal value =
                number.matches("[0-9.]+") ? new BigDecimal(number) : BigDecimal.valueOf(WrittenNumber.of(number));
        int zeros = unit == null ? 0 : unit.equals("万") ? 4 : unit.equals("千") ? 3 : 2;
        return value.movePointRight(zeros).stripTrailingZeros().toPlainString();
    }

    /** The one benefit that words mean, beside another; null where they mean none or several. */
    private @Nullable Benefit meant(String said, String region, @Nullable Benefit beside) {
        Matcher sum = SUM.matcher(said.strip());
        boolean summed = sum.find();
        String words = summed ? said.strip().substring(0, sum.start()).strip() : said.strip();
        Benefit paid = summed ? paid(sum, words, region, beside) : null;
        if (paid != null) {
            return paid;
        }
        Benefit called = scene.finder().called(words, region);
        if (called != null && !called.equals(beside)) {
            return called;
        }
        String plain = IntentWords.plain(words);
        List<Benefit> named = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> !benefit.equals(beside))
                .filter(benefit -> IntentWords.plain(benefit.name()).contains(plain))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        List<Benefit> found = scene.finder().find(words, region, Set.of(), null).stream()
                .filter(benefit -> !benefit.equals(beside))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        // Of several that it may be, the one that was told.
        List<Benefit> told = Stood.told(scene, scene.person());
        List<Benefit> shown = found.stream().filter(told::contains).toList();
        return shown.size() == 1 ? shown.getFirst() : null;
    }
}
