package cn.policydesk.channel;

import cn.policydesk.notice.StaffNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What staff write for one messenger alone: the phrases under “话” of its file.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <P> the phrases
 */
public final class PhraseBook<P extends Enum<P> & PhraseBook.Entry> {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<P, String> phrases;

    /** A phrase as the file has it. */
    public interface Entry {

        /** Its key in the file. */
        String key();

        /** The names that are filled in where they stand in braces. */
        List<String> names();
    }

    private PhraseBook(Map<P, String> phrases) {
        this.phrases = phrases;
    }

    /** The phrases of a file; what is wrong is reported there. */
    public static <P extends Enum<P> & Entry> PhraseBook<P> read(StaffNode root, Class<P> all) {
        Map<P, String> phrases = new EnumMap<>(all);
        StaffNode said = root.child("话");
        if (said == null) {
            root.fault("缺少“话”", "请补上这一项");
            return new PhraseBook<>(phrases);
        }
        said.allow(Arrays.stream(all.getEnumConstants()).map(Entry::key).toArray(String[]::new));
        for (P phrase : all.getEnumConstants()) {
            phrases.put(phrase, said.required(phrase.key()));
            StaffNode node = said.child(phrase.key());
            if (node != null && node.isText()) {
                checkNames(phrase, node);
            }
        }
        return new PhraseBook<>(phrases);
    }

    /** A book of a file that cannot be read: it says nothing. */
    public static <P extends Enum<P> & Entry> PhraseBook<P> empty(Class<P> all) {
        return new PhraseBook<>(new EnumMap<>(all));
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
    public String say(P phrase, String... filled) {
        String text = phrases.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }
}
