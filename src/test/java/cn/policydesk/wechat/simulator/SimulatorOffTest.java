package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.channel.Once;
import cn.policydesk.channel.OnceHere;
import cn.policydesk.simulator.FrontDoor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of the simulator is there unless it is switched on. */
class SimulatorOffTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(SimulatorBeans.class, OnlyOnce.class)
            .withPropertyValues("policydesk.wechat.simulator-open=false", "policydesk.wechat.simulator-api-port=0");

    @Configuration(proxyBeanMethods = false)
    static class OnlyOnce {
        @Bean
        Once once() {
            return new OnceHere(10, Duration.ofMinutes(1), failure -> {});
        }
    }

    @Test
    void withoutTheSettingThereIsNone() {
        start.run(context -> assertThat(context)
                .doesNotHaveBean(FrontDoor.class)
                .doesNotHaveBean(SlowOnce.class)
                .doesNotHaveBean(WechatInterfaces.class));
    }

    @Test
    void switchedOffThereIsNone() {
        start.withPropertyValues("policydesk.wechat.simulator=false")
                .run(context -> assertThat(context).doesNotHaveBean(FrontDoor.class));
    }

    @Test
    void switchedOnItIsThere() {
        start.withPropertyValues("policydesk.wechat.simulator=true")
                .run(context ->
                        assertThat(context).hasSingleBean(FrontDoor.class).hasSingleBean(SlowOnce.class));
    }
}
