package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.RunningProduct;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product as {@code ./policydesk --policydesk.wechat.simulator=true} starts it, once for all tests of this folder. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=warn", "policydesk.wechat.simulator=true"})
abstract class SimulatedProduct extends RunningProduct {

    static final Path HOME = home("simulated-");

    @DynamicPropertySource
    static void serveTheCopy(DynamicPropertyRegistry settings) {
        settings.add("policydesk.home", () -> HOME.toString());
    }
}
