package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which sentences of a clause may be told under the name of a benefit: not those another benefit of the clause rests on, nor what leads up to
 * them, nor paragraphs that only others rest on. Immutable and safe for use by several threads.
 */
public final class OwnSentences {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;])");
    private static final Pattern MARKS = Pattern.compile("[\\s。；;]");
    private static final int LEAST = 3;

    private final Benefit benefit;
    private final List<Benefit> all;

    /** Those of a benefit. */
    public OwnSentences(Library library, Benefit benefit) {
        this.benefit = benefit;
        this.all = library.rules().benefits().stream()
                .filter(one -> one.ref().notice().equals(benefit.ref().notice()))
                .toList();
    }

    /** The sentences of a paragraph that are the benefit's, or nobody's. */
    public List<String> of(Paragraph paragraph) {
        List<Benefit> here =
                all.stream().filter(one -> one.ref().equals(paragraph.ref())).toList();
        if (!here.isEmpty() && !here.contains(benefit)) {
            return List.of();
        }
        List<String> sentences = all(paragraph);
        List<String> own = new ArrayList<>();
        // What stands before the first sentence that gives something leads up to that one.
        List<String> leading = new ArrayList<>();
        boolean led = true;
        for (String sentence : sentences) {
            List<Benefit> owners =
                    here.stream().filter(one -> rests(one, sentence)).toList();
            boolean mine = owners.isEmpty() || owners.contains(benefit);
            if (owners.isEmpty() && led) {
                leading.add(sentence);
                continue;
            }
            if (led && mine) {
                own.addAll(leading);
            }
            led = false;
            if (mine) {
                own.add(sentence);
            }
        }
        if (led) {
            own.addAll(leading);
        }
        return own;
    }

    /** All sentences of a paragraph. */
    public static List<String> all(Paragraph paragraph) {
        return SENTENCE.splitAsStream(paragraph.body())
                .map(String::strip)
                .filter(one -> one.length() >= LEAST)
                .toList();
    }

    private static boolean rests(Benefit one, String sentence) {
        String plain = MARKS.matcher(sentence).replaceAll("");
        for (String words : one.basis().words().split("……")) {
            String part = MARKS.matcher(words).replaceAll("");
            if (part.length() >= LEAST && (plain.contains(part) || part.contains(plain))) {
                return true;
            }
        }
        return false;
    }
}
