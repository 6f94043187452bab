package cn.policydesk.wechat;

import cn.policydesk.channel.PhraseBook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staff write for WeChat alone, {@code bot/wechat.yaml}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WechatWords extends PhraseBook<Phrase> {

    private static final String FILE = "bot/wechat.yaml";
    private static final String STICKERS = "看作表情";

    private final Set<String> stickers;

    private WechatWords(@Nullable StaffNode root) {
        super(root, Phrase.class, Phrase.MORE, STICKERS);
        this.stickers = listed(root, STICKERS);
    }

    /** Reads the file in a folder; what is wrong goes to {@code faults}. */
    static WechatWords read(Path folder, Faults faults) {
        return new WechatWords(StaffNode.read(folder.resolve(FILE), FILE, faults));
    }

    /** Checks the file in a folder; what is wrong goes to {@code faults}. */
    public static void check(Path folder, Faults faults) {
        read(folder, faults);
    }

    /** Whether a text stands for something WeChat could not put into words. */
    boolean sticker(String text) {
        return stickers.contains(text);
    }
}
