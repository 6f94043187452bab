package cn.policydesk.dingtalk;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In the place of what goes out to DingTalk. */
@TestConfiguration
class RecordingBeans {

    @Bean
    @Primary
    RecordingOutlet recordingOutlet() {
        return new RecordingOutlet();
    }

    @Bean
    @Primary
    Departments recordedDepartments() {
        return (robot, staffId) -> {
            if (staffId.startsWith("lost")) {
                throw new OutletFault("查不到部门");
            }
            if (staffId.startsWith("nowhere")) {
                return List.of("78");
            }
            return staffId.startsWith("jiangyin") ? List.of("5", "77") : List.of("5");
        };
    }
}
