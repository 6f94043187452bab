package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What no notice gives, and what only sounds so, {@code bot/examples-absent.yaml}: the one is said, the other is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsentBenefitsTest {

    private static final String FILE = "bot/examples-absent.yaml";

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    @TestFactory
    Stream<DynamicTest> questions() {
        StaffNode root = Objects.requireNonNull(StaffNode.read(Path.of(FILE), FILE, new Faults()));
        return root.items("问题").stream()
                .map(row -> DynamicTest.dynamicTest(row.required("地区") + " " + row.required("问"), () -> ask(row)));
    }

    private void ask(StaffNode row) {
        String user = "absent" + row.line();
        String region = row.required("地区");
        Reply reply = notices.assistant()
                .chat(
                        new Incoming(
                                "test",
                                user,
                                null,
                                row.required("问"),
                                region,
                                null,
                                Instant.parse("2020-12-10T02:00:00Z")),
                        notices.library());
        Set<String> clauses = new LinkedHashSet<>();
        reply.answers().stream().limit(1).forEach(answer -> clauses.add(answer.clause()));
        String pursued = notices.assistant().person("test", user).goal() instanceof Goal.One(String id) ? id : "";
        notices.library().rules().benefits(region).stream()
                .filter(benefit -> benefit.id().equals(pursued)
                        || reply.messages().stream()
                                .flatMap(message -> message.choices().stream())
                                .anyMatch(choice -> choice.text().equals("算" + benefit.name())))
                .forEach(benefit -> clauses.add(benefit.ref().label()));
        String clause = row.optional("条");
        if (clause == null) {
            assertThat(clauses).as(FILE + ":" + row.line()).isEmpty();
            assertThat(reply.messages().getLast().text()).containsAnyOf("没有规定", "没有写", "没有找到写这件事");
        } else {
            assertThat(clauses).as(FILE + ":" + row.line()).contains(clause);
        }
    }
}
