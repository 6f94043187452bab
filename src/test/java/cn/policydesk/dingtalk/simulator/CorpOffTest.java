package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.SpareRobots;
import cn.policydesk.simulator.FrontDoor;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of the simulator is there unless it is switched on, and nothing of it stays. */
class CorpOffTest {

    private static final String STORE = "javax.net.ssl.trustStore";

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(CorpBeans.class, OnlyClock.class)
            .withPropertyValues("policydesk.dingtalk.simulator-open=false", "policydesk.dingtalk.simulator-api-port=0");

    @Configuration(proxyBeanMethods = false)
    static class OnlyClock {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void withoutTheSettingThereIsNone() {
        start.run(context -> assertThat(context)
                .doesNotHaveBean(FrontDoor.class)
                .doesNotHaveBean(SpareRobots.class)
                .doesNotHaveBean(Corp.class));
    }

    @Test
    void switchedOffThereIsNone() {
        start.withPropertyValues("policydesk.dingtalk.simulator=false")
                .run(context -> assertThat(context).doesNotHaveBean(Corp.class));
    }

    @Test
    void switchedOnItIsThereAndItsCertificateIsTrustedNoLongerThanThat() {
        String before = System.getProperty(STORE);
        start.withPropertyValues("policydesk.dingtalk.simulator=true").run(context -> {
            assertThat(context).hasSingleBean(FrontDoor.class);
            assertThat(context.getBean(SpareRobots.class).robots()).hasSize(3);
            assertThat(System.getProperty(STORE)).contains("policydesk-simulator-");
        });
        assertThat(System.getProperty(STORE)).isEqualTo(before);
    }
}
