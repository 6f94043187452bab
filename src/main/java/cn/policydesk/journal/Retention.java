package cn.policydesk.journal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For how long messages and quotes are kept, as the setting {@code JOURNAL_RETENTION} says. */
public final class Retention {

    /** Where the setting says nothing. */
    public static final Duration DEFAULT = Duration.ofDays(180);

    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(36_500);
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})\\s*(?:d|D|天|日)?");

    private Retention() {}

    /** The time a text gives: {@code 180}, {@code 180d}, {@code 180天}, {@code P180D}; empty where it gives none. */
    public static Optional<Duration> parse(String text) {
        Matcher days = DAYS.matcher(text.strip());
        try {
            Duration read =
                    days.matches() ? Duration.ofDays(Long.parseLong(days.group(1))) : Duration.parse(text.strip());
            return read.compareTo(LEAST) < 0 || read.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(read);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
