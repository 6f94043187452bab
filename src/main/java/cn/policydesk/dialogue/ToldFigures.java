package cn.policydesk.dialogue;

import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.ParameterWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Outside figures of what is worked out: those somebody told stand in the list of what can be changed, and a number told before that may
 * be the one that is wanted is at hand. One per message.
 */
final class ToldFigures {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?=元|块|$)");
    /** Less is no pay or wage. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

    /** Less is no average of what a province earns: 三样交1280. */
    private static final BigDecimal LEAST_AVERAGE = BigDecimal.valueOf(2500);

    private final Scene scene;

    ToldFigures(Scene scene) {
        this.scene = scene;
    }

    /** Adds those that were told to the list of what a result stands on. */
    void list(List<String> lines, List<Reply.Choice> choices) {
        for (Parameter parameter : scene.pursuit().parameters()) {
            BigDecimal told = scene.person().figures().get(parameter.id());
            if (told != null) {
                lines.add(lines.size() + 1 + ". " + parameter.id() + "：" + shown(parameter, told));
                choices.add(new Reply.Choice(Amending.PICKED + parameter.id(), Amending.PICKED + parameter.id()));
            }
        }
    }

    /** Takes one back that is picked from the list, so that it is wanted again; false where none is. */
    boolean again(String text) {
        for (Parameter parameter : scene.pursuit().parameters()) {
            if (text.equals(Amending.PICKED + parameter.id())
                    && scene.person().figures().containsKey(parameter.id())) {
                scene.keep(scene.person().withoutFigure(parameter.id()));
                scene.go();
                return true;
            }
        }
        return false;
    }

    /** Offers numbers told before, behind a result that wants a figure. */
    void offer() {
        Parameter wanted = wanted();
        if (wanted == null) {
            return;
        }
        Set<String> loose = new LinkedHashSet<>(scene.person().trail().loose());
        scene.c().others().values().forEach(one -> loose.addAll(one.trail().loose()));
        for (String written : loose) {
            Matcher number = DIGITS.matcher(written);
            if (number.find() && fits(wanted, number.group())) {
                scene.said.offer(new Reply.Choice(wanted.id() + number.group(), wanted.id() + "是" + number.group()));
                scene.said.before(scene.phrase(Phrase.TALK_SAID_EARLIER, "数", number.group()));
                return;
            }
        }
    }

    /** The one figure that what was told just now wants; null where none is. */
    private @Nullable Parameter wanted() {
        List<String> missing = scene.said.wanting();
        return scene.pursuit().parameters().stream()
                .filter(one -> missing.size() == 1 && missing.contains(one.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(Parameter parameter, String number) {
        BigDecimal least = parameter.id().contains("平均") ? LEAST_AVERAGE : LEAST;
        if (!parameter.unitText().startsWith("元") || new BigDecimal(number).compareTo(least) < 0) {
            return false;
        }
        try {
            return ParameterWords.read(parameter, number).signum() > 0;
        } catch (FactWords.Wrong e) {
            return false;
        }
    }

    private static String shown(Parameter parameter, BigDecimal told) {
        boolean share = parameter.unitText().startsWith("%");
        BigDecimal value = share ? told.movePointRight(2) : told;
        return value.stripTrailingZeros().toPlainString() + parameter.unitText();
    }
}
