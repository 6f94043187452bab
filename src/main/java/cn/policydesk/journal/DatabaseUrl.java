package cn.policydesk.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which PostgreSQL the journal is kept in, as the setting {@code DATABASE_URL} says: {@code
 * postgresql://user:password@host:5432/database?sslmode=require} or the same behind {@code jdbc:}. Several hosts may be named,
 * parted by commas. What is not a letter or digit in user and password is written with {@code %}.
 *
 * @param hosts as written, {@code db:5432}
 * @param database the database's name
 * @param options what stands behind the question mark, each known to the driver
 */
record DatabaseUrl(String hosts, String database, String user, String password, Map<String, String> options) {

    private static final String FORM = "请写成 postgresql://用户名:密码@主机:5432/库名";
    private static final String ESCAPES = "用户名和密码里的特殊字符要转写：@ 写成 %40，: 写成 %3A，/ 写成 %2F，? 写成 %3F，# 写成 %23，% 写成 %25";
    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._\\-]+|\\[[0-9A-Fa-f:.%]+])(?::(?<port>\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");
    private static final String SCHEME_OF_DRIVER = "jdbc:postgresql://";
    private static final int HIGHEST_PORT = 65_535;

    DatabaseUrl {
        options = Map.copyOf(options);
    }

    /**
     * Reads the setting.
     *
     * @throws DatabaseRefused where it is no such address; the message repeats nothing that may be a password
     */
    static DatabaseUrl parse(String written) throws DatabaseRefused {
        var scheme = SCHEME.matcher(written.strip());
        if (!scheme.matches()) {
            throw refused("开头不对，只能用 PostgreSQL");
        }
        String rest = scheme.group(1);
        int mark = rest.indexOf('?');
        String place = mark < 0 ? rest : rest.substring(0, mark);
        int at = place.indexOf('@');
        int slash = place.indexOf('/', at + 1);
        boolean unclear = rest.indexOf('#') >= 0
                || place.lastIndexOf('@') != at
                || place.lastIndexOf('/') != slash
                || at < 0 && rest.indexOf('@') >= 0
                || at > 0 && place.lastIndexOf('/', at) >= 0;
        if (unclear) {
            throw refused("分不清哪里是密码、哪里是主机。" + ESCAPES);
        }
        Map<String, String> options = options(mark < 0 ? "" : rest.substring(mark + 1));
        String who = at < 0 ? "" : place.substring(0, at);
        int colon = who.indexOf(':');
        String user = decoded(colon < 0 ? who : who.substring(0, colon));
        String password = colon < 0 ? "" : decoded(who.substring(colon + 1));
        String hosts = place.substring(at + 1, slash < 0 ? place.length() : slash);
        hosts(hosts);
        String given = options.remove("user");
        String secret = options.remove("password");
        DatabaseUrl url = new DatabaseUrl(
                hosts.toLowerCase(Locale.ROOT),
                slash < 0 ? "" : decoded(place.substring(slash + 1)),
                user.isEmpty() && given != null ? given : user,
                password.isEmpty() && secret != null ? secret : password,
                options);
        if (url.database.isBlank()) {
            throw refused("没有写库名");
        }
        if (url.user.isBlank()) {
            throw refused("没有写用户名");
        }
        return url;
    }

    private static void hosts(String written) throws DatabaseRefused {
        for (String host : written.split(",", -1)) {
            var parts = HOST.matcher(host);
            if (!parts.matches()) {
                throw refused(host.isBlank() ? "没有写主机" : "主机或端口写得不对");
            }
            String port = parts.group("port");
            if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT)) {
                throw refused("端口只能是 1 到 " + HIGHEST_PORT);
            }
        }
    }

    /** An option the driver does not know would be left out in silence, as {@code ssl_mode=require} without encryption. */
    private static Map<String, String> options(String written) throws DatabaseRefused {
        Map<String, String> options = new LinkedHashMap<>();
        Set<String> known = written.isEmpty() ? Set.of() : known();
        for (String part : written.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            if (sign < 0 || !known.contains(name)) {
                String shown = NAME.matcher(name).matches() ? "“" + name + "”" : "";
                throw refused("问号后面的参数" + shown + "不认识，加密连接写 sslmode=require。" + ESCAPES);
            }
            if (options.put(name, decoded(part.substring(sign + 1))) != null) {
                throw refused("问号后面的参数“" + name + "”写了两次");
            }
        }
        return options;
    }

    private static String decoded(String written) throws DatabaseRefused {
        try {
            // A plus is a plus here, not a blank.
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("% 后面要有两位十六进制数。" + ESCAPES);
        }
    }

    private static DatabaseRefused refused(String why) {
        return new DatabaseRefused("DATABASE_URL 写得不对：" + why + (why.endsWith(ESCAPES) ? "" : "。" + FORM));
    }

    /** The address as the driver takes it, without who and by what. */
    String jdbc() {
        return SCHEME_OF_DRIVER + hosts + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What else the driver is told; the setting's own options win.
     *
     * @param patience for how many seconds an answer is waited for; 0 for as long as it takes
     */
    Properties properties(int patience) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", String.valueOf(patience));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "policydesk");
        properties.setProperty("reWriteBatchedInserts", "true");
        options.forEach(properties::setProperty);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    private static Set<String> known() throws DatabaseRefused {
        try {
            String any = SCHEME_OF_DRIVER + "localhost/any";
            return Arrays.stream(DriverManager.getDriver(any).getPropertyInfo(any, new Properties()))
                    .map(info -> info.name)
                    .collect(Collectors.toSet());
        } catch (SQLException e) {
            throw new DatabaseRefused("程序里没有 PostgreSQL 的驱动，请用完整的 jar", e);
        }
    }

    /** Hosts and database, without who and by what. */
    @Override
    public String toString() {
        return hosts + "/" + database;
    }
}
