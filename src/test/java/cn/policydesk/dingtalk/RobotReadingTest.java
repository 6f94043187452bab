package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobotReadingTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final List<String> log = new ArrayList<>();

    private Robots read(Map<String, DingtalkSettings.Entry> entries, Robot... spare) {
        return RobotReading.of(
                new DingtalkSettings(entries, Duration.ofHours(1), 1000, 1000, Duration.ofHours(1), 10, 1),
                List.of(spare),
                log::add);
    }

    private static DingtalkSettings.Entry entry(
            @Nullable String key, @Nullable String secret, @Nullable String aes, @Nullable String mode) {
        return new DingtalkSettings.Entry(key, secret, null, null, aes, null, mode, null, null, null, null, null);
    }

    private static Map<String, DingtalkSettings.Entry> named(String name, DingtalkSettings.Entry entry) {
        Map<String, DingtalkSettings.Entry> entries = new LinkedHashMap<>();
        entries.put(name, entry);
        return entries;
    }

    @Test
    void nothingSetIsNoFaultAndIsSaid() {
        assertThat(read(named("default", entry("", " ", null, null))).all()).isEmpty();
        assertThat(log).singleElement().asString().startsWith("钉钉机器人没有开");
    }

    @Test
    void robotsOfTheSimulatorAreOnAndAreNotSaidToBeOff() {
        Robot spare =
                read(named("played", entry("k", "s", KEY, null))).find("played").orElseThrow();
        log.clear();
        assertThat(read(Map.of(), spare).all()).containsExactly(spare);
        assertThat(log)
                .singleElement()
                .asString()
                .contains("只开着模拟器里的机器人 played")
                .doesNotContain("机器人没有开");
        log.clear();
        assertThat(read(named("default", entry("k", "s", KEY, null)), spare).all())
                .hasSize(2);
        assertThat(log).singleElement().asString().contains("default").contains("已开");
    }

    @Test
    void whatIsNotSetHasItsUsualValue() {
        Robot robot = read(named("default", entry(" dingkey ", "s", null, null)))
                .find("default")
                .orElseThrow();
        assertThat(robot.robotCode()).isEqualTo("dingkey");
        assertThat(robot.mode()).isEqualTo(Robot.Mode.HTTP);
        assertThat(robot.apiBase()).isEqualTo("https://api.dingtalk.com");
        assertThat(robot.webhookHosts()).containsExactly("oapi.dingtalk.com");
        assertThat(log).singleElement().asString().contains("已开").contains("没有加密");
    }

    @Test
    void everyFaultIsSaidInWordsAndKeepsTheRobotOff() {
        Map<String, DingtalkSettings.Entry> entries = new LinkedHashMap<>();
        entries.put("Großes", entry("k", "s", null, null));
        entries.put("keyless", entry(null, "s", null, null));
        entries.put("secretless", entry("k", null, null, null));
        entries.put("short-key", entry("k", "s", "abc", null));
        entries.put("odd-mode", entry("k", "s", KEY, "websocket"));
        entries.put(
                "odd-host",
                new DingtalkSettings.Entry(
                        "k", "s", null, null, null, null, null, null, List.of("https://x/y"), null, null, null));
        entries.put(
                "odd-base",
                new DingtalkSettings.Entry("k", "s", null, null, null, null, null, "ftp://x", null, null, null, null));
        entries.put("resting", entry("k", "s", null, "off"));
        assertThat(read(entries).all()).isEmpty();
        assertThat(log)
                .hasSize(9)
                .anyMatch(line -> line.contains("小写字母"))
                .anyMatch(line -> line.contains("keyless") && line.contains("DINGTALK_APP_KEY"))
                .anyMatch(line -> line.contains("secretless") && line.contains("DINGTALK_APP_SECRET"))
                .anyMatch(line -> line.contains("short-key") && line.contains("43个"))
                .anyMatch(line -> line.contains("odd-mode") && line.contains("websocket"))
                .anyMatch(line -> line.contains("odd-host") && line.contains("DINGTALK_WEBHOOK_HOSTS"))
                .anyMatch(line -> line.contains("odd-base") && line.contains("DINGTALK_API_BASE"))
                .anyMatch(line -> line.contains("resting") && line.contains("off"));
    }

    @Test
    void nothingSecretIsSaid() {
        Robot robot = read(named("default", entry("dingkey", "topsecret", KEY, "stream")))
                .find("default")
                .orElseThrow();
        assertThat(robot.toString() + log).doesNotContain("topsecret", KEY, "dingkey");
    }
}
