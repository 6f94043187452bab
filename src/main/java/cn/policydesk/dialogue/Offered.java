package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a message points to of what was said last: the benefit that the clause in view grants, one without a figure, or none of it. */
final class Offered {

    /** So much of a benefit's words tells the sentence in view. */
    private static final int WORDS = 12;
    /** 监测员补贴: a kind of people or thing and what they get, no more. */
    private static final Pattern SUBJECT = Pattern.compile("\\p{IsHan}{2,8}(?:补贴|补助|奖励|津贴)");

    private Offered() {}

    /** Of the benefits offered beside a clause the one whose own words are the sentence shown; all where none or several are. */
    static List<Benefit> granted(Scene scene, List<Benefit> offered) {
        String shown = scene.c().last();
        int end = shown.indexOf("\n\n");
        String gist = end < 0 ? "" : shown.substring(0, end);
        List<Benefit> own = offered.stream()
                .filter(benefit -> {
                    String words = benefit.basis().words();
                    return gist.contains(words.substring(0, Math.min(WORDS, words.length())));
                })
                .toList();
        return own.size() == 1 ? own : offered;
    }

    /** Whether a message asks about a benefit without a figure by its name. */
    static boolean unfigured(Scene scene, String text) {
        String region = scene.c().region();
        if (region == null || scene.person().asked() != null || !scene.wants(Intent.GRANT, Intent.ASK)) {
            return false;
        }
        return scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> benefit.versions().isEmpty())
                .anyMatch(benefit -> names(text, benefit.name()));
    }

    private static boolean names(String text, String name) {
        String plain = name.startsWith("一次性") ? name.substring("一次性".length()) : name;
        return plain.length() >= 5 && text.contains(plain);
    }

    /** Whether a message is a subject and what it gets: 监测员补贴. */
    static boolean subject(String text) {
        return SUBJECT.matcher(IntentWords.plain(text)).matches();
    }

    /** Whether a question behind a result tells nothing of that benefit. */
    static boolean another(Scene scene, Heard heard) {
        if (!(scene.person().goal() instanceof Goal.One(String id))
                || !scene.person().trail().worked().contains(id)) {
            return false;
        }
        Benefit told = scene.desk.library().rules().benefit(id).orElse(null);
        Set<String> used = told == null ? Set.of() : scene.pursuit().facts(told);
        return heard.facts().stream().noneMatch(one -> used.contains(one.fact().id()));
    }
}
