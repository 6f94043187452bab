package cn.policydesk.telling;

import cn.policydesk.notice.Header;
import cn.policydesk.notice.Validity;
import cn.policydesk.notice.Window;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words where a notice or paragraph stands on a day. */
public final class Standings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** Items beside the one asked for that a note tells of. */
    private static final int OTHERS = 2;
    /** Longest quotation of such an item in a note. */
    private static final int QUOTE = 40;

    private final Talk talk;

    /** In these words. */
    public Standings(Talk talk) {
        this.talk = talk;
    }

    /** The standing with its note, as the HTTP contract has it. */
    ClauseAnswer.Standing of(Validity validity, Header header, LocalDate asOf) {
        return new ClauseAnswer.Standing(
                validity.status().code(),
                validity.from(),
                validity.to(),
                validity.payable(),
                note(validity, header, asOf),
                validity.quote());
    }

    /** The standing in words. */
    public String note(Validity validity, Header header, LocalDate asOf) {
        List<String> notes = new ArrayList<>();
        Validity whole = Validity.of(header, asOf);
        Window window = validity.window();
        if (window == null || whole.status() != Validity.Status.IN_FORCE) {
            // Without words of its own a paragraph stands where the notice stands, a rule where its dates put it.
            notes.add(notice(window == null ? validity : whole, header));
        }
        boolean open = whole.status() == Validity.Status.IN_FORCE || whole.status() == Validity.Status.DRAFT;
        if (window != null && (open || past(window, asOf))) {
            notes.add(window(window, whole.status() == Validity.Status.DRAFT, asOf));
        }
        if (open) {
            // An item beside the one asked for is worth a word only where it has run out or has not begun.
            validity.others().stream()
                    .filter(other -> window == null || !other.quote().equals(window.quote()))
                    .filter(other -> past(other, asOf) || future(other, asOf))
                    .limit(OTHERS)
                    .forEach(other -> notes.add(other(other, asOf)));
        }
        notes.removeIf(String::isEmpty);
        return String.join("；", notes.stream().distinct().toList());
    }

    private String notice(Validity validity, Header header) {
        String quote = validity.quote();
        return switch (validity.status()) {
            case DRAFT -> talk.say(Phrase.DRAFT);
            case SUPERSEDED -> talk.say(Phrase.SUPERSEDED);
            case EXPIRED ->
                talk.say(
                        validity.computed() ? Phrase.EXPIRED_COMPUTED : Phrase.EXPIRED,
                        "至",
                        day(validity.to()),
                        "原文",
                        quote);
            case NOT_YET ->
                validity.from() == null
                        ? talk.say(Phrase.NOT_YET_YEAR)
                        : talk.say(Phrase.NOT_YET, "自", day(validity.from()));
            case IN_FORCE ->
                validity.to() == null
                        ? talk.say(Phrase.IN_FORCE_OPEN)
                        : talk.say(
                                validity.computed() ? Phrase.IN_FORCE_UNTIL_COMPUTED : Phrase.IN_FORCE_UNTIL,
                                "至",
                                day(validity.to()),
                                "原文",
                                header.end().quote());
        };
    }

    private String window(Window window, boolean draft, LocalDate asOf) {
        Phrase phrase = past(window, asOf)
                ? Phrase.OWN_PAST
                : draft ? Phrase.OWN_DRAFT : future(window, asOf) ? Phrase.OWN_FUTURE : Phrase.OWN_RUNNING;
        return talk.say(
                phrase, "原文", window.quote(), "说明", window.note(), "至", day(window.to()), "自", day(window.from()));
    }

    private String other(Window window, LocalDate asOf) {
        Phrase phrase = past(window, asOf) ? Phrase.OTHER_PAST : Phrase.OTHER_FUTURE;
        return talk.say(
                phrase,
                "原文",
                shorten(window.quote()),
                "说明",
                window.note(),
                "至",
                day(window.to()),
                "自",
                day(window.from()));
    }

    private static String shorten(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE) + Excerpt.GAP;
    }

    private static boolean past(Window window, LocalDate asOf) {
        return window.to() != null && asOf.isAfter(window.to());
    }

    private static boolean future(Window window, LocalDate asOf) {
        return window.from() != null && asOf.isBefore(window.from());
    }

    /** A day as it is told, 2025年12月31日; empty for null. */
    public static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DAY);
    }
}
