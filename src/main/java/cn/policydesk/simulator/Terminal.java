package cn.policydesk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody who types lines, or a file of them, and reads what comes of each. Not safe for use by several threads. */
public final class Terminal {

    private static final String INDENT = "    ";

    private final PrintWriter out;

    /** @param out where all is printed */
    public Terminal(PrintWriter out) {
        this.out = out;
    }

    /** What a line does. */
    @FunctionalInterface
    public interface Takes {

        /** Takes a line, stripped, perhaps empty, and tells whether to go on. */
        boolean take(String line) throws InterruptedException;
    }

    /**
     * What a line behind a colon wants.
     *
     * @param name its first word; may be empty
     * @param rest what stands behind it
     */
    public record Order(String name, String rest) {

        /** What is told where there is no order of this name. */
        public String unknown() {
            return "不认识“:" + name + "”。写 :帮助 看能写什么";
        }
    }

    /** The order a line gives; empty where it is words to be said. */
    public static Optional<Order> order(String line) {
        if (!line.startsWith(":") && !line.startsWith("：")) {
            return Optional.empty();
        }
        String[] parts = line.substring(1).strip().split("\\s+", 2);
        return Optional.of(new Order(parts[0], parts.length > 1 ? parts[1].strip() : ""));
    }

    /**
     * Asks for line after line, till there is none or no more is wanted.
     *
     * @param in where they come from; left open
     * @param typed whether a terminal shows what was typed by itself
     * @param prompt who speaks
     */
    public void take(InputStream in, boolean typed, Supplier<String> prompt, Takes takes)
            throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        while (true) {
            out.print("\n" + prompt.get() + "：");
            out.flush();
            String line = lines.readLine();
            if (line == null) {
                out.println();
                return;
            }
            if (!typed) {
                out.println(line);
            }
            if (!takes.take(line.strip())) {
                return;
            }
        }
    }

    /** Prints as it is. */
    public void print(String words) {
        out.println(words);
    }

    /** Prints what came, line by line under who said it. */
    public void said(String words) {
        words.lines().forEach(line -> out.println(INDENT + line));
    }

    /** Prints something nobody said. */
    public void remark(String words) {
        out.println(INDENT + "（" + words + "）");
    }
}
