package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import java.util.List;

/**
 * 差9个月, 是30万 behind a clause that offers one benefit to work out: a number alone is told for that one. It is taken up, and asks for what it needs.
 * One per message.
 */
final class OfferedAlone {

    /** A longer message asks for something of its own. */
    private static final int SHORT = 10;

    private final Scene scene;
    private final Naming naming;

    OfferedAlone(Scene scene, Naming naming) {
        this.scene = scene;
        this.naming = naming;
    }

    /** Takes up the one benefit offered; false where several are, or none, or more is said than a number. */
    boolean take(String text) {
        if (scene.busy()
                || text.strip().length() > SHORT
                || scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL, Intent.FOLLOW, Intent.GRANT)
                || scene.desk.words().cues().said(Cue.ASKING, text)
                || scene.desk.hearing().figures(text, scene.asOf()).isEmpty()) {
            return false;
        }
        List<Benefit> offered = naming.offered();
        if (offered.size() != 1) {
            return false;
        }
        naming.found(offered.getFirst(), text);
        return true;
    }
}
