package cn.policydesk.journal;

/** Where a journal is kept: every test of it is run on both. */
enum Where {
    H2,
    POSTGRES;

    /** The address of an empty database of its own. */
    String fresh() {
        return this == H2 ? "" : TrialServer.running().fresh();
    }
}
