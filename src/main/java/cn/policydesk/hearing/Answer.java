package cn.policydesk.hearing;

/** What a short answer to an open question says. */
enum Answer {
    YES("是"),
    NO("否"),
    UNKNOWN("不知"),
    DECLINED("不愿说");

    private final String key;

    Answer(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
