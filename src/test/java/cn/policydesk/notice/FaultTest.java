package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fault as staff see it. */
class FaultTest {

    @Test
    void textNamesThePlaceAsFarAsItIsKnown() {
        assertThat(new Fault("甲.yaml", 0, "读不出来", "").text()).isEqualTo("甲.yaml：读不出来");
        assertThat(new Fault("甲.yaml", 3, "写了两次", "请删去一处").text()).isEqualTo("甲.yaml 第3行：写了两次。请删去一处");
        assertThat(new Fault("甲.yaml", 3, 5, "写了两次", "", "原样").text()).isEqualTo("甲.yaml 第3行第5列：写了两次");
    }

    @Test
    void shownIsTheTextAloneWhereTheLineIsNotKnown() {
        assertThat(new Fault("甲.yaml", 3, "写了两次", "").shown()).isEqualTo("甲.yaml 第3行：写了两次");
        assertThat(new Fault("甲.yaml", 3, 1, "少了一项", "", "").shown()).isEqualTo("甲.yaml 第3行第1列：少了一项");
    }

    @Test
    void caretStandsUnderTheColumnWhateverIsBeforeIt() {
        assertThat(lines("  式: 2万元 + x", 12)).containsExactly("      式: 2万元 + x", "      　   　　   ^");
        assertThat(lines("式: 人数", 4)).containsExactly("    式: 人数", "    　  ^^");
        assertThat(lines("式:", 3)).containsExactly("    式:", "    　 ^");
    }

    @Test
    void lineWithoutAColumnHasNoCaret() {
        assertThat(lines("式: 人数", 0)).containsExactly("    式: 人数");
    }

    @Test
    void longLineIsShownAroundTheColumn() {
        String line = "甲".repeat(100) + "x" + "乙".repeat(100);

        assertThat(lines(line, 101))
                .containsExactly("    …" + "甲".repeat(30) + "x" + "乙".repeat(29) + "…", "     " + "　".repeat(30) + "^");
        assertThat(lines(line, 1)).containsExactly("    " + "甲".repeat(60) + "…", "    ^^");
        assertThat(lines(line, 201)).containsExactly("    …" + "乙".repeat(60), "     " + "　".repeat(59) + "^^");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(lines("甲\t\u001b[31m乙", 2)).containsExactly("    甲  [31m乙", "    　^");
    }

    private static String[] lines(String excerpt, int column) {
        String shown = new Fault("甲.yaml", 1, column, "错", "", excerpt).shown();
        return shown.substring(shown.indexOf('\n') + 1).split("\n");
    }
}
