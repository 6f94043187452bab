package cn.policydesk.dingtalk.simulator;

/** Something somebody sends in a chat. Immutable. */
sealed interface Act {

    /** Words. */
    record Text(String words) implements Act {}

    /** Words with a picture behind them. */
    record Rich(String words) implements Act {}

    /** A picture. */
    record Picture() implements Act {}

    /**
     * Something spoken.
     *
     * @param heard what DingTalk made of it; empty where it made nothing
     */
    record Voice(String heard) implements Act {}

    /**
     * A file.
     *
     * @param code what {@link Vault} calls it
     */
    record File(String name, String code) implements Act {}

    /** A kind of message nobody has heard of. */
    record Other(String type) implements Act {}

    /** As it looks in the chat. */
    default String shown() {
        return switch (this) {
            case Text text -> text.words();
            case Rich rich -> rich.words() + "［图片］";
            case Picture picture -> "［图片］";
            case Voice voice -> "［语音］" + voice.heard();
            case File file -> file.name();
            case Other other -> "［" + other.type() + "］";
        };
    }
}
