package cn.policydesk.channel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps access tokens, secrets and tickets out of the log, whatever level somebody sets: of the HTTP client and of WxJava nothing
 * below WARN is written, for there stand whole requests and answers, and nothing that speaks of a token or a secret; of DingTalk's SDK
 * nothing at all, for the ticket of a connection stands in most of its lines, and what happens to a connection is told in other words.
 *
 * <p>Safe for use by several threads.
 */
public final class NoSecretsInLogs extends TurboFilter {

    private NoSecretsInLogs() {}

    /** Puts the filter into Logback, once; does nothing where something else writes the log. */
    public static synchronized void install() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(NoSecretsInLogs.class::isInstance)) {
            NoSecretsInLogs filter = new NoSecretsInLogs();
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] params,
            @Nullable Throwable thrown) {
        String name = logger.getName();
        if (name.startsWith("com.dingtalk.open.")) {
            return FilterReply.DENY;
        }
        boolean talksOutside = name.startsWith("me.chanjar.weixin.") || name.startsWith("org.apache.hc.");
        if (!talksOutside) {
            return FilterReply.NEUTRAL;
        }
        return level.isGreaterOrEqual(Level.WARN) && !secret(format, params) && thrown == null
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private static boolean secret(@Nullable String format, @Nullable Object @Nullable [] params) {
        if (format != null && speaksOfOne(format)) {
            return true;
        }
        if (params != null) {
            for (Object param : params) {
                if (param != null && speaksOfOne(param.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean speaksOfOne(String text) {
        return text.contains("access_token") || text.contains("secret");
    }
}
