package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 打我卡上吗, 给单位还是给个人: who gets the money of a benefit, by whom it is for and by the words of its paragraph. */
final class Payee {

    private static final Pattern ASKED =
            Pattern.compile("打(?:到)?(?:我|谁|哪个)|我卡上|发到?(?:我|谁|哪个)[^位]{0,3}[卡手账吗]|给谁的|钱给谁|归谁|谁来?领|谁拿"
                    + "|(?:见习生|见习人员|实习生|学员|学徒工?|员工|职工|工人)(?:们|[他她]们)?(?:自己|本人|个人)(?:也|还)?(?:能|可以|有)?[^,，。]{0,2}[领拿得发补]"
                    + "|[给发打](?:给|到)?\\p{IsHan}{1,6}还是(?:给|发给|打给)?\\p{IsHan}{1,6}(?:[的啊呀呢嘛哦]*[?？，,。 ]?)(?:$|(?<=[?？，,。 ]))"
                    + "|(?:单位|公司|企业|厂里|个人|自己|我).{0,4}还是.{0,4}(?:个人|自己|我|单位|公司|企业|厂里)");
    /** The points of doubt about who gets it, as the rules word them. */
    private static final Pattern PAYEE = Pattern.compile("给谁|发给|谁发");

    private static final Pattern SELF = Pattern.compile(
            "就我(?!们)|只有我(?!们)|我一个人(?!开|干|做)|我自己去|打我|我卡上|(?<!厂里|公司)我(?:在|去|是)[^我店厂司]{0,6}见习|我能[领拿](?!导)");

    private static final int MOST = 6;

    private final Scene scene;

    Payee(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message asks who is paid, in words it is known by. */
    static boolean asked(String text) {
        return ASKED.matcher(text).find();
    }

    /** Answers a question for who is paid; keeps in mind whether the asker speaks of himself. */
    boolean take(String text) {
        if (SELF.matcher(text).find()) {
            scene.keep(scene.person().forSelf());
        }
        boolean asked = ASKED.matcher(text).find();
        Benefit benefit = asked ? meant(text) : null;
        if (benefit == null) {
            return asked && !(scene.person().goal() instanceof Goal.One) && ofSeveral(text);
        }
        String words = benefit.basis().words();
        QuoteReply.Unclear doubt = doubt(benefit, text);
        boolean named = scene.desk.words().cues().said(Cue.PAID, words);
        scene.say(
                doubt != null ? Phrase.PAYEE_UNCLEAR : named ? Phrase.TALK_PAYEE : Phrase.PAYEE_UNWRITTEN,
                "待遇",
                benefit.name(),
                "谁",
                who(benefit),
                "点",
                doubt == null ? "" : doubt.point(),
                "读法",
                doubt == null ? "" : doubt.taken(),
                "原文",
                words,
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** Of each that was told of while everything is looked at, or was offered; false where there is none. */
    private boolean ofSeveral(String text) {
        if (scene.desk.words().of(text).any(Intent.ALL) || scene.person().goal() instanceof Goal.All) {
            return false;
        }
        List<Benefit> told = new ArrayList<>();
        if (scene.person().goal() instanceof Goal.Going going) {
            scene.pursuit().looked().stream()
                    .filter(benefit -> going.told().stream().anyMatch(key -> key.startsWith(benefit.id())))
                    .filter(this::met)
                    .forEach(told::add);
        } else {
            told.addAll(new Naming(scene).offered());
        }
        if (told.isEmpty()) {
            return false;
        }
        scene.say(
                Phrase.TALK_PAYEE_OF,
                "各项",
                told.stream()
                        .limit(MOST)
                        .map(benefit -> benefit.name() + "给" + who(benefit))
                        .collect(Collectors.joining("；")));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    private boolean met(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, one) -> known.put(fact, one.known()));
        try {
            return !(scene.desk
                            .library()
                            .calculator()
                            .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf())
                            .outcome()
                    instanceof Outcome.Ineligible);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** What the rules say is unclear of who gets it, or of whose limit it is; null where nothing is. */
    private QuoteReply.@Nullable Unclear doubt(Benefit benefit, String text) {
        boolean limit = scene.desk.words().cues().said(Cue.LIMIT, text);
        try {
            Quote quote = scene.desk.library().calculator().quote(benefit, new Facts(Map.of()), Map.of(), scene.asOf());
            return scene.desk.quotes().worded(quote).doubts().stream()
                    .filter(one -> limit
                            ? scene.desk.words().cues().said(Cue.LIMIT, one.point())
                            : PAYEE.matcher(one.point()).find())
                    .findFirst()
                    .orElse(null);
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** The benefit a message speaks of: one it names or tells of, otherwise the one that is worked out. */
    private @Nullable Benefit meant(String text) {
        String region = scene.c().region();
        if (region == null || !(scene.person().goal() instanceof Goal.One(String id))) {
            return null;
        }
        String rest = ASKED.matcher(text).replaceAll("");
        Benefit pursued = scene.desk.library().rules().benefit(id).orElse(null);
        Benefit named = rest.length() < 4 ? null : scene.finder().called(rest, region);
        return named != null && scene.open() == null ? named : pursued;
    }

    /** 单位, or 单位、个人. */
    static String who(Benefit benefit) {
        return benefit.audiences().stream().sorted().map(Benefit.Audience::word).collect(Collectors.joining("、"));
    }
}
