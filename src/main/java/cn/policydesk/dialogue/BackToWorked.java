package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 我问的是就业见习补贴 不是剩余那个: what was worked out before is meant, not what stands now; it is told by the facts as they are. One per
 * message.
 */
final class BackToWorked {

    private static final Pattern MEANT =
            Pattern.compile("(?:[问说讲指算要]的|想问|想算|要问|要算|要的|问)(?:那?[个项])?(?:还?是)?([^,，。；\\s]{4,24}?)"
                    + "(?:那[个项笔]|这[个项笔]|[的了吧呀啊嘛呢])*(?:[,，。；\\s]+(?:可?不是|没问|又?不问|而不是).*)?[?？!！。]*$");

    private final Scene scene;

    BackToWorked(Scene scene) {
        this.scene = scene;
    }

    /** Goes back to it; false where no other benefit that was worked out is named so. */
    boolean take(String text) {
        String region = scene.c().region();
        Matcher meant = MEANT.matcher(text.strip());
        if (region == null || !(scene.person().goal() instanceof Goal.One(String now)) || !meant.find()) {
            return false;
        }
        String words = IntentWords.plain(meant.group(1));
        List<Benefit> named = scene.person().trail().worked().stream()
                .filter(id -> !id.equals(now))
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> one.region().equals(region)
                        && IntentWords.plain(one.name()).contains(words))
                .toList();
        boolean stands = scene.desk
                .library()
                .rules()
                .benefit(now)
                .filter(one -> IntentWords.plain(one.name()).contains(words))
                .isPresent();
        if (named.size() != 1 || stands) {
            return false;
        }
        scene.say(Phrase.TALK_NOW_THIS, "待遇", named.getFirst().name());
        new Naming(scene).one(named.getFirst());
        return true;
    }
}
