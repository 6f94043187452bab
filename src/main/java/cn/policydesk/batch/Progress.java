package cn.policydesk.batch;

/** Is told how far a list is, and may stop it. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens, nobody stops it. */
    Progress NONE = (done, total) -> true;

    /**
     * Called before the first row and after each.
     *
     * @return whether to go on
     */
    boolean goOn(int done, int total);
}
