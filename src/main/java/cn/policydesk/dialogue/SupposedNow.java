package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 招了3个大学生 还没签合同 要是签一年 能补多少: what is supposed of it is what is asked for, not that it is not done yet. One per message. */
final class SupposedNow {

    private static final Pattern NOT_YET = Pattern.compile(
            "(?:还没有?|还未|没有?|未)(签|交|缴|办|认定|登记|注册|报名)(?:上|下来|过|了)?\\p{IsHan}{0,6}?[，,、；;\\s]*(?:但是?|不过|可是?)?"
                    + "(?:要是|如果|假如|若是|倘若|万一)((?:我们?|[他她]们?|去|都|给|跟|和|也)*(?=\\1)[^，,。；;\\s？?]{1,10})");

    private final Scene scene;

    SupposedNow(Scene scene) {
        this.scene = scene;
    }

    /** The message as if it were so, said to be supposed; the same where it supposes nothing, or something is worked out already. */
    String of(String text) {
        Matcher not = NOT_YET.matcher(text);
        if (scene.busy() || !not.find()) {
            return text;
        }
        scene.say(Phrase.TALK_SUPPOSED_NOW, "事实", not.group(2));
        return not.replaceFirst("$2");
    }
}
