package cn.policydesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final StringWriter printed = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(printed));

    private List<String> taken(String input, String last) throws Exception {
        List<String> taken = new ArrayList<>();
        terminal.take(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false, () -> "我", line -> {
            taken.add(line);
            return !line.equals(last);
        });
        return taken;
    }

    @Test
    void linesAreTakenTillNoMoreAreWanted() throws Exception {
        assertThat(taken("你好 \n\n:q\n后面\n", ":q")).containsExactly("你好", "", ":q");
        assertThat(printed.toString()).contains("我：你好").doesNotContain("后面");
    }

    @Test
    void aFileOfLinesEndsWhereItEnds() throws Exception {
        assertThat(taken("甲\n乙", "丙")).containsExactly("甲", "乙");
    }

    @Test
    void anOrderStandsBehindAColonOfEitherKind() {
        assertThat(Terminal.order("：点  东阳 市")).hasValue(new Terminal.Order("点", "东阳 市"));
        assertThat(Terminal.order(":q")).hasValue(new Terminal.Order("q", ""));
        assertThat(Terminal.order("你好:q")).isEmpty();
    }

    @Test
    void aLineOfManyIsIndentedWhole() {
        terminal.said("甲\n乙");
        terminal.remark("丙");
        assertThat(printed.toString().lines()).containsExactly("    甲", "    乙", "    （丙）");
    }
}
