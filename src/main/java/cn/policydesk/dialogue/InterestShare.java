package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 我不是本地户口，利息是全部给我贴还是贴一半: of the interest of a loan to people, what the notice writes for whom, and which of it goes by what was told. No
 * loan has to be had yet and nothing is asked for it; a sum is worked out by the benefits themselves. One per message.
 */
final class InterestShare {

    private static final String INTEREST = "(?:利息|贴息|利钱|息钱)";
    private static final String SHARE =
            "(?:全部|全都|全额|全贴|全给|全免|全包|全报|都给|都贴|免完|贴完|一半|半数|几成|百分之(?:几|多少)|(?:贴|补|免|给|报)(?:多少|好多|几多)(?!钱|钞|块|元|年))";
    private static final Pattern ASKED =
            Pattern.compile(INTEREST + "[^。！!]{0,14}" + SHARE + "|" + SHARE + "[^。！!]{0,8}" + INTEREST);
    private static final Pattern QUESTION =
            Pattern.compile("还是|[不吗嘛么伐没呀哇啊呢哦][?？。]*$|[?？]|多少|好多|几多|几成|百分之几|能不能|可不可以|是不是");
    /** 贷8万利息咋算, 年利率4%: a sum is wanted, and that is worked out. */
    private static final Pattern SUM = Pattern.compile("[0-9一二两三四五六七八九十百]+万|利率|[0-9.]+%|一年|每年|每月|一个月|多少钱");

    private static final Pattern FIRM = Pattern.compile("公司|企业|厂里|我们厂|我们单位");
    private static final String LOAN = "贷";
    /** 属于全额贴息列出的人群 is the question itself. */
    private static final String GROUP = "人群";

    private final Scene scene;

    InterestShare(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where it is not asked how much of the interest is paid, or the notice writes no share of it for people. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.wants(Intent.ALL)
                || FIRM.matcher(text).find()
                || scene.person().trail().firm()
                || !asked(scene.finder().withoutNames(text, region))
                || !(text + scene.c().last() + scene.c().question()).contains(LOAN)) {
            return false;
        }
        List<Benefit> granted = granted(region);
        if (granted.isEmpty()) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        granted.forEach(one -> scene.cite(
                one.name(),
                one.ref().label(),
                one.ref().paragraph(),
                one.basis().words(),
                scene.desk.quotes().standing(one, scene.asOf()).note()));
        if (granted.size() > 1) {
            judge(granted);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        } else {
            granted.forEach(one -> scene.said.offer(new Reply.Choice("算" + one.name(), "算" + one.name())));
        }
        return true;
    }

    private static boolean asked(String text) {
        return ASKED.matcher(text).find()
                && QUESTION.matcher(text).find()
                && !SUM.matcher(text).find();
    }

    /** The shares of the interest of one loan that people are granted, as they stand in one clause. */
    private List<Benefit> granted(String region) {
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && one.audiences().contains(Benefit.Audience.CITIZEN))
                .filter(one ->
                        one.name().contains(LOAN) && scene.desk.words().cues().said(Cue.INTEREST, one.name()))
                .toList();
        return all.stream()
                .filter(one -> one.ref().label().equals(all.getFirst().ref().label()))
                .toList();
    }

    /** Of two that exclude each other: the one that what was told leaves, or who alone may still have the first. */
    private void judge(List<Benefit> granted) {
        List<Benefit> left =
                granted.stream().filter(one -> !ruledOut(one, null)).toList();
        String told = told(granted);
        if (left.size() == 1 && !told.isEmpty()) {
            scene.say(Phrase.INTEREST_ONE, "说的", told, "待遇", left.getFirst().name(), "原文", share(left.getFirst()));
            return;
        }
        Benefit first = granted.getFirst();
        Benefit second = granted.getLast();
        String still = told.isEmpty() ? "" : alone(first, second);
        scene.say(
                still.isEmpty() ? Phrase.INTEREST_BY_WHOM : Phrase.INTEREST_STILL,
                "说的",
                told,
                "谁",
                still,
                "待遇",
                first.name(),
                "另一项",
                second.name(),
                "原文",
                share(second));
    }

    /** The last of the words it rests on: behind the loan's limit stands what is granted of the interest. */
    private static String share(Benefit benefit) {
        String words = benefit.basis().words();
        int at = words.lastIndexOf("对其他");
        return at < 0 ? words : words.substring(at);
    }

    /** What was told that the question who it is turns on; empty where nothing was. */
    private String told(List<Benefit> granted) {
        return granted.stream()
                .flatMap(one -> facts(one).stream())
                .distinct()
                .filter(fact -> scene.person().facts().containsKey(fact.id()) && !isLoan(fact))
                .map(fact -> scene.desk
                        .slots()
                        .told(
                                fact,
                                Objects.requireNonNull(scene.person().facts().get(fact.id()))
                                        .known()))
                .collect(Collectors.joining("、"));
    }

    private boolean isLoan(Fact fact) {
        return scene.desk.slots().name(fact).contains(LOAN);
    }

    /** Those of whom one word more decides for the first: 大学生、建档立卡贫困人口 where the household is registered elsewhere. */
    private String alone(Benefit first, Benefit second) {
        List<Fact> decide = facts(first).stream()
                .filter(fact -> !scene.person().facts().containsKey(fact.id()))
                .filter(fact -> !isLoan(fact) && !words(fact).contains(GROUP))
                .filter(fact -> ruledOut(second, fact) && !ruledOut(first, fact))
                .toList();
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        return decide.stream()
                .filter(fact -> decide.stream()
                        .noneMatch(whole -> dictionary.parts(whole).contains(fact)))
                .map(this::words)
                .collect(Collectors.joining("、"));
    }

    /** 大学生, as it is told that somebody is one. */
    private String words(Fact fact) {
        return scene.desk
                .slots()
                .told(fact, Known.YES)
                .replaceFirst("^(?:属于|算|是)", "")
                .replaceFirst("（.*", "");
    }

    private List<Fact> facts(Benefit benefit) {
        return scene.pursuit().facts(benefit).stream()
                .map(scene.desk.library().rules().dictionary()::find)
                .flatMap(Optional::stream)
                .filter(fact -> fact.kind() == Kind.YES_NO)
                .toList();
    }

    private boolean ruledOut(Benefit benefit, @Nullable Fact also) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, one) -> known.put(fact, one.known()));
        if (also != null) {
            known.put(also.id(), Known.YES);
        }
        try {
            return scene.desk
                            .library()
                            .calculator()
                            .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf())
                            .outcome()
                    instanceof Outcome.Ineligible;
        } catch (ContradictoryFacts e) {
            return true;
        }
    }
}
