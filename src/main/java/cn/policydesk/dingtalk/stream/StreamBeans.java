package cn.policydesk.dingtalk.stream;

import cn.policydesk.dingtalk.Desk;
import cn.policydesk.dingtalk.Robots;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this room together. */
@Configuration(value = "dingtalkStreamBeans", proxyBeanMethods = false)
class StreamBeans {

    /** Closed by its life, before anything it hands messages to. */
    @Bean(destroyMethod = "")
    Streams dingtalkStreams(Robots robots, Desk desk, Clock clock, MeterRegistry meters) {
        return new Streams(robots, desk, clock, meters);
    }

    /** Last to start, when the server can answer, and first to stop. */
    @Bean
    SmartLifecycle dingtalkStreamsLife(Streams streams) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
                streams.start();
            }

            @Override
            public void stop() {
                running = false;
                streams.close();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    /**
     * On the health page, {@code /actuator/health/dingtalk}. Never DOWN: the other channels work, and a restart would not bring DingTalk
     * back. UNKNOWN where a robot has no connection; then its messages are lost, which the log and
     * {@code policydesk.dingtalk.stream.connections} tell.
     */
    @Bean
    HealthIndicator dingtalkStreamHealthIndicator(Streams streams) {
        return () -> {
            Health.Builder health = streams.states().stream().anyMatch(state -> state.connections() == 0)
                    ? Health.unknown()
                    : Health.up();
            streams.states()
                    .forEach(state -> health.withDetail(
                            state.robot(),
                            state.connections() + " 条连接" + (state.trouble().isEmpty() ? "" : "；" + state.trouble())));
            return health.build();
        };
    }
}
