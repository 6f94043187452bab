package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Known;
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

/** Two relatives told of in one message, or one behind the other and back: of each is known what the one told alone gives. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdsTest {

    /** Follows from who it is, and from the age. */
    private static final List<String> FOLLOWS = List.of("性别", "距退休时间");

    /** A and B are relatives, F and G what is told of them. */
    private static final List<String> TOGETHER =
            List.of("我AF我BG能补多少", "我AF 我BG 能补多少", "我AF，我BG，能领多少", "我AF 我BG 两个人各能补多少", "我家AF我家BG能领啥补贴");

    private static final List<String> BACK = List.of("回头说我B", "说说我B吧", "我A那个不问了 说说我B吧", "再说回我B", "还是说我B吧", "那我B呢");

    private static final List<List<String>> PAIRS = List.of(
            List.of("老婆", "儿子"), List.of("妈", "弟"), List.of("老公", "女儿"), List.of("姐", "表哥"), List.of("嫂子", "侄子"));

    /** What is told in a place; the words of two speak of different facts. */
    enum Place {
        DONGYANG("dongyang", "2026-03-01", List.of("52没工作自己交社保", "48下岗了自己交社保"), List.of("大学刚毕业想开店", "刚大专毕业想开店")),
        HEPING("heping", "2025-05-20", List.of("46失业自己交社保", "52灵活就业自己交社保"), List.of("大学刚毕业想租工位创业", "有农村户口想开店")),
        WUSHAN("wushan", "2023-12-30", List.of("46登记失业大半年了", "52没工作在家"), List.of("今年大专毕业没找到工作", "在学校读大四"));

        private final String region;
        private final LocalDate day;
        private final List<String> one;
        private final List<String> other;

        Place(String region, String day, List<String> one, List<String> other) {
            this.region = region;
            this.day = LocalDate.parse(day);
            this.one = one;
            this.other = other;
        }
    }

    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private OpenedNotices notices;
    private int users;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @EnumSource
    void eachHasHisOwn(Place place) {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (List<String> pair : PAIRS) {
            for (String shape : TOGETHER) {
                boolean swapped = turn % 2 == 1;
                String f = (swapped ? place.other : place.one).get(turn % 2);
                String g = (swapped ? place.one : place.other).get(turn / 2 % 2);
                turn++;
                String a = pair.getFirst();
                String b = pair.getLast();
                String text =
                        shape.replace("A", a).replace("B", b).replace("F", f).replace("G", g);
                String user = user(place);
                say(place, user, text);
                compare(wrong, text, place, user, a, f);
                say(place, user, "回到我" + b);
                compare(wrong, text, place, user, b, g);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @EnumSource
    void backIsBack(Place place) {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (List<String> pair : PAIRS) {
            for (String back : BACK) {
                String f = place.one.get(turn % 2);
                String g = place.other.get(turn++ / 2 % 2);
                String a = pair.getFirst();
                String b = pair.getLast();
                String user = user(place);
                say(place, user, "我" + b + g + " 能领多少");
                say(place, user, "我" + a + f + " 能领多少");
                String said = back.replace("A", a).replace("B", b);
                String text = g + " | " + f + " | " + said;
                compare(wrong, text, place, user, a, f);
                say(place, user, said);
                compare(wrong, text, place, user, b, g);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whom it is about now is the relative, with what he told alone would have. */
    private void compare(List<String> wrong, String text, Place place, String user, String kin, String facts) {
        String alone = user(place);
        say(place, alone, "我" + kin + facts + " 能补多少");
        Map<String, Known> wanted = known(assistant.person("web", alone));
        Person now = Objects.requireNonNull(assistant.person("web", user));
        if (!now.label().equals(Kin.label(kin)) && !now.trail().kin().equals(Kin.label(kin))) {
            wrong.add(text + " → " + now.label() + " for " + kin);
        } else if (!known(now).equals(wanted)) {
            wrong.add(text + " → " + kin + " " + known(now) + " for " + wanted);
        }
    }

    private static Map<String, Known> known(Person person) {
        Map<String, Known> known = new LinkedHashMap<>();
        Objects.requireNonNull(person).facts().forEach((fact, told) -> known.put(fact, told.known()));
        known.keySet().removeAll(FOLLOWS);
        return known;
    }

    private String user(Place place) {
        clock.set(place.day.atTime(9, 0).atZone(StoryClock.ZONE).toInstant());
        return place + "-" + users++;
    }

    private void say(Place place, String user, String text) {
        clock.set(clock.instant().plusSeconds(20));
        assistant.chat(new Incoming("web", user, null, text, place.region, null, clock.instant()), notices.library());
    }
}
