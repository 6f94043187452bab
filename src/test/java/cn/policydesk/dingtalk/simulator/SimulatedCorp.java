package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.RunningProduct;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product as {@code ./policydesk --policydesk.dingtalk.simulator=true} starts it, once for all tests of this folder. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=warn", "policydesk.dingtalk.simulator=true"})
abstract class SimulatedCorp extends RunningProduct {

    static final Path HOME = home("simulated-corp-");

    @DynamicPropertySource
    static void serveTheCopy(DynamicPropertyRegistry settings) {
        settings.add("policydesk.home", () -> HOME.toString());
    }
}
