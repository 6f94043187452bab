package cn.policydesk.dialogue;

/** The keys of {@code bot/phrases.yaml} that hold a list for each of some facts. */
enum Link {
    MUSTS("要说到"),
    NOBODY("等于零"),
    DEDUCTED("减去的月"),
    COUNTED_IN("够数的人"),
    SHARE_OF("几个里的几个");

    private final String key;

    Link(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
