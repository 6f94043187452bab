package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Kind;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那两户还没满一年的明年能不能再报: of some that do not count yet, asked for a later time. It is of the benefit that counts such ones, rather than of
 * another one of its clause, and what makes them count is told beside where it stands then. One per message.
 */
final class PartLater {

    private static final Pattern SOME = Pattern.compile(
            "(?:那|另外?|剩下?|其他|其余|还有|后面?|这)[^，,。]{0,3}?(?:[0-9一二两三四五六七八九十几俩]+)(户|家|个|人|位|名)[^，,。]{0,8}?(?:没|不|未|差)[^，,。]{0,4}?(?:满|到|够|足)");
    private static final Pattern TIMED = Pattern.compile("满\\d|\\d+个?月以上|年以上");

    private final Scene scene;

    PartLater(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message speaks of some that do not count yet. */
    static boolean said(String text) {
        return SOME.matcher(text).find();
    }

    /** The benefit of the same clause that counts such ones; the one in work where it does itself, or no one does. */
    Benefit meant(String text, Benefit now) {
        Matcher some = SOME.matcher(text);
        if (!some.find()) {
            return now;
        }
        String unit = some.group(1).matches("户|家") ? "户家" : "人";
        if (counts(now, unit)) {
            return now;
        }
        List<Benefit> others = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> one.ref().label().equals(now.ref().label()) && counts(one, unit))
                .toList();
        return others.size() == 1 ? others.getFirst() : now;
    }

    private static boolean counts(Benefit benefit, String unit) {
        return TIMED.matcher(benefit.basis().words()).find()
                && benefit.facts().stream()
                        .anyMatch(fact -> fact.kind() == Kind.COUNT && unit.contains(fact.unitText()));
    }

    /** Says by which words they count once they have it. */
    void tell(String text, Benefit benefit) {
        if (said(text) && TIMED.matcher(benefit.basis().words()).find()) {
            scene.say(
                    Phrase.PART_LATER,
                    "条",
                    benefit.ref().label(),
                    "款",
                    String.valueOf(benefit.ref().paragraph()),
                    "原文",
                    benefit.basis().words().strip().replaceFirst("[。；，]$", ""));
        }
    }
}
