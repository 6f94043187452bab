package cn.policydesk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Main class of the jar: runs the application on a JDK that is new enough.
 *
 * <p>This class alone is compiled for Java 17, so that it loads where the default {@code java} is older than the application
 * needs. On a new JDK it calls the application at once. On an old one it looks for a new JDK in {@code JAVA_HOME},
 * {@code POLICYDESK_JAVA_HOME} and the usual folders, and runs the same jar there with the same arguments; a request to stop
 * and the exit code pass through. Where there is none, it says so and ends with {@value #NO_JDK}.
 *
 * <p>{@code POLICYDESK_JAVA_FOLDERS} replaces the usual folders (several are parted as in {@code PATH}). The script
 * {@code policydesk} searches in the same order.
 */
public final class Start {

    private static final int NEEDED = 25;
    private static final int NO_JDK = 2;
    private static final String APPLICATION = "cn.policydesk.Application";

    /** Set in the JVM started from here, so that a JDK that is older than it says does not start itself for ever. */
    private static final String STARTED_BY = "policydesk.started-by";

    private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?(\\d{1,6}).*");

    private Start() {}

    /** Runs the application with these arguments, here or on a newer JDK. */
    public static void main(String[] args) throws Throwable {
        if (Runtime.version().feature() >= NEEDED) {
            runHere(args);
            return;
        }
        Optional<Jdk> jdk = System.getProperty(STARTED_BY) == null ? find() : Optional.empty();
        if (jdk.isEmpty()) {
            tellNoneFound();
            System.exit(NO_JDK);
        } else {
            System.exit(runOn(jdk.get(), args));
        }
    }

    private static void runHere(String[] args) throws Throwable {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Method main = Class.forName(APPLICATION, true, loader).getDeclaredMethod("main", String[].class);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    // ---- the newer JDK

    private static int runOn(Jdk jdk, String[] args) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command(jdk, args)).inheritIO().start();
        } catch (IOException e) {
            tell(
                    "找到了 JDK " + jdk.feature() + "，但启动不了：" + jdk.java() + "（" + e.getMessage() + "）",
                    "Found JDK " + jdk.feature() + " but cannot start it: " + jdk.java() + " (" + e.getMessage() + ")");
            return NO_JDK;
        }
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-newer-jdk"));
        } catch (IllegalStateException e) {
            // Told to stop before the hook stood.
            stop(process);
        }
        return process.waitFor();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Jdk jdk, String[] args) {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("-D") || flag.startsWith("-X")) {
                command.add(flag);
            }
        }
        command.add("-D" + STARTED_BY + "=" + System.getProperty("java.version"));
        command.add("--enable-native-access=ALL-UNNAMED");
        // With -jar the class path is that jar alone, also inside a jar of jars.
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && Files.isRegularFile(Path.of(classPath))) {
            command.add("-jar");
            command.add(Path.of(classPath).toAbsolutePath().toString());
        } else {
            command.add("-cp");
            command.add(classPath);
            command.add(Start.class.getName());
        }
        command.addAll(List.of(args));
        return command;
    }

    // ---- the search

    /** A JDK found on this machine. */
    private record Jdk(int feature, Path java) {}

    /** The homes somebody named come first; among the others the lowest version that will do. */
    private static Optional<Jdk> find() {
        for (Path home : namedHomes()) {
            Optional<Jdk> jdk = jdkAt(home);
            if (jdk.isPresent()) {
                return jdk;
            }
        }
        Optional<Jdk> best = Optional.empty();
        for (Path folder : folders()) {
            for (Path home : homesIn(folder)) {
                Optional<Jdk> jdk = jdkAt(home);
                if (jdk.isPresent()
                        && (best.isEmpty() || jdk.get().feature() < best.get().feature())) {
                    best = jdk;
                }
            }
        }
        return best;
    }

    private static List<Path> namedHomes() {
        List<Path> homes = new ArrayList<>();
        for (String name : List.of("JAVA_HOME", "POLICYDESK_JAVA_HOME")) {
            addPath(homes, System.getenv(name), "");
        }
        return homes;
    }

    private static Set<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String instead = System.getenv("POLICYDESK_JAVA_FOLDERS");
        if (instead != null) {
            for (String folder : instead.split(Pattern.quote(System.getProperty("path.separator")))) {
                addPath(folders, folder, "");
            }
            return new LinkedHashSet<>(folders);
        }
        if (System.getProperty("os.name").startsWith("Windows")) {
            for (String vendor :
                    List.of("Eclipse Adoptium", "Java", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft")) {
                addPath(folders, System.getenv("ProgramFiles"), vendor);
                addPath(folders, System.getenv("ProgramW6432"), vendor);
            }
        } else {
            folders.add(Path.of("/usr/lib/jvm"));
            folders.add(Path.of("/opt/java"));
        }
        addPath(folders, System.getProperty("user.home"), ".sdkman/candidates/java");
        if (System.getProperty("os.name").startsWith("Mac")) {
            folders.add(Path.of("/Library/Java/JavaVirtualMachines"));
        }
        return new LinkedHashSet<>(folders);
    }

    /** Adds the path where the setting is there and names one. */
    private static void addPath(List<Path> paths, String setting, String child) {
        if (setting == null || setting.isBlank()) {
            return;
        }
        try {
            paths.add(Path.of(setting).resolve(child).toAbsolutePath());
        } catch (InvalidPathException e) {
            // A setting that is no path names no JDK; the search goes on.
            tell("忽略写错的路径：" + setting, "Ignoring what is no path: " + setting);
        }
    }

    private static List<Path> homesIn(Path folder) {
        List<Path> homes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    homes.add(child);
                    homes.add(child.resolve("Contents").resolve("Home"));
                }
            } catch (IOException e) {
                // What may not be listed holds no JDK for us.
                return List.of();
            }
        }
        homes.sort(null);
        return homes;
    }

    private static Optional<Jdk> jdkAt(Path home) {
        Path java = home.resolve("bin").resolve("java");
        Path exe = home.resolve("bin").resolve("java.exe");
        Path found = Files.isRegularFile(exe) ? exe : java;
        int feature = featureOf(home.resolve("release"));
        return feature >= NEEDED && Files.isRegularFile(found) && Files.isExecutable(found)
                ? Optional.of(new Jdk(feature, found))
                : Optional.empty();
    }

    /** The feature version in a JDK's {@code release} file, 0 where it cannot be read. */
    private static int featureOf(Path release) {
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
        Matcher version = VERSION.matcher(properties.getProperty("JAVA_VERSION", ""));
        return version.matches() ? Integer.parseInt(version.group(1)) : 0;
    }

    // ---- what it says

    private static void tellNoneFound() {
        String here = System.getProperty("java.version") + "（" + System.getProperty("java.home") + "）";
        String places = String.join(", ", placesLookedAt());
        tell("""
                PolicyDesk 需要 JDK 25 或更新的版本，现在用的是 Java %s，也没有找到别的。
                找过的地方：%s
                办法（任选一种）：
                  1. 安装 JDK 25，例如 Eclipse Temurin 25：https://adoptium.net/
                  2. 已经装在别处的，设好 JAVA_HOME 或 POLICYDESK_JAVA_HOME 再启动：
                     export JAVA_HOME=/JDK25所在目录
                  3. 直接用它启动：/JDK25所在目录/bin/java -jar policydesk.jar
                """.formatted(here, places), """
                PolicyDesk needs JDK 25 or newer; this is Java %s, and no other was found.
                Looked at: %s
                Do one of these:
                  1. Install JDK 25, for example Eclipse Temurin 25: https://adoptium.net/
                  2. If it is elsewhere, set JAVA_HOME or POLICYDESK_JAVA_HOME and start again:
                     export JAVA_HOME=/path/to/jdk-25
                  3. Start with it directly: /path/to/jdk-25/bin/java -jar policydesk.jar
                """.formatted(here.replace("（", " (").replace("）", ")"), places));
    }

    private static List<String> placesLookedAt() {
        List<String> places = new ArrayList<>();
        for (String name : List.of("JAVA_HOME", "POLICYDESK_JAVA_HOME")) {
            String home = System.getenv(name);
            places.add(name + "=" + (home == null ? "" : home));
        }
        for (Path folder : folders()) {
            places.add(folder.toString());
        }
        return places;
    }

    private static void tell(String chinese, String english) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, errorCharset());
        err.println(chinese.stripTrailing());
        err.println(english.stripTrailing());
    }

    /** The terminal's own where it can show Chinese, else UTF-8: in the C locale {@code System.err} would print question marks. */
    private static Charset errorCharset() {
        for (String name : List.of("stderr.encoding", "sun.stderr.encoding", "native.encoding")) {
            String encoding = System.getProperty(name);
            if (encoding != null && Charset.isSupported(encoding)) {
                Charset charset = Charset.forName(encoding);
                if (charset.canEncode() && charset.newEncoder().canEncode('需')) {
                    return charset;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }
}
