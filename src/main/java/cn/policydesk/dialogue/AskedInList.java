package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 那灵活就业社会保险补贴我能领不 behind a table that only says 可以问我原文: a benefit without a figure is told in its own words, with what the person told
 * that its words speak of, and never the table again. One that is over is said to be over. 能缓交不 is a question of its own, and no 不 to what is
 * asked. One per message.
 */
final class AskedInList {

    private static final Pattern ASKED = Pattern.compile("能|可以|给|有|吗|不$|没$|[么嘛伐呢]$|[?？]|原文|问的是|多少|补|领");
    /** So many characters in a row of a name point to it. */
    private static final int PART = 5;

    private static final int LONG = 45;

    /** 困难人员自己交社保 国家给补贴不, 灵活就业的社保补贴. */
    private static final Pattern INSURED =
            Pattern.compile("(?:自己|个人|自个儿)[交缴].{0,4}(?:社保|社会保险|养老|保险).{0,8}[补贴]|灵活就业.{0,3}(?:社保|社会保险)补");

    private static final Pattern FLEXIBLE = Pattern.compile("灵活就业(?:社会保险|社保)补贴");
    /** So many characters of a fact that stand in the clause speak of it. */
    private static final int WORDS = 4;

    private static final Set<String> NOT_ITS_OWN =
            Set.of("社会保险补", "会保险补贴", "一次性创业", "次性创业补", "性创业补贴", "创业担保贷", "业担保贷款");

    private final Scene scene;

    AskedInList(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked while everything is looked at. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || !(scene.person().goal() instanceof Goal.Going going)
                || text.length() > LONG
                || scene.wants(Intent.ALL, Intent.RESULT, Intent.WHY)
                || scene.c().choices().stream().anyMatch(choice -> choice.text().equals(text))) {
            return false;
        }
        if (deferred(text)) {
            return true;
        }
        if (!ASKED.matcher(IntentWords.plain(text)).find()) {
            return false;
        }
        Benefit named = named(text, going);
        if (named == null) {
            return false;
        }
        if (named.versions().isEmpty()) {
            tell(named);
        } else {
            scene.say(
                    Phrase.TALK_STANDING,
                    "待遇",
                    named.name(),
                    "时效",
                    scene.desk.quotes().standing(named, scene.asOf()).note());
        }
        back();
        return true;
    }

    /** 养老保险交不起了 能缓交不, which a paragraph answers. */
    private boolean deferred(String text) {
        boolean asked = scene.desk.words().cues().said(Cue.MAY_ONE, text)
                && !scene.wants(Intent.AMOUNT, Intent.GRANT)
                && new Clauses(scene).settles(text);
        if (asked) {
            new Clauses(scene).tell(text);
            back();
        }
        return asked;
    }

    private void back() {
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
    }

    /** The benefit meant that has no figure, or is over; by its name in full, or by a part that no other has. */
    private @Nullable Benefit named(String text, Goal.Going going) {
        String plain = IntentWords.plain(text);
        List<Benefit> all = scene.desk.library().rules().benefits(going.region()).stream()
                .filter(one -> Topics.serves(one, going.citizens()))
                .toList();
        List<Benefit> insured = INSURED.matcher(plain).find()
                ? all.stream()
                        .filter(one -> FLEXIBLE.matcher(one.name()).matches())
                        .toList()
                : List.of();
        if (insured.size() == 1 && insured.getFirst().versions().isEmpty()) {
            return insured.getFirst();
        }
        Benefit best = null;
        int most = PART - 1;
        boolean alone = false;
        for (Benefit one : all) {
            int shared = shared(plain, IntentWords.plain(one.name()));
            alone = shared > most || alone && shared < most;
            best = shared > most ? one : best;
            most = Math.max(most, shared);
        }
        return alone && best != null && (best.versions().isEmpty() || scene.over(best)) ? best : null;
    }

    /** How many characters in a row the text has of a name, that are its own. */
    private static int shared(String text, String name) {
        int best = 0;
        for (int from = 0; from + PART <= name.length(); from++) {
            int end = from;
            while (end < name.length() && text.contains(name.substring(from, end + 1))) {
                end++;
            }
            if (end - from > best && !NOT_ITS_OWN.contains(name.substring(from, end))) {
                best = end - from;
            }
        }
        return best;
    }

    private void tell(Benefit benefit) {
        new SameParagraph(scene).told(benefit);
        List<String> met = speaks(scene, benefit);
        if (!met.isEmpty()) {
            scene.say(Phrase.LIST_SPEAKS_OF, "事实", String.join("、", met));
        }
    }

    /** What the person told that the words of a benefit speak of. */
    static List<String> speaks(Scene scene, Benefit benefit) {
        String words = benefit.basis().words() + benefit.name();
        return scene.person().facts().entrySet().stream()
                .filter(one -> one.getValue().known().equals(Known.YES))
                .map(Map.Entry::getKey)
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(fact -> fact.kind() == Kind.YES_NO)
                .map(fact -> scene.desk.slots().told(fact, Known.YES))
                .filter(told -> IntStream.rangeClosed(0, told.length() - WORDS)
                        .anyMatch(from -> words.contains(told.substring(from, from + WORDS))))
                .toList();
    }
}
