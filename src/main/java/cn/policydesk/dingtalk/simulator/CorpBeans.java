package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.SpareRobots;
import cn.policydesk.simulator.FrontDoor;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the simulator together; nothing of it is there unless it is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("policydesk.dingtalk.simulator")
class CorpBeans {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    private final boolean open;

    /** @param open whether others than this machine may use it */
    CorpBeans(@Value("${policydesk.dingtalk.simulator-open}") boolean open) {
        this.open = open;
    }

    @Bean(destroyMethod = "close")
    Corp simulatedCorp(@Value("${policydesk.dingtalk.simulator-api-port}") int port, Clock clock)
            throws IOException, InterruptedException {
        OwnCertificate certificate;
        try {
            certificate = new OwnCertificate();
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("钉钉模拟器只有 HTTP 模式：Stream 模式要的证书没有做成（{}）", e.getMessage());
            return new Corp(port, null, null, clock);
        }
        try {
            return new Corp(port, certificate, new Gateway(certificate.server(), clock), clock);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Bean
    SpareRobots inventedRobots(Corp corp) {
        return corp::robots;
    }

    @Bean
    FrontDoor dingtalkSimulatorDoor() {
        return new FrontDoor("dingtalk-simulator", open);
    }

    @EventListener
    void tell(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            LOG.warn(
                    "钉钉模拟器开着，{}：http://localhost:{}/dingtalk-simulator",
                    open ? "别的机器也能用，正式的服务请关掉" : "只给这台机器用",
                    event.getWebServer().getPort());
        }
    }
}
