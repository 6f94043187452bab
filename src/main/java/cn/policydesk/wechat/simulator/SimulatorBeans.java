package cn.policydesk.wechat.simulator;

import cn.policydesk.channel.Once;
import cn.policydesk.simulator.FrontDoor;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.SpareAccount;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** Puts the simulator together; nothing of it is there unless it is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("policydesk.wechat.simulator")
class SimulatorBeans {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    private final boolean open;

    /** @param open whether others than this machine may use it */
    SimulatorBeans(@Value("${policydesk.wechat.simulator-open}") boolean open) {
        this.open = open;
    }

    @Bean(destroyMethod = "close")
    WechatInterfaces simulatedInterfaces(@Value("${policydesk.wechat.simulator-api-port}") int port)
            throws IOException {
        return new WechatInterfaces(port);
    }

    @Bean
    SpareAccount inventedAccount(WechatInterfaces interfaces) {
        Account account = InventedAccount.make(interfaces.base());
        return () -> account;
    }

    @Bean
    @Primary
    SlowOnce slowOnce(@Qualifier("once") Once once) {
        return new SlowOnce(once);
    }

    @Bean
    FrontDoor wechatSimulatorDoor() {
        return new FrontDoor("wechat-simulator", open);
    }

    @EventListener
    void tell(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            LOG.warn(
                    "公众号模拟器开着，{}：http://localhost:{}/wechat-simulator",
                    open ? "别的机器也能用，正式的服务请关掉" : "只给这台机器用",
                    event.getWebServer().getPort());
        }
    }
}
