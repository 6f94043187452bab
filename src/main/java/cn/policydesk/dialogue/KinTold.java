package cn.policydesk.dialogue;

import cn.policydesk.hearing.Intent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我对象今年毕业 自己交社保 while the case is the asker's, or another's: it is the relative's own. 我妈 that was spoken of from the
 * beginning stays who it was. One per message.
 */
final class KinTold {

    private static final Pattern TOLD = Pattern.compile("^(?:那|还有|另外|对了|再说|再问问?|还想问|顺便问下?)*[,，\\s]*我们?家?(" + Kin.WORD
            + ")(?![和跟与同夫]|呢|的店|的厂|的公司|开的|办的|让我|叫我|给我|帮我|说|也在|不)(?=.{3,})");

    /** 我哥高级技师 他呢: asked for him, whatever question is open. */
    private static final Pattern HIS = Pattern.compile("[他她](?:的|那个)?呢[？?]?$");

    private final Scene scene;

    KinTold(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message begins to tell of a relative. */
    static boolean begins(String text) {
        return TOLD.matcher(text).find();
    }

    /** The label of the relative a message begins to tell of; null where it tells of nobody, or of whom it is about anyway. */
    @Nullable
    String of(String text) {
        Matcher told = TOLD.matcher(text);
        Person person = scene.person();
        if (!told.find()) {
            String kin = Kin.in(text);
            if (kin != null && person.label().isEmpty() && nothing(person)) {
                scene.keep(person.kin(kin));
            }
            return null;
        }
        String label = Kin.label(told.group(1));
        if (nothing(person) && scene.c().others().isEmpty()) {
            scene.keep(person.kin(label));
            return null;
        }
        String now = person.label().isEmpty() ? person.trail().kin() : person.label();
        boolean same = now.equals(label) || Kin.same(now, label);
        boolean asks = scene.wants(Intent.AMOUNT, Intent.ALL, Intent.GRANT);
        boolean tells = scene.open() == null && !scene.hear(text, null).facts().isEmpty();
        return same || !asks && !tells && !HIS.matcher(text).find() ? null : label;
    }

    private boolean nothing(Person person) {
        return person.facts().isEmpty() && !scene.busy();
    }
}
