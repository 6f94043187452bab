package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** A message in the words by which it is looked at: those of whom it speaks, what it supposes and what it sets aside. One per message. */
final class Meant {

    /** 对了 农村来的那个是困难村的: what comes to mind, and no yes to a question. */
    private static final Pattern BY_THE_WAY = Pattern.compile("^(?:[哦噢啊哎唉诶]+[,，\\s]*)?对了[,，、\\s]+(?=[^,，。\\s]{5})");

    private final Scene scene;

    Meant(Scene scene) {
        this.scene = scene;
    }

    /** The message as it is meant; as it is typed where nothing is to be said in other words. */
    String of(String message) {
        String supposed = new SupposedNow(scene)
                .of(new NotThat(scene)
                        .of(new SomebodyElse(scene)
                                .plain(BY_THE_WAY.matcher(message).replaceFirst(""))));
        return WorksForAsker.of(LaidOff.of(CertificateMeant.of(Spouse.of(OfHired.meant(supposed)))));
    }
}
