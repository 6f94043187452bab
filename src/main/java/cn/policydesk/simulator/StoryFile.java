package cn.policydesk.simulator;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A file of stories: a list, each with a name and its steps under {@code 话}. What is wrong is told with its line. */
public final class StoryFile {

    private StoryFile() {}

    /**
     * The stories of a file.
     *
     * @param path where it lies
     * @param name the file as staff know it
     * @param faults receives what is wrong
     * @param story reads one
     */
    public static <S extends StoryHead> List<S> read(
            Path path, String name, Faults faults, Function<StaffNode, S> story) {
        StaffNode root = StaffNode.read(path, name, faults);
        List<S> stories = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StaffNode node : root == null ? List.<StaffNode>of() : root.items()) {
            S read = story.apply(node);
            if (!names.add(read.name())) {
                node.fault("故事“" + read.name() + "”写了两次", "请换一个名");
            }
            stories.add(read);
        }
        return stories;
    }

    /** The steps of a story; those that cannot be read are left out, having told their faults. */
    public static <T> List<T> steps(StaffNode story, Function<StaffNode, Optional<T>> step) {
        List<StaffNode> written = story.items("话");
        if (written.isEmpty()) {
            story.fault("故事里没有“话”", "请写上谁做了什么，例如 - {说: 你好}");
        }
        return written.stream().map(step).flatMap(Optional::stream).toList();
    }

    /**
     * The key of the one thing that is done in a step.
     *
     * @param moves what can be done
     * @param how what else may be written beside it
     * @return empty where it is not exactly one (a fault was added)
     */
    public static Optional<String> move(StaffNode step, Collection<String> moves, Collection<String> how) {
        List<String> known = new ArrayList<>(moves);
        known.addAll(how);
        step.allow(known.toArray(String[]::new));
        List<String> done =
                moves.stream().filter(key -> step.child(key) != null).toList();
        if (done.size() == 1) {
            return Optional.of(done.getFirst());
        }
        step.fault(
                done.isEmpty() ? "没有写做了什么" : "一步只能做一件事，这里写了" + String.join("、", done),
                "请写一样：" + String.join("、", moves));
        return Optional.empty();
    }

    /** What stands behind a key; empty where it is absent. */
    public static String value(StaffNode step, String key) {
        StaffNode value = step.child(key);
        return value == null ? "" : value.text();
    }

    /** Whether a key is there, which can have one value alone. */
    public static boolean only(StaffNode step, String key, String value) {
        String written = step.optional(key);
        if (written != null && !written.equals(value)) {
            step.fault("“" + key + "”只能写“" + value + "”", "不要就删去这一项");
        }
        return written != null;
    }

    /** What one of the words that can stand behind a key means; {@code usual} where it is absent, or another word. */
    public static <V> V among(StaffNode step, String key, Map<String, V> values, V usual) {
        String written = step.optional(key);
        if (written == null) {
            return usual;
        }
        V value = values.get(written);
        if (value == null) {
            step.fault(
                    "“" + key + "”不能写“" + written + "”",
                    "可以写：" + String.join("、", values.keySet().stream().sorted().toList()));
            return usual;
        }
        return value;
    }
}
