package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指导管理费补贴能领多少: the end of one name, long enough that no other name holds it, says which benefit is meant. Pure. */
final class NameEnding {

    /** So many characters at the end of a name, its brackets left out, are said of nothing else. */
    private static final int LEAST = 7;

    static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[）)]");

    /** SYB、 before it would be cut in two. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{" + LEAST + "}");

    private NameEnding() {}

    /** The one benefit meant, of those with figures; null where there is none, or more than one. */
    static @Nullable Benefit of(String text, List<Benefit> all) {
        String plain = IntentWords.plain(text);
        Benefit found = null;
        for (Benefit benefit : all) {
            String name = name(benefit);
            String end = name.substring(Math.max(0, name.length() - LEAST));
            if (!WORDS.matcher(end).matches() || benefit.versions().isEmpty() || !plain.contains(end)) {
                continue;
            }
            if (all.stream().anyMatch(one -> !one.equals(benefit) && name(one).contains(end))) {
                return null;
            }
            if (found != null) {
                return null;
            }
            found = benefit;
        }
        return found;
    }

    private static String name(Benefit benefit) {
        return BRACKETS.matcher(IntentWords.plain(benefit.name())).replaceAll("");
    }
}
