package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatCommandTest {

    private String home = "";

    @BeforeAll
    void copyTheRealFolders(@TempDir Path folder) throws IOException {
        home = StaffFolders.copyWithoutAsked(folder).toString();
    }

    private Spoken play(String story, String... options) {
        List<String> args = new ArrayList<>(List.of("chat", "--home", home));
        args.addAll(List.of(options));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(story.getBytes(StandardCharsets.UTF_8)));
            return Spoken.run(args.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aStoryIsPlayedLineByLine() {
        Spoken spoken = play("算创业带动就业补贴\n\n不知道\n先看结果\n", "--region", "东阳", "--as-of", "2026-03-01");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out())
                .contains("> 算创业带动就业补贴\n", "> 先看结果\n", "为什么问：", "创业带动就业补贴：", "征求意见稿", "以经办部门审核为准。")
                .containsPattern("\n  1\\. \\S");
    }

    @Test
    void theEndIsWhereItIsSaid() {
        Spoken spoken = play("你好\n:q\n算创业带动就业补贴\n");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("> 你好").doesNotContain("创业带动就业补贴");
    }

    @Test
    void aChoiceIsPickedByItsNumber() {
        Spoken spoken = play("我能领哪些补贴\n1\n", "--as-of", "2026-03-01");
        assertThat(spoken.out()).contains("您问的是哪个地方", "  1. ", "  5. ").doesNotContain("没有找到");
    }

    @Test
    void aLongStoryIsNotHeldUp() {
        Spoken spoken = play(String.join("\n", Collections.nCopies(60, "谢谢")));
        assertThat(spoken.out()).doesNotContain("太快了");
    }

    @Test
    void aWrongRegionOrDayIsNamed() {
        assertThat(play("", "--region", "杭州").err()).contains("不认识的地区“杭州”");
        assertThat(play("", "--as-of", "2026-02-30").err()).contains("日期“2026-02-30”不对");
    }
}
