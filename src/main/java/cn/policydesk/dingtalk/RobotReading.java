package cn.policydesk.dingtalk;

import cn.policydesk.dingtalk.DingtalkSettings.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the robots of the settings; one that is not complete stays off, and the log says why. */
final class RobotReading {

    /** The robot of the environment; nothing said of it is no fault. */
    private static final String FIRST = "default";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");

    private final Consumer<String> log;
    private final List<Robot> robots = new ArrayList<>();

    private RobotReading(Consumer<String> log) {
        this.log = log;
    }

    /** The robots that are on; lines for the operator go to {@code log}. */
    static Robots of(DingtalkSettings settings, Consumer<String> log) {
        RobotReading reading = new RobotReading(log);
        Map<String, Entry> entries = settings.robots();
        if (entries != null) {
            entries.forEach((name, entry) -> {
                if (!(name.equals(FIRST) && entry.blank())) {
                    reading.add(name, entry);
                }
            });
        }
        if (reading.robots.isEmpty()) {
            log.accept("钉钉机器人没有开：没有设置 DINGTALK_APP_KEY、DINGTALK_APP_SECRET");
        }
        return Robots.of(reading.robots);
    }

    private void add(String name, Entry entry) {
        String fault = fault(name, entry);
        if (fault != null) {
            log.accept("机器人 " + name + " 没有开：" + fault);
            return;
        }
        Robot.Mode mode = mode(entry);
        if (mode == Robot.Mode.OFF) {
            log.accept("机器人 " + name + " 没有开：mode（DINGTALK_MODE）写的是 off");
            return;
        }
        String base = value(entry.apiBase());
        String code = value(entry.robotCode());
        String appKey = String.valueOf(value(entry.appKey()));
        Set<String> hosts = hosts(entry);
        Robot robot = new Robot(
                name,
                appKey,
                String.valueOf(value(entry.appSecret())),
                code == null ? appKey : code,
                value(entry.corpId()),
                value(entry.aesKey()),
                value(entry.token()),
                mode == null ? Robot.Mode.HTTP : mode,
                base == null ? Robot.API_BASE : base.replaceAll("/+$", ""),
                hosts.isEmpty() ? Set.of(Robot.WEBHOOK_HOST) : hosts,
                value(entry.region()),
                departments(entry),
                new LinkedHashSet<>(values(entry.staff())));
        robots.add(robot);
        log.accept(said(robot));
    }

    private static String said(Robot robot) {
        String way = robot.mode() == Robot.Mode.STREAM
                ? "，Stream 模式"
                : "，HTTP 模式，地址 /dingtalk/" + robot.name()
                        + (robot.aesKey() == null ? "，消息没有加密，建议在钉钉后台打开加密并设 aes-key" : "");
        return "机器人 " + robot.name() + " 已开" + way
                + (robot.corpId() == null ? "，没有设 corp-id，不核对是哪个单位的" : "")
                + (robot.staff().isEmpty() ? "" : "，只有名单里的" + robot.staff().size() + "人能问");
    }

    private static @Nullable String fault(String name, Entry entry) {
        if (!NAME.matcher(name).matches()) {
            return "名称只能用小写字母、数字和连字符，最多32个";
        }
        if (value(entry.appKey()) == null) {
            return "缺 app-key（DINGTALK_APP_KEY），钉钉开发者后台“凭证与基础信息”里的 Client ID";
        }
        if (value(entry.appSecret()) == null) {
            return "缺 app-secret（DINGTALK_APP_SECRET），钉钉开发者后台“凭证与基础信息”里的 Client Secret";
        }
        String key = value(entry.aesKey());
        if (key != null && !usable(key)) {
            return "aes-key（DINGTALK_AES_KEY）要是钉钉后台机器人设置里的43个字母和数字";
        }
        if (value(entry.mode()) != null && mode(entry) == null) {
            return "mode（DINGTALK_MODE）写的“" + entry.mode() + "”不认识，可以写 http、stream、off";
        }
        String base = value(entry.apiBase());
        if (base != null && !web(base)) {
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
        String written = value(entry.mode());
        return written == null ? null : Robot.Mode.named(written);
    }

    private static boolean usable(String key) {
        try {
            return KEY.matcher(key).matches() && Base64.getDecoder().decode(key + "=").length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean web(String base) {
        try {
            URI uri = URI.create(base);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> hosts(Entry entry) {
        Set<String> hosts = new LinkedHashSet<>();
        values(entry.webhookHosts()).forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        return hosts;
    }

    private static Map<String, String> departments(Entry entry) {
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, String> written = entry.regionsByDepartment();
        if (written != null) {
            written.forEach((department, region) -> {
                String id = value(region);
                if (id != null) {
                    regions.put(department.strip(), id);
                }
            });
        }
        return regions;
    }

    private static List<String> values(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static @Nullable String value(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
