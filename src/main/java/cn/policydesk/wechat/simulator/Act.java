package cn.policydesk.wechat.simulator;

/** What somebody does on the phone; platforms.md, rows Types in and Events. Immutable. */
public sealed interface Act {

    /** Types words. */
    record Text(String words) implements Act {}

    /** Taps a line of a reply: arrives as text with the id of the line. */
    record Tap(String words, String id) implements Act {}

    /** Speaks; {@code heard} is what WeChat made of it, empty where it made nothing (the common case). */
    record Voice(String heard) implements Act {}

    /** Sends a picture. */
    record Image() implements Act {}

    /** Sends a film. */
    record Video() implements Act {}

    /** Sends a place with its address; may be empty. */
    record Place(String address) implements Act {}

    /** Shares a page. */
    record Link(String title) implements Act {}

    /** Follows; {@code scene} is that of the code scanned, empty where none was. */
    record Subscribe(String scene) implements Act {}

    /** Follows no longer. */
    record Unsubscribe() implements Act {}

    /** Scans a code with a scene, as a follower. */
    record Scan(String scene) implements Act {}

    /** Clicks a button of the menu. */
    record Click(String key) implements Act {}

    /** Opens a page from the menu. */
    record View(String address) implements Act {}

    /** Scans something with a button of the menu that waits for the reply. */
    record ScanWaiting(String key, String result) implements Act {}

    /** A message of a kind by WeChat's name for it, such as one that was invented yesterday. */
    record OtherMessage(String type) implements Act {}

    /** An event by WeChat's name for it. */
    record OtherEvent(String event) implements Act {}

    /** What the log of a conversation shows of it. */
    default String shown() {
        return switch (this) {
            case Text text -> text.words();
            case Tap tap -> "（点）" + tap.words();
            case Voice voice -> voice.heard().isEmpty() ? "（语音，没转成文字）" : "（语音）" + voice.heard();
            case Image image -> "（图片）";
            case Video video -> "（视频）";
            case Place place -> "（位置）" + place.address();
            case Link link -> "（链接）" + link.title();
            case Subscribe follow -> follow.scene().isEmpty() ? "（关注）" : "（扫码关注，参数 " + follow.scene() + "）";
            case Unsubscribe left -> "（取消关注）";
            case Scan scan -> "（扫码，参数 " + scan.scene() + "）";
            case Click click -> "（点菜单 " + click.key() + "）";
            case View view -> "（打开网页 " + view.address() + "）";
            case ScanWaiting scan -> "（扫一扫）" + scan.result();
            case OtherMessage other -> "（消息类型 " + other.type() + "）";
            case OtherEvent other -> "（事件 " + other.event() + "）";
        };
    }
}
