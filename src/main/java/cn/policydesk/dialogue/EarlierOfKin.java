package cn.policydesk.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那俺儿子呢 behind an answer to what the same message asked besides: what that message told of the relative is what is asked for them. It
 * is looked for in the last free question. Pure.
 */
final class EarlierOfKin {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！?？]+");
    private static final Pattern NAMED = Pattern.compile("^(?:那|还有|另外|对了)?(?:[我俺咱]们?家?)?(" + Kin.WORD + ")");
    /** Somebody else begins to be told of. */
    private static final Pattern MYSELF = Pattern.compile("^(?:那|还有|另外|对了)?(?:我|俺)(?!们?家)");

    private static final int LEAST = 4;

    private EarlierOfKin() {}

    /** What a message told of a relative, with blanks between; empty where it told nothing. */
    static String of(String message, String label) {
        List<String> told = new ArrayList<>();
        boolean theirs = false;
        for (String part : PARTS.split(message)) {
            Matcher named = NAMED.matcher(part);
            if (named.find()) {
                String who = Kin.label(named.group(1));
                theirs = who.equals(label) || Kin.same(who, label);
            } else if (MYSELF.matcher(part).find()) {
                theirs = false;
            }
            if (theirs) {
                told.add(named.reset().replaceFirst("").strip());
            }
        }
        String words = String.join(" ", told).strip();
        return words.length() < LEAST ? "" : words;
    }
}
