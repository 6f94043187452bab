package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import java.util.regex.Pattern;

/** 店是我的名字 while the loan is worked out for 老婆: whose the licence is is not who borrows. It is said, and taken for hers by nobody. */
final class OthersLicence {

    private static final Pattern RELATIVE = Pattern.compile(Kin.WORD);
    /** The day a firm or shop was registered. */
    private static final String LICENCE = "登记日期";

    private final Scene scene;

    OthersLicence(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nobody else is spoken for, or the licence is not told to be one's own. */
    boolean take(String text) {
        String label = scene.person().label();
        if (!RELATIVE.matcher(label).matches()
                || !scene.desk.words().cues().said(Cue.MY_LICENCE, text)
                || scene.pursuit().looked().stream()
                        .noneMatch(benefit -> scene.pursuit().facts(benefit).contains(LICENCE))) {
            return false;
        }
        scene.say(Phrase.TALK_OTHERS_LICENCE, "谁", label);
        if (scene.open() != null) {
            scene.again();
        }
        return true;
    }
}
