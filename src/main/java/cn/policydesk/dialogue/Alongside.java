package cn.policydesk.dialogue;

/** What is said alongside an answer once it stands: what else is at hand, what the total hangs on, what comes about soon. */
final class Alongside {

    private Alongside() {}

    /** Says all of it, in its order. */
    static void tell(Scene scene, Clauses clauses) {
        new OtherYear(scene).tell();
        new AtHand(scene).offer();
        new Behind(scene).unfigured(clauses);
        new Siblings(scene).offer();
        new PerEach(scene).tell();
        new AboveLimit(scene).tell();
        new WhichCase(scene).tell();
        new Recognised(scene).tell();
        new EachStage(scene).beside();
        new HowLong(scene).beside();
        new Soon(scene).tell();
        new TimeShort(scene).tell();
        new WhenToApply(scene).tell();
    }
}
