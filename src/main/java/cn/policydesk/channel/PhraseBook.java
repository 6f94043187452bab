package cn.policydesk.channel;

import cn.policydesk.notice.StaffNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff write for one messenger alone: the phrases under “话” of its file, and what people may say to read on.
 *
 * <p>Immutable and safe for use by several threads, and so must be what extends it.
 *
 * @param <P> the phrases
 */
public abstract class PhraseBook<P extends Enum<P> & PhraseBook.Entry> {

    private static final String PHRASES = "话";
    private static final String GO_ON = "继续的说法";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<P, String> phrases;
    private final Set<String> goOn;

    /** A phrase as the file has it. */
    public interface Entry {

        /** Its key in the file, and the names that are filled in where they stand in braces, with blanks between. */
        String written();

        /** Its key in the file. */
        default String key() {
            return written().split(" ", 2)[0];
        }

        /** The names that are filled in where they stand in braces. */
        default List<String> names() {
            List<String> all = List.of(written().split(" "));
            return all.subList(1, all.size());
        }
    }

    /**
     * Reads a file; what is wrong is reported there.
     *
     * @param root the file, or null where it cannot be read: then the book says nothing
     * @param all the phrases it must have
     * @param more the one that tells people what to say to read on
     * @param lists the keys the file may have besides
     */
    protected PhraseBook(@Nullable StaffNode root, Class<P> all, P more, String... lists) {
        this.phrases = new EnumMap<>(all);
        this.goOn = listed(root, GO_ON);
        if (root == null) {
            return;
        }
        root.allow(
                Stream.concat(Stream.of(PHRASES, GO_ON), Arrays.stream(lists)).toArray(String[]::new));
        read(root, all);
        String asked = phrases.getOrDefault(more, "");
        if (goOn.stream().noneMatch(asked::contains)) {
            root.fault("“" + more.key() + "”让人回复的话，“" + GO_ON + "”里没有", "请把它加进“" + GO_ON + "”");
        }
    }

    private void read(StaffNode root, Class<P> all) {
        StaffNode said = root.child(PHRASES);
        if (said == null) {
            root.fault("缺少“" + PHRASES + "”", "请补上这一项");
            return;
        }
        said.allow(Arrays.stream(all.getEnumConstants()).map(Entry::key).toArray(String[]::new));
        for (P phrase : all.getEnumConstants()) {
            phrases.put(phrase, said.required(phrase.key()));
            StaffNode node = said.child(phrase.key());
            if (node != null && node.isText()) {
                checkNames(phrase, node);
            }
        }
    }

    /** The values a file lists under a key; none where it cannot be read. */
    protected static Set<String> listed(@Nullable StaffNode root, String key) {
        return root == null ? Set.of() : Set.copyOf(root.texts(key));
    }

    /** A name nobody fills in would be shown to people in its braces. */
    private static void checkNames(Entry phrase, StaffNode node) {
        Matcher brace = BRACES.matcher(node.text());
        List<String> names = phrase.names();
        while (brace.find()) {
            if (!names.contains(brace.group(1))) {
                node.fault(
                        brace.start(),
                        "“" + phrase.key() + "”里的" + brace.group() + "没有东西可填",
                        names.isEmpty()
                                ? "这一句没有可用的名字，请删去花括号"
                                : "是不是想写 {" + StaffNode.nearest(brace.group(1), names) + "}");
            }
        }
    }

    /** A phrase with its names filled in: name, value, name, value … */
    public final String say(P phrase, String... filled) {
        String text = phrases.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }

    /** Whether a text asks for what did not fit. */
    public final boolean goesOn(String text) {
        return goOn.contains(text);
    }
}
