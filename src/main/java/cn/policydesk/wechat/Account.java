package cn.policydesk.wechat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One Official Account.
 *
 * <p>Immutable. {@link #toString} tells the name alone: the rest is secret.
 *
 * @param name how this server calls it, the last part of its address {@code /wechat/{account}}: small letters, digits, hyphens
 * @param appId 开发者ID (AppID)
 * @param secret 开发者密码 (AppSecret), or null where none is set: then it answers but cannot send on its own
 * @param token 令牌 (Token) of the console
 * @param aesKey 消息加解密密钥 (EncodingAESKey), 43 characters, or null where messages come plain
 * @param mode which messages are taken
 * @param region id of the region its followers mean, or null where they are asked
 * @param apiBase where WeChat's own interfaces are, without a slash at the end
 * @param originalId 原始ID ({@code gh_…}), what messages name as their receiver, or null where it is not checked
 */
public record Account(
        String name,
        String appId,
        @Nullable String secret,
        String token,
        @Nullable String aesKey,
        Mode mode,
        @Nullable String region,
        String apiBase,
        @Nullable String originalId) {

    /** Where WeChat's interfaces are when nothing else is set. */
    public static final String API_BASE = "https://api.weixin.qq.com";

    /** 消息加解密方式 of the console; platforms.md, row Modes. */
    public enum Mode {
        /** 明文: nothing is encrypted. */
        PLAIN,
        /** 兼容: both are taken, each answered in its own way. */
        COMPATIBLE,
        /** 安全: what is not encrypted is refused. */
        SAFE;

        /** The mode by its Chinese or English name, or null where it is neither. */
        static @Nullable Mode named(String name) {
            return switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "plain", "明文", "明文模式" -> PLAIN;
                case "compatible", "兼容", "兼容模式" -> COMPATIBLE;
                case "safe", "安全", "安全模式" -> SAFE;
                default -> null;
            };
        }
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "公众号 " + name;
    }
}
