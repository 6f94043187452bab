package cn.policydesk.hearing;

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
 * {@code $} its end, otherwise anywhere; {@code {谁}} stands for a short name, {@code （甲/乙）} for one of several ways.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class IntentWords {

    static final String FILE = "bot/phrases.yaml";
    private static final String NAME = "{谁}";
    /** 他们给俺算的: the asker in other words. */
    private static final Pattern OURSELVES = Pattern.compile("(?:俺|咱|偶|吾|本人|自己|自家|你|您|大家)们?(?:家|自己)?");

    private static final Pattern NO_NAME = Pattern.compile(".*(?:[算能多少什么啥哪看补贴钱领退办查下总忙不都这那]|重新|重头|从头).*");

    /** 不是重新来: what cannot be taken back is not done where it is denied. */
    private static final Pattern DENIED =
            Pattern.compile("(?:不是|不要|不想|不用|不必|不需要|无需|没让你|没叫你|没说|又没|别|甭)(?:叫你|让你|给我|把|再|要|先)?$");

    private static final Set<Intent> FOR_GOOD = EnumSet.of(Intent.RESTART, Intent.FORGET);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile("^[\\p{P}\\s]*(?:应该)?是?");
    /** Particles at the end of a message that say nothing. */
    private static final String PARTICLES = "啊呀哦嘛啦哈";

    private final Map<Intent, List<Wording>> wordings = new EnumMap<>(Intent.class);
    private final Cues cues;

    /**
     * One way to say an intent. Nearly all hold no name, and are looked for as they stand: every message is held against all of
     * them.
     *
     * @param text what is said, in plain form; its beginning and end are those of the message where {@code start} and {@code end}
     * @param named the same with a place for a name, or null
     */
    private record Wording(
            String text,
            boolean start,
            boolean end,
            @Nullable Pattern named) {

        /** Where in a text it ends, the first time it is said there; -1 where it is not said. */
        int endIn(String message) {
            if (named != null) {
                Matcher matcher = named.matcher(message);
                return matcher.find() ? matcher.end() : -1;
            }
            int at = start
                    ? message.startsWith(text) ? 0 : -1
                    : end ? message.endsWith(text) ? message.length() - text.length() : -1 : message.indexOf(text);
            int stop = at + text.length();
            return at < 0 || end && stop != message.length() ? -1 : stop;
        }
    }

    /** What a message wants, and the name it mentions where it wants somebody else. */
    public record Wants(Set<Intent> intents, @Nullable String name) {
        /** Whether the message means one of some intents, or more. */
        public boolean any(Intent... several) {
            for (Intent intent : several) {
                if (intents.contains(intent)) {
                    return true;
                }
            }
            return false;
        }
    }

    private IntentWords(Cues cues) {
        this.cues = cues;
    }

    /** The groups of words the talk goes by. */
    public Cues cues() {
        return cues;
    }

    /** Reads the words in a folder; what is wrong goes to {@code faults}. */
    public static IntentWords read(Path folder, Faults faults) {
        Path path = folder.resolve(FILE);
        StaffNode root = Files.exists(path) ? StaffNode.read(path, FILE, faults) : null;
        IntentWords words = new IntentWords(Cues.of(root));
        if (!Files.exists(path)) {
            faults.add(FILE, 0, "文件不存在", "请从上一个版本里找回来");
        }
        StaffNode all = root == null ? null : root.child("意图");
        if (all != null) {
            all.allow(Arrays.stream(Intent.values()).map(Intent::key).toArray(String[]::new));
            for (Intent intent : Intent.values()) {
                List<Wording> wordings = new ArrayList<>();
                for (StaffNode item : all.items(intent.key())) {
                    Alternatives.of(item).forEach(way -> wordings.add(wording(way)));
                }
                if (wordings.isEmpty()) {
                    all.fault("缺少“" + intent.key() + "”的说法", "至少写一个");
                }
                words.wordings.put(intent, wordings);
            }
        } else if (root != null) {
            root.fault("缺少“意图”", "请按 bot/README.md 的样子写");
        }
        return words;
    }

    private static Wording wording(String written) {
        boolean whole = written.startsWith("=");
        boolean start = whole || written.startsWith("^");
        boolean end = whole || written.endsWith("$");
        String text = written.substring(start ? 1 : 0, written.length() - (written.endsWith("$") ? 1 : 0));
        if (!text.contains(NAME)) {
            return new Wording(plain(text), start, end, null);
        }
        StringBuilder regex = new StringBuilder(start ? "^" : "");
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
        return new Wording(text, start, end, Pattern.compile(regex + (end ? "$" : "")));
    }

    /** The text without blanks and marks at its ends, half-width, in lower case. */
    public static String plain(String text) {
        String folded = BLANKS.matcher(folded(text)).replaceAll("");
        int start = 0;
        while (start < folded.length() && mark(folded.codePointAt(start))) {
            start += Character.charCount(folded.codePointAt(start));
        }
        int end = folded.length();
        while (end > start && trailing(folded.codePointBefore(end))) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        return folded.substring(start, end);
    }

    private static String folded(String text) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return normal.toLowerCase(Locale.ROOT);
    }

    private static boolean trailing(int character) {
        return mark(character) || PARTICLES.indexOf(character) >= 0;
    }

    /** Punctuation and symbols, by Unicode's categories. */
    private static boolean mark(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** 帮我问 and 帮我算算能退多少 name nobody else; 帮我妈问 does. */
    private static boolean asker(String who) {
        return who.equals("我")
                || who.startsWith("我们")
                || OURSELVES.matcher(who).matches()
                || NO_NAME.matcher(who).matches();
    }

    /** What stands behind the words of an intent, with the marks and the 是 between left out; empty where they are not said. */
    public String behind(Intent intent, String message) {
        String text = folded(message);
        int end = wordings.getOrDefault(intent, List.of()).stream()
                .mapToInt(wording -> wording.endIn(text))
                .max()
                .orElse(-1);
        return end < 0 ? "" : BETWEEN.matcher(text.substring(end)).replaceFirst("");
    }

    /** Whether words of an intent that hold no name stand in a message. */
    public boolean says(Intent intent, String message) {
        String text = plain(message);
        return wordings.getOrDefault(intent, List.of()).stream()
                .anyMatch(wording -> wording.named() == null && wording.endIn(text) >= 0);
    }

    /** What a message wants. */
    public Wants of(String message) {
        String text = plain(message);
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        String name = null;
        for (Map.Entry<Intent, List<Wording>> entry : wordings.entrySet()) {
            for (Wording wording : entry.getValue()) {
                String who = who(wording, text);
                boolean said = wording.named() == null ? wording.endIn(text) >= 0 : who != null;
                if (said && FOR_GOOD.contains(entry.getKey()) && denied(wording, text)) {
                    continue;
                }
                if (said && !(entry.getKey() == Intent.SOMEBODY && who != null && asker(who))) {
                    found.add(entry.getKey());
                    name = name == null ? who : name;
                    break;
                }
            }
        }
        if (message.indexOf('?') >= 0 || message.indexOf('？') >= 0) {
            found.add(Intent.ASK);
        }
        return new Wants(found, name);
    }

    private static boolean denied(Wording wording, String text) {
        return DENIED.matcher(
                        text.substring(0, wording.endIn(text) - wording.text().length()))
                .find();
    }

    private static @Nullable String who(Wording wording, String text) {
        if (wording.named() == null) {
            return null;
        }
        Matcher matcher = wording.named().matcher(text);
        return matcher.find() ? matcher.group("who") : null;
    }
}
