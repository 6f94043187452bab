package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Reception;
import cn.policydesk.wechat.MenuKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Puts the parts of this room together; tests put others in their place. */
@Configuration(proxyBeanMethods = false)
class OutboundBeans {

    @Fallback
    @Bean(destroyMethod = "close")
    CustomerMessages wechatCustomerMessages(Clock clock, MeterRegistry meters) {
        return new CustomerMessages(clock, meters);
    }

    @Fallback
    @Bean
    MenuKeys wechatMenuKeys(Reception reception) {
        return new CurrentMenus(reception);
    }
}
