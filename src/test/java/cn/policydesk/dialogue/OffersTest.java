package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a button offers is what it leads to: the very clause, or the very benefit, in every region. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffersTest {

    private static final Map<String, LocalDate> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("dongyang", LocalDate.of(2026, 3, 1));
        REGIONS.put("jiangyin", LocalDate.of(2024, 5, 6));
        REGIONS.put("wushan", LocalDate.of(2023, 12, 30));
        REGIONS.put("heping", LocalDate.of(2020, 9, 1));
        REGIONS.put("anshan", LocalDate.of(2020, 12, 10));
    }

    private final Assistant assistant = new Assistant("");
    private final List<String> wrong = new ArrayList<>();
    private OpenedNotices notices;
    private int users;
    private int clauses;
    private int benefits;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    @Test
    void everyOfferLeadsToWhatItOffers() {
        REGIONS.forEach((region, day) -> {
            List<String> messages = new ArrayList<>();
            for (Paragraph paragraph : paragraphs(region)) {
                // Two characters of a heading are a question that leaves it open which clause is meant.
                String heading = paragraph.heading();
                if (heading.length() >= 4) {
                    messages.add(heading.substring(heading.length() - 4) + "有什么说法");
                    messages.add("我想问问" + heading.substring(0, 4));
                }
            }
            String file = "bot/examples-wanted/" + region + ".yaml";
            StaffNode root = Objects.requireNonNull(StaffNode.read(Path.of(file), file, new Faults()));
            root.items("问题").forEach(row -> messages.add(row.required("问")));
            messages.stream().distinct().forEach(message -> offers(message, region, day));
        });
        StandardOut.alone(() -> System.out.println("按钮：条款 " + clauses + "，待遇 " + benefits));
        assertThat(wrong).isEmpty();
        assertThat(clauses).isPositive();
        assertThat(benefits).isPositive();
    }

    private List<Paragraph> paragraphs(String region) {
        return library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .flatMap(notice -> notice.paragraphs().stream())
                .toList();
    }

    private Library library() {
        return notices.library();
    }

    private void offers(String message, String region, LocalDate day) {
        Reply reply = say("用户" + ++users, message, region, day);
        List<Reply.Choice> choices = reply.messages().isEmpty()
                ? List.of()
                : reply.messages().getLast().choices();
        for (Reply.Choice choice : choices) {
            if (choice.text().startsWith("看（") || reply.outcome().equals("unsure")) {
                clauses++;
                led(message, choice, region, day, choice.text());
                led(message, choice, region, day, choice.label());
            } else if (choice.text().startsWith("算")) {
                library().rules().benefits(region).stream()
                        .filter(benefit -> choice.text().equals("算" + benefit.name()))
                        .forEach(benefit -> ledTo(message, choice, benefit, day));
            }
        }
    }

    /** A clause: its own paragraph is the answer. */
    private void led(String message, Reply.Choice choice, String region, LocalDate day, String sent) {
        String user = "用户" + ++users;
        var _ = say(user, message, region, day);
        Reply answer = say(user, sent, region, day);
        ClauseAnswer shown =
                answer.answers().isEmpty() ? null : answer.answers().getFirst();
        String place = shown == null ? "" : "看" + shown.clause() + "第" + shown.paragraph() + "款";
        if (!place.equals(choice.text())) {
            wrong.add(region + " " + message + " → " + sent + " 答的是" + place);
        }
    }

    /** A benefit: it is worked out, or asked about. */
    private void ledTo(String message, Reply.Choice choice, Benefit benefit, LocalDate day) {
        benefits++;
        String user = "用户" + ++users;
        var _ = say(user, message, benefit.region(), day);
        var _ = say(user, choice.text(), benefit.region(), day);
        Person person = assistant.person("web", user);
        Goal goal = person == null ? null : person.goal();
        if (!(goal instanceof Goal.One(String id)) || !id.equals(benefit.id())) {
            wrong.add(message + " → " + choice.text() + " 算的是" + goal);
        }
    }

    private Reply say(String user, String text, String region, LocalDate day) {
        Instant at = day.atTime(9, 0).atZone(StoryClock.ZONE).toInstant();
        return assistant.chat(
                new Incoming("web", user, "m" + users + text.hashCode() + text.length(), text, region, day, at),
                library());
    }
}
