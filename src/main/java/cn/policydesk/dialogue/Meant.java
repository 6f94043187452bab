package cn.policydesk.dialogue;

/** A message in the words by which it is looked at: those of whom it speaks, what it supposes and what it sets aside. One per message. */
final class Meant {

    private final Scene scene;

    Meant(Scene scene) {
        this.scene = scene;
    }

    /** The message as it is meant; as it is typed where nothing is to be said in other words. */
    String of(String message) {
        String supposed = new SupposedNow(scene).of(new NotThat(scene).of(new SomebodyElse(scene).plain(message)));
        return WorksForAsker.of(LaidOff.of(CertificateMeant.of(Spouse.of(OfHired.meant(supposed)))));
    }
}
