package cn.policydesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayTest {

    private record Says(int line, String says, Wanted wanted) implements Play.Step {}

    private record Story(String name, String file, int line) implements StoryHead {}

    private final List<String> done = new ArrayList<>();

    private Play<Says> play(Says... steps) {
        return new Play<>(new Story("一", "s.yaml", 1), List.of(steps)) {
            @Override
            protected void take(Says step) throws Refused {
                if (step.says().isEmpty()) {
                    throw new Refused("没有话");
                }
                done.add(step.says());
                said(step.says());
                step.wanted().missing("话里", step.says(), "甲乙"::contains).forEach(this::problem);
            }

            @Override
            protected void end() {
                problem("多说了");
            }
        };
    }

    private static Says step(int line, String says) {
        return new Says(line, says, new Wanted(List.of("好"), List.of("坏"), List.of("甲")));
    }

    @Test
    void eachProblemIsToldWithTheLineOfItsStep() throws InterruptedException {
        Play<Says> play =
                play(step(3, "你好"), step(4, "坏话"), new Says(5, "好", new Wanted(List.of(), List.of(), List.of("丙"))));
        assertThat(play.play())
                .containsExactly(
                        "s.yaml：4“一”：话里没有“好”", "s.yaml：4“一”：话里不应当有“坏”", "s.yaml：5“一”：话里没有可以点的“丙”", "s.yaml：5“一”：多说了");
        assertThat(play.transcript()).contains("        你好", "    ✗ 话里没有“好”");
    }

    @Test
    void whereAStepCannotBeDoneTheStoryEnds() throws InterruptedException {
        assertThat(play(step(3, "你好"), step(4, ""), step(5, "好")).play()).containsExactly("s.yaml：4“一”：没有话");
        assertThat(done).containsExactly("你好");
    }
}
