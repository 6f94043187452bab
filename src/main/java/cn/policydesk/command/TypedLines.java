package cn.policydesk.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Lines of standard input, typed or out of a file, for the commands that try a messenger. */
final class TypedLines {

    private TypedLines() {}

    /** What a line does. */
    @FunctionalInterface
    interface Takes {

        /** Takes a line and tells whether to go on. */
        boolean take(String line) throws InterruptedException;
    }

    /** Asks for line after line, till there is none or no more is wanted; gives the command's exit code. */
    static int take(Supplier<String> prompt, Takes takes, PrintWriter out) throws IOException, InterruptedException {
        boolean typed = ChatCommand.terminal();
        // Left open: standard input is not ours to close.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            out.print("\n" + prompt.get() + "：");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                out.println();
                return Commands.OK;
            }
            if (!typed) {
                out.println(line);
            }
            if (!takes.take(line)) {
                return Commands.OK;
            }
        }
    }
}
