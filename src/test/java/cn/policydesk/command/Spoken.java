package cn.policydesk.command;

import cn.policydesk.StandardOut;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command returned and said.
 *
 * @param code what it returned
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Spoken(int code, String out, String err) {

    /** Runs a command, as the command line does. */
    static Spoken run(String... args) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try (StandardOut.Aside _ = StandardOut.aside(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8))) {
            int code = Commands.run(args);
            return new Spoken(code, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        }
    }

    /** Both, to look through for what must never be said. */
    String all() {
        return out + err;
    }
}
