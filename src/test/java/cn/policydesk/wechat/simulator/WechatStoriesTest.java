package cn.policydesk.wechat.simulator;

import cn.policydesk.notice.Faults;
import cn.policydesk.simulator.StoryFolder;
import cn.policydesk.simulator.StoryFolder.Part;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.Menus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every conversation of {@code bot/wechat-stories} goes through the real endpoint as it is written there. */
class WechatStoriesTest extends SimulatedProduct {

    private final StoryFolder<Story> stories = new StoryFolder<>(Path.of("bot/wechat-stories"), StoryReading::read);

    @Test
    void theStoriesAreWellWrittenAndEnough() throws IOException {
        stories.areWellWrittenAndEnough();
    }

    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        List<Part> parts = new ArrayList<>();
        try (RunningSimulator simulator = new RunningSimulator(base())) {
            Account account = simulator.invented().orElseThrow();
            Menu menu = Menus.read(HOME, new Faults()).of(account).orElseThrow();
            try (Courier courier = new Courier(base(), account, Clock.systemUTC())) {
                for (Story story : stories.all()) {
                    Handset phone = new Handset(courier, Handset.somebody(), menu);
                    StoryPlay play =
                            new StoryPlay(story, phone, Account.Mode.SAFE, simulator.surroundings(account.name()));
                    parts.add(new Part(story.name(), story.file(), play));
                }
                return StoryFolder.played(parts, Path.of("target/wechat-stories.txt"));
            }
        }
    }
}
