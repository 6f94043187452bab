package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Purpose;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The interest of a loan of which the notice writes a ceiling and nothing that the borrower's share could be worked out by: what its
 * paragraph says of interest is quoted, and that no sum comes of it.
 */
final class LoanInterest {

    private static final Pattern WHO_PAYS =
            Pattern.compile("利息.{0,5}(?:哪个|谁|啥人|要不要|是不是|自己|国家|政府|财政)|(?:哪个|谁|国家|政府|财政).{0,4}(?:出|付|掏|贴|给).{0,2}利息");
    private static final Pattern INTEREST = Pattern.compile("利息|贴息|利钱|息钱");
    private static final Pattern PUT_OFF = Pattern.compile("展期|延期|缓一?下?还|晚点还|拖一年");
    /** 在校, 学生: pairs of characters by which people say who they are. */
    private static final Pattern SELF_TOLD = Pattern.compile("在校|学生|失业|退役|退伍|农民|网络|网店|贫困|毕业|残疾|下岗");

    private final Scene scene;

    LoanInterest(Scene scene) {
        this.scene = scene;
    }

    /** Answers 那利息呢 while such a loan is worked out; false where it asks for no interest, or that can be worked out. */
    boolean take(String text) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null || !beside(benefit, text) && !whoPays(benefit, text)) {
            return false;
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 展期那一年的利息还贴不贴: of a loan whose repayment may be put off, that the notice says nothing of the interest meanwhile. */
    boolean putOff(String text) {
        String region = scene.c().region();
        boolean later = PUT_OFF.matcher(text).find();
        if (region == null
                || !INTEREST.matcher(text).find()
                || !later && !scene.c().last().contains("展期")) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && one.name().contains("展期"))
                .findFirst()
                .orElse(null);
        if (benefit == null) {
            return false;
        }
        String words = sentences(benefit);
        scene.say(
                Phrase.EXTENSION_INTEREST,
                "待遇",
                benefit.name(),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                benefit.basis().words().replaceFirst("。$", ""),
                "利息",
                words,
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        } else if (new Naming(scene).offered().contains(benefit)) {
            scene.said.offer(new Reply.Choice("算" + benefit.name(), "算" + benefit.name()));
        }
        return true;
    }

    /** What the paragraph of a benefit says of interest. */
    private String sentences(Benefit benefit) {
        return scene.desk.library().paragraph(benefit.ref()).stream()
                .flatMap(one -> one.sentences().stream().map(span -> span.of(one.text())))
                .filter(sentence -> scene.desk.words().cues().said(Cue.INTEREST, sentence))
                .map(String::strip)
                .map(one -> one.replaceFirst("。$", ""))
                .collect(Collectors.joining("；"));
    }

    /** Says it of a benefit that a message was found to mean; false where the message asks for no interest. */
    boolean beside(Benefit benefit, String text) {
        if (!scene.desk.words().cues().said(Cue.INTEREST, text)
                || purpose(benefit) != Purpose.LOAN
                || elsewhere(benefit)) {
            return false;
        }
        String words = sentences(benefit);
        if (words.isEmpty()) {
            return false;
        }
        scene.say(
                Phrase.LOAN_INTEREST,
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                words,
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        return true;
    }

    /** 那利息哪个出嘛，我还是在校学生 behind a loan's limit: what its paragraph grants of the interest to people, that to such people first. */
    private boolean whoPays(Benefit benefit, String text) {
        if (purpose(benefit) != Purpose.LOAN || !WHO_PAYS.matcher(text).find()) {
            return false;
        }
        List<Benefit> all = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one ->
                        one.ref().equals(benefit.ref()) && !one.versions().isEmpty())
                .filter(one -> one.audiences().contains(Benefit.Audience.CITIZEN)
                        && scene.desk.words().cues().said(Cue.INTEREST, one.name()))
                .toList();
        List<Benefit> named = all.stream()
                .filter(one -> IntStream.range(0, Math.max(0, text.length() - 1))
                        .mapToObj(at -> text.substring(at, at + 2))
                        .anyMatch(part -> SELF_TOLD.matcher(part).matches()
                                && one.basis().words().contains(part)))
                .toList();
        (named.isEmpty() ? all : named)
                .forEach(one -> scene.cite(
                        one.name(),
                        one.ref().label(),
                        one.ref().paragraph(),
                        one.basis().words(),
                        scene.desk.quotes().standing(one, scene.asOf()).note()));
        return !all.isEmpty();
    }

    /** Whether the interest is a benefit of its own for people there, and can be worked out. */
    private boolean elsewhere(Benefit benefit) {
        return scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> one.ref().equals(benefit.ref()) && one.kind() != Benefit.Kind.CAPPED_ONLY)
                .anyMatch(one -> one.audiences().contains(Benefit.Audience.CITIZEN)
                        && scene.desk.words().cues().said(Cue.INTEREST, one.name()));
    }

    private @Nullable Purpose purpose(Benefit benefit) {
        try {
            Payment payment = scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(Map.of()), Map.of(), scene.asOf())
                    .outcome()
                    .sum();
            return payment == null ? null : payment.purpose();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
