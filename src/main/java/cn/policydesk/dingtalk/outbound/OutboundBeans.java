package cn.policydesk.dingtalk.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Puts the parts of this room together; tests put others in their place. */
@Configuration(value = "dingtalkOutboundBeans", proxyBeanMethods = false)
class OutboundBeans {

    @Fallback
    @Bean(destroyMethod = "close")
    Outgoing dingtalkOutgoing(Clock clock, MeterRegistry meters) {
        return new Outgoing(clock, meters);
    }
}
