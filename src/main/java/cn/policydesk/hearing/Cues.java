package cn.policydesk.hearing;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The groups of words of {@code bot/phrases.yaml} that the talk goes by. A way to say something is written as it is said; {@code
 * （甲/乙）} is one of several, {@code （甲/）} may be left out, {@code …} is up to six characters, {@code {词}} the word that is meant;
 * {@code ^} stands for the beginning, {@code $} for the end.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Cues {

    static final String SECTION = "词组";

    private static final String WORD = "{词}";
    private static final String SOME = "[^，,。；;？? ]{0,6}?";
    private final Map<Cue, List<Pattern>> patterns;

    /**
     * Words of a group found in a text.
     *
     * @param word the word that is meant; empty where the group asks for none
     */
    public record Found(int start, int end, String word) {
        /** What stands around it. */
        public String rest(String text) {
            return text.substring(0, start) + text.substring(end);
        }
    }

    private Cues(Map<Cue, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    /** Reads the groups in a folder; what is wrong goes to {@code faults}. */
    public static Cues read(Path folder, Faults faults) {
        Path path = folder.resolve(IntentWords.FILE);
        return of(Files.exists(path) ? StaffNode.read(path, IntentWords.FILE, faults) : null);
    }

    /** The groups of a file; what is wrong is told at its line. */
    static Cues of(@Nullable StaffNode root) {
        Map<Cue, List<Pattern>> patterns = new EnumMap<>(Cue.class);
        StaffNode section = root == null ? null : root.child(SECTION);
        if (section == null) {
            if (root != null) {
                root.fault("缺少“" + SECTION + "”", "请按 bot/README.md 的样子写");
            }
            return new Cues(patterns);
        }
        section.allow(Arrays.stream(Cue.values()).map(Cue::key).toArray(String[]::new));
        for (Cue cue : Cue.values()) {
            List<Pattern> ways = new ArrayList<>();
            for (StaffNode item : section.items(cue.key())) {
                String way = way(item);
                if (way != null) {
                    ways.add(Pattern.compile(way));
                }
            }
            if (section.items(cue.key()).isEmpty()) {
                section.fault("缺少“" + cue.key() + "”的说法", "至少写一个");
            }
            patterns.put(cue, List.copyOf(ways));
        }
        return new Cues(patterns);
    }

    /** One way to say something as a regular expression, or null where it is not written well. */
    private static @Nullable String way(StaffNode item) {
        String text = item.text();
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '（') {
                depth++;
                regex.append("(?:");
            } else if (c == '）' && depth > 0) {
                depth--;
                regex.append(')');
            } else if (c == '/' && depth > 0) {
                regex.append('|');
            } else if (c == '…') {
                regex.append(SOME);
            } else if (text.startsWith(WORD, i)) {
                regex.append("(?<word>\\p{IsHan}{2,12}?)");
                i += WORD.length() - 1;
            } else if (c == '^' && i == 0 || c == '$' && i == text.length() - 1) {
                regex.append(c);
            } else if (c == '）' || "{}/".indexOf(c) >= 0) {
                item.fault("“" + text + "”里的“" + c + "”没有配对", "几种说法写成（甲/乙），要的词写成{词}");
                return null;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        if (depth > 0) {
            item.fault("“" + text + "”少了一个“）”", "几种说法写成（甲/乙）");
            return null;
        }
        return regex.toString();
    }

    /** The first words of a group in a text, or null where it holds none. */
    @Nullable
    public Found in(Cue cue, String text) {
        Found first = null;
        for (Pattern way : patterns.getOrDefault(cue, List.of())) {
            Matcher matcher = way.matcher(text);
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                boolean named = way.namedGroups().containsKey("word");
                first = new Found(matcher.start(), matcher.end(), named ? matcher.group("word") : "");
            }
        }
        return first;
    }

    /** Whether a text holds words of a group. */
    public boolean said(Cue cue, String text) {
        return in(cue, text) != null;
    }

    /** A text without the words of a group. */
    public String without(Cue cue, String text) {
        String rest = text;
        for (Pattern way : patterns.getOrDefault(cue, List.of())) {
            rest = way.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
