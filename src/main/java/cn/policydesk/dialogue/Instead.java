package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Worth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of which fact a correction is: 创业的是11个不是9个 is of the one that was told as 9; without the old number, of the one whose name its words
 * speak of, and of none where two are spoken of alike. One per message.
 */
final class Instead {

    private static final Pattern DENIED = Pattern.compile("(?:不是|没有|并非|而不是)(?:改成|改为|变成|换成|说|只有?|什么|有)?[\\s,，]*$");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]$|是不是|还是");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    /** 不是高级工，是技师; 是技师，不是高级工. */
    private static final Pattern NOT_BUT =
            Pattern.compile("不是[^，,。 ]{1,10}[，,。 ]*(?:而|就|应该)?是|是[^，,。 不]{1,10}[，,。 ]*不是[^，,。 ]+");

    private static final int PART = 2;
    private static final int FAR = 14;

    private final Scene scene;
    private final String text;

    Instead(Scene scene, String text) {
        this.scene = scene;
        this.text = text;
    }

    /** What is heard of a text; 1280 不是1350 is no answer to a question of yes or no. */
    static Heard unanswered(Scene scene, String text) {
        Fact open = scene.open();
        Heard heard = scene.hear(text, open);
        if (open != null && scene.desk.words().cues().said(Cue.REFUSES, text)) {
            // 这是公司内部的事 is no yes.
            return new Heard(
                    heard.facts().stream()
                            .filter(one -> !one.fact().equals(open) || one.end() - one.start() < text.length())
                            .toList(),
                    heard.refused(),
                    heard.unlike());
        }
        if (open == null
                || open.kind() != Kind.YES_NO
                || new Instead(scene, text).numbers() == null && !another(scene, text, heard, open)) {
            return heard;
        }
        return new Heard(
                heard.facts().stream().filter(one -> !one.fact().equals(open)).toList(),
                heard.refused(),
                heard.unlike());
    }

    /** 不是高级工，是技师 sets right what was told, and says no to nothing else. */
    private static boolean another(Scene scene, String text, Heard heard, Fact open) {
        return NOT_BUT.matcher(text).find()
                && heard.facts().stream()
                        .filter(one -> !one.fact().equals(open))
                        .anyMatch(one -> {
                            Told told = scene.person().facts().get(one.fact().id());
                            return told != null && !told.known().equals(one.known());
                        });
    }

    /**
     * A number in the place of another.
     *
     * @param right its words
     * @param facts told as the wrong one
     */
    record Numbers(String right, List<Fact> facts) {}

    /** 11个不是9个, 不是9个 是一共11个; null where no number is denied beside another one. */
    @Nullable
    Numbers numbers() {
        if (ASKS.matcher(text).find()) {
            return null;
        }
        List<FactHearing.Placed> all = scene.desk.hearing().figures(text, scene.asOf());
        for (int at = 0; at < text.length(); at++) {
            if (!DENIED.matcher(text.substring(0, at)).find()) {
                continue;
            }
            int start = at;
            Spoken wrong = Spoken.at(text, start, scene);
            if (wrong == null) {
                continue;
            }
            FactHearing.Placed right = right(all, start, start + wrong.length());
            if (right != null) {
                return new Numbers(right.place().of(text), facts(wrong.figure()));
            }
        }
        return null;
    }

    /** A number that is denied, which is no figure of the text by itself. */
    private record Spoken(Figure figure, int length) {
        static @Nullable Spoken at(String text, int start, Scene scene) {
            String rest = text.substring(start);
            for (FactHearing.Placed one : scene.desk.hearing().figures(rest, scene.asOf())) {
                if (one.place().start() == 0) {
                    return new Spoken(one.figure(), one.place().end());
                }
            }
            return null;
        }
    }

    /** The nearest other number of the same sort. */
    private FactHearing.@Nullable Placed right(List<FactHearing.Placed> all, int start, int end) {
        FactHearing.Placed found = null;
        for (FactHearing.Placed one : all) {
            boolean before = one.place().end() <= start && start - one.place().end() <= FAR;
            boolean behind = one.place().start() >= end && one.place().start() - end <= FAR;
            if (before || behind && found == null) {
                found = one;
            }
        }
        return found;
    }

    private List<Fact> facts(Figure wrong) {
        Worth worth = scene.desk.hearing().worth(scene.asOf());
        List<Fact> facts = new ArrayList<>();
        scene.person().facts().forEach((id, told) -> {
            Fact fact = fact(id);
            Span value = fact == null ? null : worth.of(fact, wrong, null, false);
            if (fact != null
                    && value != null
                    && (told.known().equals(new Known.Between(value)) || roughly(fact, told.known(), value))) {
                facts.add(fact);
            }
        });
        return facts;
    }

    /** 大概一万五, and then 不是一万五. */
    private static boolean roughly(Fact fact, Known told, Span value) {
        return fact.kind() == Kind.MONEY
                && told instanceof Known.Between(Span span)
                && !span.exact()
                && value.exact()
                && value.low() != null
                && value.high() != null
                && span.low() != null
                && span.high() != null
                && span.low().compareTo(value.low()) <= 0
                && span.high().compareTo(value.high()) >= 0;
    }

    /** The number told before whose name shares most with the words of a text; the last one where none does, null where two do alike. */
    @Nullable
    Fact named(Fact last) {
        if (last.kind() != Kind.COUNT && last.kind() != Kind.MONEY && last.kind() != Kind.DURATION) {
            return last;
        }
        Fact best = last;
        int most = shared(last);
        boolean alike = false;
        for (String id : scene.person().facts().keySet()) {
            Fact fact = fact(id);
            if (fact == null
                    || fact.equals(last)
                    || fact.kind() != last.kind()
                    || !fact.unitText().equals(last.unitText())) {
                continue;
            }
            int own = shared(fact);
            if (own > most) {
                best = fact;
                most = own;
                alike = false;
            } else if (own == most && own > 0) {
                alike = true;
            }
        }
        return alike ? null : best;
    }

    /** How many pairs of characters of its name the text speaks. */
    int shared(Fact fact) {
        String name = scene.desk.slots().name(fact);
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i + PART <= text.length(); i++) {
            String part = text.substring(i, i + PART);
            if (HAN.matcher(part).matches() && name.contains(part)) {
                parts.add(part);
            }
        }
        return parts.size();
    }

    private @Nullable Fact fact(String id) {
        return scene.desk.library().rules().dictionary().find(id).orElse(null);
    }
}
