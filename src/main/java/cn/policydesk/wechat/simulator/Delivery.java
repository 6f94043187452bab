package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How WeChat hands on a message.
 *
 * @param mode plain, both, or encrypted
 * @param times how often, whatever comes back; 1 is WeChat's own way: again, up to three times, only where nothing came in time
 * @param together all of them at the same moment
 * @param line how good the line is
 */
public record Delivery(Account.Mode mode, int times, boolean together, Line line) {

    /** WeChat tries so often; platforms.md, row Time limit. */
    public static final int TRIES = 3;

    /** The line between WeChat and the product. */
    public enum Line {
        /** Nothing is lost, nothing waits. */
        GOOD("好"),
        /** A second there, a second back: still within WeChat's time. */
        SLOW("慢"),
        /** The first answer gets lost on the way: WeChat hears it no more and tries again. */
        LOST("丢");

        private final String word;

        Line(String word) {
            this.word = word;
        }

        /** What staff call it. */
        public String word() {
            return word;
        }

        /** The line staff call by a word, or null where there is none. */
        public static @Nullable Line named(String word) {
            return Arrays.stream(values())
                    .filter(line -> line.word.equals(word) || line.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** As WeChat does on a good day. */
    public static Delivery usual(Account.Mode mode) {
        return new Delivery(mode, 1, false, Line.GOOD);
    }

    /** The modes an account takes messages in, the safest first; platforms.md, row Modes. */
    public static List<Account.Mode> modes(Account account) {
        return switch (account.mode()) {
            case PLAIN -> List.of(Account.Mode.PLAIN);
            case COMPATIBLE ->
                account.aesKey() == null
                        ? List.of(Account.Mode.PLAIN)
                        : List.of(Account.Mode.SAFE, Account.Mode.COMPATIBLE, Account.Mode.PLAIN);
            case SAFE -> List.of(Account.Mode.SAFE, Account.Mode.COMPATIBLE);
        };
    }

    /** What staff call a mode. */
    public static String word(Account.Mode mode) {
        return switch (mode) {
            case PLAIN -> "明文";
            case COMPATIBLE -> "兼容";
            case SAFE -> "安全";
        };
    }

    /** The mode staff call by a word, or null where there is none. */
    public static Account.@Nullable Mode mode(String word) {
        return Arrays.stream(Account.Mode.values())
                .filter(mode -> word(mode).equals(word) || mode.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
