package cn.policydesk.dingtalk;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The robots that are on.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Robots {

    private final Map<String, Robot> byName;

    private Robots(Map<String, Robot> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The given robots; of two with one name the first. */
    public static Robots of(Collection<Robot> robots) {
        Map<String, Robot> byName = new LinkedHashMap<>();
        robots.forEach(robot -> byName.putIfAbsent(robot.name(), robot));
        return new Robots(byName);
    }

    /** The robot of a name, or empty where none is on under it. */
    public Optional<Robot> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, in the order of the settings. */
    public List<Robot> all() {
        return List.copyOf(byName.values());
    }
}
