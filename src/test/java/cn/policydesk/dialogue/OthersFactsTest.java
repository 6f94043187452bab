package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is told of a relative, a colleague or a neighbour behind the asker's result never writes over what the asker told. A sample in
 * every build; all of it with {@code -Dtalked.whole}.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersFactsTest {

    private static final boolean WHOLE = System.getProperty("talked.whole") != null;
    private static final int SOME = 2;

    private static final List<String> WORDS = List.of(
            "小舅子", "表哥", "妹妹", "儿子", "老公", "同事", "邻居", "朋友", "室友", "徒弟", "老乡", "二婶", "嫂子", "丈母娘", "战友", "闺蜜", "亲戚",
            "大姨", "老板", "儿媳妇");

    /** X is the word, F the fact. */
    private static final List<String> SHAPES = List.of(
            "我X说他是F",
            "X也F",
            "我X的是F",
            "我X他们说她F",
            "不过我X考的是F",
            "X的话是F",
            "我们X那个是F",
            "隔壁X是F",
            "X说他是F",
            "我X是F",
            "X是F",
            "我X那边是F",
            "我X也算，他是F",
            "X他F",
            "人家X是F",
            "听我X说他F",
            "我有个X是F",
            "我还有个X F",
            "那我X F",
            "我X F 能补多少",
            "X F的 他能领多少");

    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private OpenedNotices notices;

    /** A talk up to a result, and facts that would change it. */
    enum Talk {
        CLASS(
                "dongyang",
                "2026-03-01",
                List.of("我大三学了SYB 能补多少", "SYB、网络创业培训补贴", "是", "满6个月还没有"),
                List.of("GYB", "网络创业的", "IYB，8个月了还没开店")),
        CERTIFICATE("jiangyin", "2019-06-01", List.of("我在厂里上班考了高级工证 技能提升补贴能领多少", "是"), List.of("高级技师", "初级工", "中级的证")),
        INSURANCE(
                "heping",
                "2025-05-20",
                List.of("我女的46，认定了就业困难人员，灵活就业，社保自己交一个月1300，能补多少", "还有7年", "不是"),
                List.of("52岁", "一个月交1000", "今年55了"));

        private final String region;
        private final LocalDate day;
        private final List<String> first;
        private final List<String> facts;

        Talk(String region, String day, List<String> first, List<String> facts) {
            this.region = region;
            this.day = LocalDate.parse(day);
            this.first = first;
            this.facts = facts;
        }
    }

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    /** One after the other: they share a clock. */
    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @EnumSource
    void whatIsToldOfAnotherIsNotTheAskers(Talk talk) {
        List<String> wrong = new ArrayList<>();
        int users = 0;
        for (String word : WORDS) {
            for (String shape : SHAPES) {
                String fact = talk.facts.get(users / Talk.values().length % talk.facts.size());
                String said = shape.replace("X", word).replace("F", fact);
                String user = talk + "-" + users++;
                if (users % Talk.values().length != talk.ordinal() || !WHOLE && users % SOME != 0) {
                    // Every word in every shape, in one of the talks; every other of them in a build.
                    continue;
                }
                clock.set(talk.day.atTime(9, 0).atZone(StoryClock.ZONE).toInstant());
                for (String line : talk.first) {
                    say(talk, user, line);
                }
                Person before = asker(talk, user);
                String reply = say(talk, user, said);
                Person after = asker(talk, user);
                if (!known(before).equals(known(after))) {
                    wrong.add(said + " → " + reply.lines().limit(2).toList());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Known> known(Person person) {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, told) -> known.put(fact, told.known()));
        return known;
    }

    /** The asker, whoever is spoken of now. */
    private Person asker(Talk talk, String user) {
        if (!Objects.requireNonNull(assistant.person("web", user)).label().isEmpty()) {
            say(talk, user, "回到我自己");
        }
        return Objects.requireNonNull(assistant.person("web", user));
    }

    private String say(Talk talk, String user, String text) {
        clock.set(clock.instant().plusSeconds(20));
        Instant now = clock.instant();
        return assistant
                .chat(new Incoming("web", user, null, text, talk.region, null, now), notices.library())
                .messages()
                .getFirst()
                .text();
    }
}
