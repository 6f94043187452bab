package cn.policydesk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** The log with every logger at its loudest, till it is closed; all lines are kept. Safe for use by several threads. */
public final class LoudLog implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<String, Level> before;
    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> all = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            // Of WireMock's own log, which runs in the same process, nothing is asked.
            if (!event.getLoggerName().startsWith("wiremock.")
                    && !event.getLoggerName().contains("tomakehurst")) {
                written.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + thrown);
            }
        }
    };

    /** @param libraries loggers that are set apart from the root elsewhere */
    public LoudLog(String... libraries) {
        before = context.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .collect(Collectors.toMap(Logger::getName, Logger::getLevel));
        root.setLevel(Level.TRACE);
        for (String library : libraries) {
            context.getLogger(library).setLevel(Level.TRACE);
        }
        context.getLogger("wiremock").setLevel(Level.OFF);
        all.setContext(context);
        all.start();
        root.addAppender(all);
    }

    /** The lines so far: logger, message, what was thrown. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        root.detachAppender(all);
        context.getLoggerList().forEach(logger -> {
            if (logger != root) {
                logger.setLevel(before.get(logger.getName()));
            }
        });
        root.setLevel(before.getOrDefault(root.getName(), Level.DEBUG));
    }
}
