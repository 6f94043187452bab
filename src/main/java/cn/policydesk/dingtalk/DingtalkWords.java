package cn.policydesk.dingtalk;

import cn.policydesk.channel.PhraseBook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staff write for DingTalk alone, {@code bot/dingtalk.yaml}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class DingtalkWords extends PhraseBook<Phrase> {

    private static final String FILE = "bot/dingtalk.yaml";
    private static final String FORWARD = "转发的说法";

    private final Set<String> forward;

    private DingtalkWords(@Nullable StaffNode root) {
        super(root, Phrase.class, Phrase.MORE, FORWARD);
        this.forward = listed(root, FORWARD);
        if (root != null && !forward.contains(say(Phrase.CARD_OFFER))) {
            root.fault("“转发按钮”发出来的话，“转发的说法”里没有", "请把它加进“转发的说法”");
        }
    }

    /** Reads the file in a folder; what is wrong goes to {@code faults}. */
    static DingtalkWords read(Path folder, Faults faults) {
        return new DingtalkWords(StaffNode.read(folder.resolve(FILE), FILE, faults));
    }

    /** Checks the file in a folder; what is wrong goes to {@code faults}. */
    public static void check(Path folder, Faults faults) {
        read(folder, faults);
    }

    /** Whether a text asks for the card to pass on. */
    boolean forwards(String text) {
        return forward.contains(text);
    }
}
