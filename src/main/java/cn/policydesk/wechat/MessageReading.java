package cn.policydesk.wechat;

import cn.policydesk.wechat.Message.Content;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a message of the fields of its XML. */
final class MessageReading {

    /** An openid has 28 characters; more than this is none. */
    private static final int LONGEST_ID = 128;

    private static final String SCENE_PREFIX = "qrscene_";

    private MessageReading() {}

    /**
     * A message with the key by which its repeats are known.
     *
     * @param key sender and {@code MsgId}; for events sender, second, event and its key (platforms.md, row Dedupe key): ids alone
     *     were seen to collide, and two events may share a second
     */
    record Keyed(Message message, String key) {}

    static Keyed of(Map<String, String> fields) throws BadXml {
        String from = id(fields, "FromUserName");
        String to = id(fields, "ToUserName");
        String type = fields.getOrDefault("MsgType", "").strip();
        if (type.isEmpty()) {
            throw new BadXml("XML里没有 MsgType");
        }
        long created = seconds(fields.get("CreateTime"));
        if (type.equals("event")) {
            String event = fields.getOrDefault("Event", "").strip();
            String eventKey = fields.getOrDefault("EventKey", "").strip();
            return new Keyed(
                    new Message(to, from, created, null, event(event, eventKey, fields)),
                    from + " " + created + " " + event + " " + eventKey);
        }
        String written = fields.get("MsgId");
        String messageId = written == null || written.isBlank() ? null : written.strip();
        Content content = content(type, fields);
        String key = messageId == null ? created + " " + type + " " + content.hashCode() : messageId;
        return new Keyed(new Message(to, from, created, messageId, content), from + " " + key);
    }

    private static Content content(String type, Map<String, String> fields) {
        return switch (type) {
            case "text" -> new Content.Text(fields.getOrDefault("Content", ""), menu(fields.get("bizmsgmenuid")));
            case "voice" ->
                new Content.Voice(fields.getOrDefault("Recognition", "").strip());
            case "image" -> new Content.Image();
            case "video", "shortvideo" -> new Content.Video();
            case "location" ->
                new Content.Location(fields.getOrDefault("Label", "").strip());
            case "link" -> new Content.Link();
            default -> new Content.Unknown(type);
        };
    }

    private static Content event(String event, String key, Map<String, String> fields) {
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "subscribe" -> new Content.Subscribe(scene(key));
            case "unsubscribe" -> new Content.Unsubscribe();
            case "scan" -> new Content.Scan(scene(key));
            case "click" -> new Content.Click(key);
            case "scancode_waitmsg" -> new Content.Scanned(fields.getOrDefault("ScanCodeInfo/ScanResult", ""));
            default -> new Content.Quiet(event);
        };
    }

    private static String scene(String key) {
        return key.startsWith(SCENE_PREFIX) ? key.substring(SCENE_PREFIX.length()) : key;
    }

    private static @Nullable String menu(@Nullable String id) {
        return id == null || id.isBlank() ? null : id.strip();
    }

    private static String id(Map<String, String> fields, String name) throws BadXml {
        String id = fields.getOrDefault(name, "").strip();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new BadXml("XML里没有 " + name + "，或者太长");
        }
        return id;
    }

    private static long seconds(@Nullable String written) {
        try {
            return written == null ? 0 : Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
