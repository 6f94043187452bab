package cn.policydesk.dialogue;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a message wants by the words of {@code bot/phrases.yaml}: {@code =} whole message, {@code ^} its beginning,
 * {@code $} its end, otherwise anywhere; {@code {谁}} stands for a short name.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class IntentWords {

    static final String FILE = "bot/phrases.yaml";
    private static final String NAME = "{谁}";
    private static final Pattern NO_NAME = Pattern.compile(".*[算能多少什么啥哪看补贴钱领退办查下总忙不都这那].*");

    private final Map<Intent, List<Pattern>> patterns = new EnumMap<>(Intent.class);

    /** What a message wants, and the name it mentions where it wants somebody else. */
    record Wants(Set<Intent> intents, @Nullable String name) {
        boolean any(Intent... several) {
            for (Intent intent : several) {
                if (intents.contains(intent)) {
                    return true;
                }
            }
            return false;
        }
    }

    private IntentWords() {}

    /** Reads the words in a folder; what is wrong goes to {@code faults}. */
    static IntentWords read(Path folder, Faults faults) {
        IntentWords words = new IntentWords();
        Path path = folder.resolve(FILE);
        StaffNode root = Files.exists(path) ? StaffNode.read(path, FILE, faults) : null;
        if (!Files.exists(path)) {
            faults.add(FILE, 0, "文件不存在", "请从上一个版本里找回来");
        }
        StaffNode all = root == null ? null : root.child("意图");
        if (all != null) {
            all.allow(Arrays.stream(Intent.values()).map(Intent::key).toArray(String[]::new));
            for (Intent intent : Intent.values()) {
                List<Pattern> patterns = new ArrayList<>();
                for (StaffNode item : all.items(intent.key())) {
                    patterns.add(pattern(item.text()));
                }
                if (patterns.isEmpty()) {
                    all.fault("缺少“" + intent.key() + "”的说法", "至少写一个");
                }
                words.patterns.put(intent, patterns);
            }
        } else if (root != null) {
            root.fault("缺少“意图”", "请按 bot/README.md 的样子写");
        }
        return words;
    }

    private static Pattern pattern(String written) {
        boolean whole = written.startsWith("=");
        boolean start = written.startsWith("^");
        boolean end = written.endsWith("$");
        String text = written.substring(whole || start ? 1 : 0, written.length() - (end ? 1 : 0));
        StringBuilder regex = new StringBuilder(whole || start ? "^" : "");
        int at = 0;
        while (at < text.length()) {
            int name = text.indexOf(NAME, at);
            int stop = name < 0 ? text.length() : name;
            regex.append(Pattern.quote(plain(text.substring(at, stop))));
            if (name >= 0) {
                regex.append("(?<who>[\\p{IsHan}A-Za-z]{1,6}?)");
                stop += NAME.length();
            }
            at = stop;
        }
        return Pattern.compile(regex + (whole || end ? "$" : ""));
    }

    /** The text without blanks and marks at its ends, half-width, in lower case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replaceAll("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}啊呀哦嘛啦哈]+$", "");
    }

    /** 帮我问 and 帮我算算能退多少 name nobody else; 帮我妈问 does. */
    private static boolean asker(Pattern pattern, Matcher matcher) {
        if (!pattern.pattern().contains("(?<who>")) {
            return false;
        }
        String who = matcher.group("who");
        return who.equals("我") || who.startsWith("我们") || NO_NAME.matcher(who).matches();
    }

    /** What stands behind the words of an intent, with the marks and the 是 between left out; empty where they are not said. */
    String behind(Intent intent, String message) {
        String text = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int end = -1;
        for (Pattern pattern : patterns.getOrDefault(intent, List.of())) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                end = Math.max(end, matcher.end());
            }
        }
        return end < 0 ? "" : text.substring(end).replaceFirst("^[\\p{P}\\s]*(?:应该)?是?", "");
    }

    /** What a message wants. */
    Wants of(String message) {
        String text = plain(message);
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        String name = null;
        for (Map.Entry<Intent, List<Pattern>> entry : patterns.entrySet()) {
            for (Pattern pattern : entry.getValue()) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.find() && !(entry.getKey() == Intent.SOMEBODY && asker(pattern, matcher))) {
                    found.add(entry.getKey());
                    if (name == null && pattern.pattern().contains("(?<who>")) {
                        name = matcher.group("who");
                    }
                    break;
                }
            }
        }
        if (message.indexOf('?') >= 0 || message.indexOf('？') >= 0) {
            found.add(Intent.ASK);
        }
        return new Wants(found, name);
    }
}
