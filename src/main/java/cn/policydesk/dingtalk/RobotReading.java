package cn.policydesk.dingtalk;

import cn.policydesk.channel.NamedSettings;
import cn.policydesk.channel.NamedSettings.Opened;
import cn.policydesk.channel.Written;
import cn.policydesk.dingtalk.DingtalkSettings.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the robots of the settings. */
final class RobotReading {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");
    private static final NamedSettings<Entry, Robot> SETTINGS =
            new NamedSettings<>("机器人", Entry::blank, RobotReading::opened);

    private RobotReading() {}

    /**
     * The robots that are on; lines for the operator go to {@code log}.
     *
     * @param spare robots that are on beside those of the settings
     */
    static Robots of(DingtalkSettings settings, List<Robot> spare, Consumer<String> log) {
        List<Robot> on = new ArrayList<>(SETTINGS.on(settings.robots(), log));
        if (on.isEmpty()) {
            log.accept(
                    spare.isEmpty()
                            ? "钉钉机器人没有开：没有设置 DINGTALK_APP_KEY、DINGTALK_APP_SECRET"
                            : "钉钉只开着模拟器里的机器人 "
                                    + spare.stream().map(Robot::name).collect(Collectors.joining("、"))
                                    + "；真的机器人没有设置（DINGTALK_APP_KEY、DINGTALK_APP_SECRET）");
        }
        on.addAll(spare);
        return Robots.of(on);
    }

    private static Opened<Robot> opened(String name, Entry entry) {
        String fault = fault(entry);
        if (fault != null) {
            return new Opened.Off<>(fault);
        }
        Robot.Mode mode = mode(entry);
        if (mode == Robot.Mode.OFF) {
            return new Opened.Off<>("mode（DINGTALK_MODE）写的是 off");
        }
        String code = Written.value(entry.robotCode());
        String appKey = String.valueOf(Written.value(entry.appKey()));
        Set<String> hosts = hosts(entry);
        Robot robot = new Robot(
                name,
                appKey,
                String.valueOf(Written.value(entry.appSecret())),
                code == null ? appKey : code,
                Written.value(entry.corpId()),
                Written.value(entry.aesKey()),
                Written.value(entry.token()),
                mode == null ? Robot.Mode.HTTP : mode,
                Written.base(entry.apiBase(), Robot.API_BASE),
                hosts.isEmpty() ? Set.of(Robot.WEBHOOK_HOST) : hosts,
                Written.value(entry.region()),
                departments(entry),
                new LinkedHashSet<>(Written.values(entry.staff())));
        return new Opened.On<>(robot, how(robot));
    }

    private static String how(Robot robot) {
        String way = robot.mode() == Robot.Mode.STREAM
                ? "，Stream 模式"
                : "，HTTP 模式，地址 /dingtalk/" + robot.name()
                        + (robot.aesKey() == null ? "，消息没有加密，建议在钉钉后台打开加密并设 aes-key" : "");
        return way
                + (robot.corpId() == null ? "，没有设 corp-id，不核对是哪个单位的" : "")
                + (robot.staff().isEmpty() ? "" : "，只有名单里的" + robot.staff().size() + "人能问");
    }

    private static @Nullable String fault(Entry entry) {
        if (Written.nothing(entry.appKey())) {
            return "缺 app-key（DINGTALK_APP_KEY），钉钉开发者后台“凭证与基础信息”里的 Client ID";
        }
        if (Written.nothing(entry.appSecret())) {
            return "缺 app-secret（DINGTALK_APP_SECRET），钉钉开发者后台“凭证与基础信息”里的 Client Secret";
        }
        if (!Written.keyOrAbsent(entry.aesKey())) {
            return "aes-key（DINGTALK_AES_KEY）要是钉钉后台机器人设置里的43个字母和数字";
        }
        if (!Written.nothing(entry.mode()) && mode(entry) == null) {
            return "mode（DINGTALK_MODE）写的“" + entry.mode() + "”不认识，可以写 http、stream、off";
        }
        if (!Written.webOrAbsent(entry.apiBase())) {
            return "api-base（DINGTALK_API_BASE）要写成 https://… 的样子";
        }
        for (String host : hosts(entry)) {
            if (!HOST.matcher(host).matches()) {
                return "webhook-hosts（DINGTALK_WEBHOOK_HOSTS）里的“" + host + "”不是主机名，写成 oapi.dingtalk.com 的样子，几个用逗号隔开";
            }
        }
        return null;
    }

    private static Robot.@Nullable Mode mode(Entry entry) {
        String written = Written.value(entry.mode());
        return written == null ? null : Robot.Mode.named(written);
    }

    private static Set<String> hosts(Entry entry) {
        Set<String> hosts = new LinkedHashSet<>();
        Written.values(entry.webhookHosts()).forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        return hosts;
    }

    private static Map<String, String> departments(Entry entry) {
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, String> written = entry.regionsByDepartment();
        if (written != null) {
            written.forEach((department, region) -> {
                String id = Written.value(region);
                if (id != null) {
                    regions.put(department.strip(), id);
                }
            });
        }
        return regions;
    }
}
