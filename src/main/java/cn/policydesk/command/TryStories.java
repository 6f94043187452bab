package cn.policydesk.command;

import cn.policydesk.notice.Faults;
import cn.policydesk.simulator.Play;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stories of the commands that try a messenger. */
final class TryStories {

    private TryStories() {}

    /** Reads the stories of a file; what is wrong goes to the faults. */
    @FunctionalInterface
    interface Reading<S> {

        /**
         * Reads a file.
         *
         * @param name how it is called
         */
        List<S> read(Path file, String name, Faults faults);
    }

    /** The stories of the files, which must be without fault. */
    static <S> List<S> read(List<Path> files, Reading<S> reading) {
        Faults faults = new Faults();
        List<S> read = new ArrayList<>();
        files.forEach(file -> read.addAll(reading.read(file, file.toString(), faults)));
        Failure.unlessNone("故事", faults);
        return read;
    }

    /** Plays a story and prints how it went; returns what was not as written. */
    static List<String> play(String title, Play<?> play, PrintWriter out) throws InterruptedException {
        List<String> problems = play.play();
        out.println("\n==== " + title);
        play.transcript().forEach(out::println);
        return problems;
    }

    /** Tells how all of them went and gives the command's exit code. */
    static int told(int stories, List<String> problems, PrintWriter out) {
        out.println(problems.isEmpty() ? "\n" + stories + " 个故事都和写的一样。" : "\n和写的不一样：");
        problems.forEach(out::println);
        return problems.isEmpty() ? Commands.OK : Commands.REFUSED;
    }
}
