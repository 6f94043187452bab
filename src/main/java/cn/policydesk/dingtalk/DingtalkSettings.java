package cn.policydesk.dingtalk;

import cn.policydesk.channel.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code policydesk.dingtalk}.
 *
 * @param robots the robots by name; the environment sets the one named {@code default}
 * @param freshness how far the time of a call may be from this server's (platforms.md, row HTTP mode headers)
 * @param longestMessage longest body taken, in bytes
 * @param longestReply longest text said at once, in bytes; the rest behind a link, or by 继续
 * @param kept how long is remembered what was said last to somebody
 * @param mostKept for how many people at once
 * @param atOnce how many people are answered at the same time
 */
@ConfigurationProperties("policydesk.dingtalk")
record DingtalkSettings(
        @Nullable Map<String, Entry> robots,
        @DefaultValue("1h") Duration freshness,
        @DefaultValue("131072") int longestMessage,
        @DefaultValue("2400") int longestReply,
        @DefaultValue("2h") Duration kept,
        @DefaultValue("20000") long mostKept,
        @DefaultValue("16") int atOnce) {

    /** One robot as written; see {@link Robot} for what each means. Blank counts as absent. */
    record Entry(
            @Nullable String appKey,
            @Nullable String appSecret,
            @Nullable String robotCode,
            @Nullable String corpId,
            @Nullable String aesKey,
            @Nullable String token,
            @Nullable String mode,
            @Nullable String apiBase,
            @Nullable List<String> webhookHosts,
            @Nullable String region,
            @Nullable Map<String, String> regionsByDepartment,
            @Nullable List<String> staff) {

        /** Whether nothing of it is set that says which robot it is. */
        boolean blank() {
            return Written.nothing(appKey, appSecret, robotCode);
        }

        @Override
        public String toString() {
            return "Entry";
        }
    }
}
