package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 中级，我34失业，我姐38企业职工 while the asker's own case is worked out: what is told of the relative is kept as hers, and only the rest is the asker's. One per
 * message.
 */
final class BesideOneself {

    private static final String STATE = "(?:今年)?(?:[0-9]{2}(?![0-9万元块个])|企业职工|职工|失业|下岗|退休|残疾|灵活就业|登记失业)";
    /** Oneself first, then the relative with an age or what she is. */
    private static final Pattern BOTH = Pattern.compile("^(.*我(?!们?家?" + Kin.WORD + ").{2,})[，,。;；\\s]+(?:我们?家?)("
            + Kin.WORD + ")(?:今年|是|也是|现在|呢)*(?=" + STATE + ")(.{2,})$");

    private static final Pattern BARE_AGE = Pattern.compile("^([0-9]{2})(?![0-9岁周万元块个年月天])");

    private final Scene scene;

    BesideOneself(Scene scene) {
        this.scene = scene;
    }

    /** Keeps what is the relative's; what is left for the asker, or all of it where nothing is. */
    String own(String text) {
        Matcher both = BOTH.matcher(text.strip());
        if (!scene.busy()
                || !scene.person().label().isEmpty()
                || !scene.person().trail().kin().isEmpty()
                || scene.person().trail().firm()
                || !both.matches()) {
            return text;
        }
        String mine = both.group(1);
        String hers = BARE_AGE.matcher(both.group(3)).replaceFirst("$1岁");
        if (scene.hear(mine, scene.open()).facts().isEmpty()
                || scene.hear(hers, null).facts().isEmpty()) {
            return text;
        }
        String label = Kin.label(both.group(2));
        scene.keep(scene.c().about(label));
        scene.say(Phrase.TALK_OF, "谁", label);
        var _ = new Remembering(scene).take(hers);
        scene.keep(scene.c().about(""));
        scene.say(Phrase.TALK_OF, "谁", "您自己");
        return mine;
    }
}
