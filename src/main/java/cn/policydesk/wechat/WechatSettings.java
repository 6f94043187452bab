package cn.policydesk.wechat;

import cn.policydesk.channel.Written;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code policydesk.wechat}.
 *
 * @param accounts the accounts by name; the environment sets the one named {@code default}
 * @param answerWithin how long a try of WeChat waits for its answer; WeChat itself waits 5 seconds (platforms.md, row Time limit)
 * @param hold how much longer a try is held without an answer, so that WeChat ends it and tries again
 * @param freshness how far the time of a message may be from this server's
 * @param longestMessage longest body taken, in bytes
 * @param menuLinks whether choices can be tapped ({@code bizmsgmenu} links, in wide use but not documented)
 * @param kept how long an answer is kept for a repeated message, for 继续, or for the next message
 * @param mostKept how many messages and followers are kept at once
 */
@ConfigurationProperties("policydesk.wechat")
record WechatSettings(
        @Nullable Map<String, Entry> accounts,
        @DefaultValue("4500ms") Duration answerWithin,
        @DefaultValue("1s") Duration hold,
        @DefaultValue("5m") Duration freshness,
        @DefaultValue("65536") int longestMessage,
        @DefaultValue("true") boolean menuLinks,
        @DefaultValue("2h") Duration kept,
        @DefaultValue("100000") long mostKept) {

    /** One account as written; see {@link Account} for what each means. Blank counts as absent. */
    record Entry(
            @Nullable String appId,
            @Nullable String secret,
            @Nullable String token,
            @Nullable String aesKey,
            @Nullable String mode,
            @Nullable String region,
            @Nullable String apiBase,
            @Nullable String originalId) {

        /** Whether nothing of it is set but where WeChat's interfaces are. */
        boolean blank() {
            return Written.nothing(appId, secret, token, aesKey);
        }

        @Override
        public String toString() {
            return "Entry";
        }
    }
}
