package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Twenty invented people ask what they may get and answer what they are asked: each has the right first table after eight
 * questions at most. Whole conversations stand in {@code target/sweep-people.txt}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SweepPeopleTest {

    private static final Path PEOPLE = Path.of("src/test/resources/cn/policydesk/dialogue/sweep-people.yaml");
    private static final int MOST = 8;

    private final StringBuilder transcript = new StringBuilder();
    private final List<String> problems = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void everyPersonGetsTheRightFirstTableAfterEightQuestionsAtMost() throws Exception {
        Faults faults = new Faults();
        StaffNode people = StaffNode.read(PEOPLE, PEOPLE.toString(), faults);
        assertThat(people).isNotNull();
        OpenedNotices opened = OpenedNotices.open();
        for (StaffNode person : people.items()) {
            meet(person, opened.library());
        }
        assertThat(faults.all()).isEmpty();
        Files.writeString(Path.of("target/sweep-people.txt"), transcript);
        StandardOut.alone(() ->
                System.out.println("第一张表以前问了几个事实：" + asked.stream().sorted().toList()));
        assertThat(problems).isEmpty();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
    }

    private void meet(StaffNode person, Library library) {
        person.allow("名", "地区", "今天", "谁", "说", "方面", "答", "表里", "表里字", "不提");
        String name = person.required("名");
        LocalDate given = person.date("今天");
        LocalDate day = given == null ? LocalDate.of(2026, 3, 1) : given;
        Assistant assistant = new Assistant("");
        Map<String, String> answers = new LinkedHashMap<>();
        StaffNode known = person.child("答");
        if (known != null) {
            known.entries().forEach((fact, answer) -> answers.put(fact, answer.text()));
        }
        List<String> lines =
                new ArrayList<>(person.items("说").stream().map(StaffNode::text).toList());
        transcript.append("\n==== ").append(name).append('\n');
        int questions = 0;
        int repeats = 0;
        int left = MOST;
        String last = "";
        @Nullable Reply reply = null;
        for (int turn = 0; turn < 30; turn++) {
            String line = turn < lines.size() ? lines.get(turn) : answer(reply, answers, person, library);
            if (line == null) {
                break;
            }
            reply = assistant.chat(
                    new Incoming("test", name, "m" + turn, line, person.required("地区"), day, Instant.EPOCH), library);
            write(line, reply);
            if (reply.asking() != null) {
                if (reply.asking().left() > left) {
                    problems.add(name + "：“" + reply.asking().fact() + "”还要问"
                            + reply.asking().left() + "个，刚才说最多" + left);
                }
                left = reply.asking().left();
                repeats = reply.asking().fact().equals(last) ? repeats + 1 : 0;
                questions += reply.asking().fact().equals(last) ? 0 : 1;
                last = reply.asking().fact();
            }
            if (repeats > 1) {
                problems.add(name + "：“" + last + "”答了“" + line + "”还在问");
                return;
            }
            if (turn >= lines.size() - 1 && !reply.quotes().isEmpty()) {
                break;
            }
        }
        transcript.append("问了").append(questions).append("个\n");
        asked.add(questions);
        table(name, person, reply, questions);
    }

    private static @Nullable String answer(
            @Nullable Reply reply, Map<String, String> answers, StaffNode person, Library library) {
        if (reply == null) {
            return null;
        }
        if (reply.asking() != null) {
            return answers.getOrDefault(reply.asking().fact(), "不知道");
        }
        String text = reply.messages().getLast().text();
        Talk talk = Talk.read(library.folder(), new Faults());
        if (text.contains(talk.say(Phrase.TALK_AUDIENCE))) {
            return person.required("谁");
        }
        return text.contains(talk.say(Phrase.SWEEP_TOPIC)) ? person.required("方面") : null;
    }

    private void table(String name, StaffNode person, @Nullable Reply reply, int questions) {
        if (reply == null || reply.quotes().isEmpty()) {
            problems.add(name + "：没有走到表");
            return;
        }
        if (questions > MOST) {
            problems.add(name + "：问了" + questions + "个");
        }
        String text = String.join(
                "\n", reply.messages().stream().map(Reply.Message::text).toList());
        StaffNode wanted = person.child("表里");
        if (wanted != null) {
            wanted.entries().forEach((id, outcome) -> {
                QuoteReply.Quoted quote = reply.quotes().stream()
                        .filter(each -> each.benefit().equals(id))
                        .findFirst()
                        .orElse(null);
                if (quote == null || !quote.outcome().equals(outcome.text())) {
                    problems.add(name + "：" + id + "应当是" + outcome.text() + "，实际是"
                            + (quote == null ? "没有" : quote.outcome() + " 还差" + quote.lacking()));
                } else if (!text.contains(quote.name())) {
                    problems.add(name + "：表里没有提“" + quote.name() + "”");
                }
            });
        }
        person.items("表里字").stream()
                .map(StaffNode::text)
                .filter(word -> !text.contains(word))
                .forEach(word -> problems.add(name + "：表里应当有“" + word + "”"));
        person.items("不提").stream()
                .map(StaffNode::text)
                .filter(text::contains)
                .forEach(word -> problems.add(name + "：表里不应当有“" + word + "”"));
        long lines = reply.messages().getLast().text().lines().count();
        if (lines > 13) {
            problems.add(name + "：表有" + lines + "行");
        }
    }

    private void write(String line, Reply reply) {
        transcript.append(">> ").append(line).append('\n');
        for (Reply.Message message : reply.messages()) {
            transcript
                    .append("   ")
                    .append(message.text().replace("\n", "\n   "))
                    .append('\n');
            if (!message.choices().isEmpty()) {
                transcript
                        .append("   ▸")
                        .append(message.choices().stream()
                                .map(Reply.Choice::label)
                                .toList())
                        .append('\n');
            }
        }
    }
}
