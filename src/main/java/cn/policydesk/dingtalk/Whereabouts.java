package cn.policydesk.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The region somebody means who names none: that of the department, else that of the robot.
 *
 * <p>Safe for use by several threads. What a department is of is asked once an hour for each of the staff; where it cannot be had, the
 * robot's region holds and the log says so.
 */
final class Whereabouts {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FAULT_KEPT = Duration.ofMinutes(1);

    private final @Nullable Departments departments;
    private final Predicate<String> held;
    private final Consumer<String> log;
    private final Cache<String, Optional<String>> known;
    private final Cache<String, Boolean> faults;

    /**
     * @param departments who knows them, or null where nobody does
     * @param held whether a region's notices are held
     * @param log receives lines for the operator
     */
    Whereabouts(@Nullable Departments departments, Predicate<String> held, long most, Consumer<String> log) {
        this.departments = departments;
        this.held = held;
        this.log = log;
        this.known =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
        this.faults = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(FAULT_KEPT)
                .build();
    }

    /** The region's id, or null where nothing says it. */
    @Nullable
    String of(Robot robot, @Nullable String staffId) {
        String region = staffId == null ? null : ofDepartment(robot, staffId);
        // A region that is not held counts as not written, and so says the log at the start.
        String meant = region != null && held.test(region) ? region : robot.region();
        return meant != null && held.test(meant) ? meant : null;
    }

    private @Nullable String ofDepartment(Robot robot, String staffId) {
        Departments asked = departments;
        String key = robot.name() + ":" + staffId;
        if (asked == null || robot.regionByDepartment().isEmpty() || faults.getIfPresent(key) != null) {
            return null;
        }
        Optional<String> region = known.getIfPresent(key);
        if (region == null) {
            try {
                region = asked.of(robot, staffId).stream()
                        .map(robot.regionByDepartment()::get)
                        .filter(Objects::nonNull)
                        .findFirst();
                known.put(key, region);
            } catch (OutletFault e) {
                faults.put(key, true);
                log.accept("机器人 " + robot.name() + " 没有查到部门，先按机器人的地区：" + e.getMessage());
                return null;
            }
        }
        return region.orElse(null);
    }
}
