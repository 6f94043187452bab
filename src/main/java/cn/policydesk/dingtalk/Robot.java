package cn.policydesk.dingtalk;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One robot of DingTalk, of one corp's own application.
 *
 * <p>Immutable. {@link #toString} tells the name alone: the rest is secret.
 *
 * @param name how this server calls it, the last part of its address {@code /dingtalk/{robot}}: small letters, digits, hyphens
 * @param appKey AppKey (Client ID) of the application
 * @param appSecret AppSecret (Client Secret); signs what comes over HTTP, and gets the token to send with
 * @param robotCode code of the robot, what messages name and the interfaces ask for; often the AppKey
 * @param corpId CorpId of the corp whose staff may ask, or null where it is not checked
 * @param aesKey 加密 aes_key of the console, 43 characters, or null where messages come plain
 * @param token 签名 token of the console, which signs encrypted messages; null where there is no {@code aesKey}
 * @param mode how its messages come
 * @param apiBase where DingTalk's interfaces are, without a slash at the end
 * @param webhookHosts the only hosts, in small letters, that a message's {@code sessionWebhook} may name
 * @param region id of the region its askers mean, or null where they are asked
 * @param regionByDepartment the same by the id of an asker's department, before {@code region}; may be empty
 * @param staff ids of those who may ask; empty: all of the corp
 */
public record Robot(
        String name,
        String appKey,
        String appSecret,
        String robotCode,
        @Nullable String corpId,
        @Nullable String aesKey,
        @Nullable String token,
        Mode mode,
        String apiBase,
        Set<String> webhookHosts,
        @Nullable String region,
        Map<String, String> regionByDepartment,
        Set<String> staff) {

    /** Where DingTalk's interfaces are when nothing else is set. */
    public static final String API_BASE = "https://api.dingtalk.com";

    /** Where a {@code sessionWebhook} points when nothing else is set. */
    public static final String WEBHOOK_HOST = "oapi.dingtalk.com";

    /** Copies the collections. */
    public Robot {
        webhookHosts = Set.copyOf(webhookHosts);
        regionByDepartment = Map.copyOf(regionByDepartment);
        staff = Set.copyOf(staff);
    }

    /** 消息接收模式 of the console. */
    public enum Mode {
        /** HTTP 模式: DingTalk posts to {@code /dingtalk/{robot}}. */
        HTTP,
        /** Stream 模式: this server opens a connection to DingTalk. */
        STREAM,
        /** Not in use. */
        OFF;

        /** The mode of a name, or null where there is none. */
        static @Nullable Mode named(String name) {
            return switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "http" -> HTTP;
                case "stream" -> STREAM;
                case "off", "关" -> OFF;
                default -> null;
            };
        }
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "机器人 " + name;
    }
}
