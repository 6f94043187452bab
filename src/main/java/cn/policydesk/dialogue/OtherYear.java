package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 我是2020届，不是2021届，能不能算 beside a clause that names the 2021届 only: it is said that the other year stands nowhere in it, so the words are no yes.
 * One per message.
 */
final class OtherYear {

    private static final Pattern YEAR = Pattern.compile("((?:20)?[0-9]{2})届");
    private static final Pattern NOT = Pattern.compile("(?:不是|不算|并非|又?没说|不要)(?:20)?[0-9]{2}届");
    /** A clause's words as an answer shows them; there are such marks in them too. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^.*?“…*(.*届.*?)…*”[^”]*$");

    private final Scene scene;

    OtherYear(Scene scene) {
        this.scene = scene;
    }

    /** Behind a clause told last; false where no other year is told beside it. */
    boolean take(String text) {
        String words = quoted(scene.c().last());
        return scene.open() == null && said(text, words);
    }

    /** Beside a clause that this message is answered with. */
    void tell() {
        String said = scene.said.text();
        String words = quoted(said);
        if (!words.isEmpty() && !said.contains("只写了")) {
            said(scene.incoming.text(), words);
        }
    }

    private boolean said(String text, String words) {
        Set<String> told = years(NOT.matcher(text).replaceAll(""));
        Set<String> written = years(words);
        if (told.size() != 1 || written.size() != 1 || written.containsAll(told)) {
            return false;
        }
        scene.say(
                Phrase.CLAUSE_OTHER_YEAR,
                "写的",
                written.iterator().next(),
                "说的",
                told.iterator().next(),
                "原文",
                sentence(words, written.iterator().next()));
        return true;
    }

    /** What stands in quotation marks and names a year of leaving school; empty where nothing does. */
    private static String quoted(String reply) {
        Matcher quoted = QUOTED.matcher(reply);
        while (quoted.find()) {
            if (YEAR.matcher(quoted.group(1)).find()) {
                return quoted.group(1);
            }
        }
        return "";
    }

    /** The part of a clause around the year, so that it can be read by itself. */
    private static String sentence(String words, String year) {
        int at = words.indexOf(year);
        int from = Math.max(words.lastIndexOf('。', at), words.lastIndexOf('；', at)) + 1;
        int full = words.indexOf('。', at);
        int half = words.indexOf('；', at);
        int to = full < 0 ? half : half < 0 ? full : Math.min(full, half);
        return words.substring(from, to < 0 ? words.length() : to);
    }

    private static Set<String> years(String text) {
        Set<String> years = new LinkedHashSet<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add((year.group(1).length() == 2 ? "20" + year.group(1) : year.group(1)) + "届");
        }
        return years;
    }
}
