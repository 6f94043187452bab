package cn.policydesk.wechat.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Writes what somebody did as WeChat writes it to the account. Pure. */
final class ActXml {

    private static final String MEDIA = "MediaId";

    private ActXml() {}

    /**
     * The message.
     *
     * @param to the account's original id
     * @param from the follower's openid
     * @param created seconds since 1970
     * @param id the message's id; events have none
     */
    static String of(Act act, String to, String from, long created, long id) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("ToUserName", to);
        fields.put("FromUserName", from);
        fields.put("CreateTime", String.valueOf(created));
        switch (act) {
            case Act.Text text -> message(fields, "text", id, Map.of("Content", text.words()));
            case Act.Tap tap -> message(fields, "text", id, Map.of("Content", tap.words(), "bizmsgmenuid", tap.id()));
            case Act.Voice voice -> {
                message(fields, "voice", id, Map.of(MEDIA, "invented-media-id", "Format", "amr"));
                fields.put("Recognition", voice.heard());
            }
            case Act.Image image ->
                message(
                        fields,
                        "image",
                        id,
                        Map.of("PicUrl", "http://invented.example/picture.jpg", MEDIA, "invented"));
            case Act.Video video ->
                message(fields, "video", id, Map.of(MEDIA, "invented", "ThumbMediaId", "invented-too"));
            case Act.Place place ->
                message(
                        fields,
                        "location",
                        id,
                        Map.of("Location_X", "29.29", "Location_Y", "120.24", "Scale", "16", "Label", place.address()));
            case Act.Link link ->
                message(
                        fields,
                        "link",
                        id,
                        Map.of("Title", link.title(), "Description", "", "Url", "http://invented.example/"));
            case Act.Subscribe follow -> {
                event(fields, "subscribe", follow.scene().isEmpty() ? "" : "qrscene_" + follow.scene());
                ticket(fields, follow.scene());
            }
            case Act.Unsubscribe left -> event(fields, "unsubscribe", "");
            case Act.Scan scan -> {
                event(fields, "SCAN", scan.scene());
                ticket(fields, scan.scene());
            }
            case Act.Click click -> event(fields, "CLICK", click.key());
            case Act.View view -> event(fields, "VIEW", view.address());
            case Act.ScanWaiting scan -> event(fields, "scancode_waitmsg", scan.key());
            case Act.OtherMessage other -> message(fields, other.type(), id, Map.of());
            case Act.OtherEvent other -> event(fields, other.event(), "");
        }
        StringBuilder xml = new StringBuilder("<xml>");
        fields.forEach((name, value) -> xml.append(element(name, value)));
        if (act instanceof Act.ScanWaiting scan) {
            xml.append("<ScanCodeInfo>")
                    .append(element("ScanType", "qrcode"))
                    .append(element("ScanResult", scan.result()))
                    .append("</ScanCodeInfo>");
        }
        return xml.append("</xml>").toString();
    }

    private static void message(Map<String, String> fields, String type, long id, Map<String, String> own) {
        fields.put("MsgType", type);
        fields.putAll(own);
        fields.put("MsgId", String.valueOf(id));
    }

    private static void event(Map<String, String> fields, String event, String key) {
        fields.put("MsgType", "event");
        fields.put("Event", event);
        fields.put("EventKey", key);
    }

    private static void ticket(Map<String, String> fields, String scene) {
        if (!scene.isEmpty()) {
            fields.put("Ticket", "invented-ticket");
        }
    }

    /** Numbers stand as they are, everything else as character data, as WeChat does it. */
    static String element(String name, String value) {
        boolean number = value.matches("[0-9]+") && !name.equals("Content") && !name.equals("bizmsgmenuid");
        String written = number ? value : "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>";
        return "<" + name + ">" + written + "</" + name + ">";
    }
}
