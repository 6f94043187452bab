package cn.policydesk.dingtalk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Keeps what is said, in order, and gives files out. */
final class RecordingOutlet implements Outlet {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMillis(400);

    record Said(Robot robot, Place place, Saying saying) {

        String text() {
            return saying instanceof Saying.Markdown markdown ? markdown.text() : "";
        }

        List<String> mention() {
            return saying instanceof Saying.Markdown markdown ? markdown.mention() : List.of();
        }
    }

    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void say(Robot robot, Place place, Saying saying) {
        said.add(new Said(robot, place, saying));
    }

    @Override
    public byte[] fetch(Robot robot, String downloadCode) throws OutletFault {
        byte[] file = files.get(downloadCode);
        if (file == null) {
            throw new OutletFault("文件取不到，请再发一次。");
        }
        return file;
    }

    void gives(String downloadCode, byte[] bytes) {
        files.put(downloadCode, bytes);
    }

    List<Said> all() {
        return List.copyOf(said);
    }

    List<Said> to(Predicate<Place> place) {
        return said.stream().filter(one -> place.test(one.place())).toList();
    }

    /** Waits until so many things are said that a test looks for. */
    List<Said> await(Predicate<Said> wanted, int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<Said> found = said.stream().filter(wanted).toList();
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(found.size() + " of " + count + ", said: "
                        + said.stream().map(Said::text).toList());
            }
            Thread.sleep(5);
        }
    }

    /** Waits until nothing more is said for a while. */
    void quiet() throws InterruptedException {
        int before = -1;
        while (before != said.size()) {
            before = said.size();
            Thread.sleep(QUIET);
        }
    }
}
