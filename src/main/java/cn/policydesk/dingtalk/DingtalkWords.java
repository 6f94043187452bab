package cn.policydesk.dingtalk;

import cn.policydesk.channel.PhraseBook;
import cn.policydesk.channel.Reception;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What staff write for DingTalk alone, {@code bot/dingtalk.yaml}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class DingtalkWords {

    private static final String FILE = "bot/dingtalk.yaml";

    private final PhraseBook<Phrase> phrases;
    private final Set<String> goOn;
    private final Set<String> forward;

    private DingtalkWords(StaffNode root) {
        root.allow("话", "继续的说法", "转发的说法");
        this.goOn = Set.copyOf(root.items("继续的说法").stream().map(StaffNode::text).toList());
        this.forward =
                Set.copyOf(root.items("转发的说法").stream().map(StaffNode::text).toList());
        this.phrases = PhraseBook.read(root, Phrase.class);
        if (goOn.stream().noneMatch(say(Phrase.MORE)::contains)) {
            root.fault("“看下文”让人回复的话，“继续的说法”里没有", "请把它加进“继续的说法”");
        }
        if (!forward.contains(say(Phrase.CARD_OFFER))) {
            root.fault("“转发按钮”发出来的话，“转发的说法”里没有", "请把它加进“转发的说法”");
        }
    }

    private DingtalkWords() {
        this.goOn = Set.of();
        this.forward = Set.of();
        this.phrases = PhraseBook.empty(Phrase.class);
    }

    /** Reads the file in a folder; what is wrong goes to {@code faults}. */
    static DingtalkWords read(Path folder, Faults faults) {
        StaffNode root = StaffNode.read(folder.resolve(FILE), FILE, faults);
        return root == null ? new DingtalkWords() : new DingtalkWords(root);
    }

    /** Checks the file in a folder; what is wrong goes to {@code faults}. */
    public static void check(Path folder, Faults faults) {
        read(folder, faults);
    }

    /** A phrase with its names filled in: name, value, name, value … */
    String say(Phrase phrase, String... filled) {
        return phrases.say(phrase, filled);
    }

    /** Whether a text asks for what did not fit. */
    boolean goesOn(String text) {
        return goOn.contains(text);
    }

    /** Whether a text asks for the card to pass on. */
    boolean forwards(String text) {
        return forward.contains(text);
    }

    /** The words of the moment. Safe for use by several threads. */
    static final class Current {

        private final Reception reception;
        private final ConcurrentMap<String, DingtalkWords> known = new ConcurrentHashMap<>();

        Current(Reception reception) {
            this.reception = reception;
        }

        DingtalkWords get() {
            Reception.Words words = reception.words();
            DingtalkWords read = known.get(words.version());
            if (read == null) {
                read = DingtalkWords.read(words.folder(), new Faults());
                if (known.size() > 8) {
                    known.clear();
                }
                known.put(words.version(), read);
            }
            return read;
        }
    }
}
