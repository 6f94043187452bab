package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 一般返还和困难企业返还哪个多: two benefits are set side by side, each with what it comes to by what is known, or with its words where that is not known. Which
 * is more is left to the reader where one of them is not worked out. One per message.
 */
final class WhichMore {

    private static final Pattern ASKED = Pattern.compile(
            "^(?:那|请问|到底|要是)*(.{2,14}?)(?:和|跟|与|同|还是|比起?)(.{2,14}?)(?:比|相比|的话|两个|这两个|[,，\\s])*(?:哪一?[个种项样]|谁)(?:给得?|拿得?|补得?|返得?|能拿|更|得)*(?:多|高|划算|合算)");

    private static final Pattern PLAIN = Pattern.compile("一般|普通|正常|平常");

    private final Scene scene;

    WhichMore(Scene scene) {
        this.scene = scene;
    }

    /** Sets them side by side; false where no two are named. */
    boolean take(String text) {
        Matcher asked = ASKED.matcher(text);
        String region = scene.c().region();
        if (region == null || !asked.find()) {
            return false;
        }
        Set<Benefit> two = new LinkedHashSet<>(one(asked.group(1), region));
        two.addAll(one(asked.group(2), region));
        if (two.size() != 2) {
            return false;
        }
        try {
            StringBuilder lines = new StringBuilder();
            for (Benefit one : two) {
                lines.append(lines.isEmpty() ? "" : "\n").append(line(one));
            }
            scene.say(Phrase.WHICH_MORE, "各项", lines.toString());
        } catch (ContradictoryFacts e) {
            return false;
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    private List<Benefit> one(String words, String region) {
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty())
                .toList();
        List<Benefit> best = NameShared.best(IntentWords.plain(words), all);
        if (best.size() > 1 && PLAIN.matcher(words).find()) {
            // 一般返还 is the one without a word of its own.
            return best.stream().min(Comparator.comparingInt(one -> one.name().length())).stream()
                    .toList();
        }
        return best.size() == 1 ? best : List.of();
    }

    private String line(Benefit one) throws ContradictoryFacts {
        Quote quote = new Supposing(scene).quote(one, scene.person());
        Payment payment = quote.outcome().sum();
        boolean worked = payment != null && quote.met();
        return scene.phrase(
                worked ? Phrase.WHICH_MORE_SUM : Phrase.WHICH_MORE_WORDS,
                "待遇",
                one.name(),
                "金额",
                payment == null ? "" : AmountWords.amount(payment),
                "原文",
                one.basis().words(),
                "时效",
                scene.desk.quotes().standing(one, scene.asOf()).note());
    }
}
