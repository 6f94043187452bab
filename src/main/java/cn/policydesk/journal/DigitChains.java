package cn.policydesk.journal;

import cn.policydesk.journal.Masking.Kind;
import cn.policydesk.journal.Masking.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal numbers among the digits of a text: runs of digits, and chains of short runs with no more than blanks and
 * strokes between, as people group long numbers.
 */
final class DigitChains {

    private static final String HAN = "〇一二三四五六七八九";
    private static final String HAN_TOO = "零○Ｏ壹贰叁肆伍陆柒捌玖幺两";
    private static final String HAN_VALUES = "000123456789" + "12";
    private static final String CROSSES = "xXｘＸ×✕";
    private static final String STROKES = "_·・•−—()（）";
    private static final int LONG = 11;
    private static final int LONGEST_GAP = 4;
    private static final int ID = 18;
    private static final int OLD_ID = 15;
    private static final int LEAST_CARD = 16;
    private static final int MOST = 19;
    private static final int MOST_GROUPS = 5;

    /**
     * Digits in one go.
     *
     * @param crossed where the X behind it ends, which closes the number of an identity card; or -1
     */
    private record Run(int start, int end, String digits, int crossed) {

        /** Whether it may be a sum or a year standing by itself: 5000, 2019. */
        boolean round() {
            return digits.charAt(0) != '0' && digits.endsWith("0")
                    || digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        }
    }

    private final String text;
    private final List<Stretch> found = new ArrayList<>();

    private DigitChains(String text) {
        this.text = text;
    }

    /** All of a text, in order, none overlapping another. */
    static List<Stretch> find(String text) {
        if (!enough(text)) {
            return List.of();
        }
        DigitChains chains = new DigitChains(text);
        List<Run> chain = new ArrayList<>();
        for (Run run : chains.runs()) {
            if (chains.alone(run)) {
                chains.chain(chain);
                chain.clear();
                continue;
            }
            if (!chain.isEmpty() && !chains.joined(chain.getLast(), run)) {
                chains.chain(chain);
                chain.clear();
            }
            chain.add(run);
        }
        chains.chain(chain);
        return chains.found;
    }

    /** Whether there are as many digits as the shortest personal number has; most of what people ask holds fewer. */
    private static boolean enough(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < LONG; ) {
            int sign = text.codePointAt(at);
            digits += Character.digit(sign, 10) >= 0 || han(sign) >= 0 ? 1 : 0;
            at += Character.charCount(sign);
        }
        return digits >= LONG;
    }

    // ---- runs

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Run run = run(at, false);
            Run han = run(at, true);
            if (run != null) {
                runs.add(run);
                at = run.end();
            } else if (han != null) {
                // A few of them are words: 一次, 三五.
                if (han.digits().length() >= LONG) {
                    runs.add(han);
                }
                at = han.end();
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return runs;
    }

    /** The digits that begin at a place, or null where none do; signs nobody sees do not end them. */
    private @Nullable Run run(int start, boolean han) {
        StringBuilder digits = new StringBuilder();
        int end = start;
        for (int at = start; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int value = han ? han(sign) : Character.digit(sign, 10);
            boolean unseen = Character.getType(sign) == Character.FORMAT;
            if (value < 0 && !(unseen && end > start)) {
                break;
            }
            at += Character.charCount(sign);
            if (value >= 0) {
                digits.append((char) ('0' + value));
                end = at;
            }
        }
        return digits.isEmpty() ? null : new Run(start, end, digits.toString(), crossed(end));
    }

    private static int han(int sign) {
        int plain = HAN.indexOf(sign);
        int other = HAN_TOO.indexOf(sign);
        return plain >= 0 ? plain : other >= 0 ? HAN_VALUES.charAt(other) - '0' : -1;
    }

    private int crossed(int end) {
        int at = end;
        while (at < text.length() && at - end < LONGEST_GAP && soft(text.charAt(at))) {
            at++;
        }
        boolean crossed = at < text.length()
                && CROSSES.indexOf(text.charAt(at)) >= 0
                && (at + 1 == text.length() || !latin(text.charAt(at + 1)));
        return crossed ? at + 1 : -1;
    }

    private static boolean latin(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    /** Whether no more than blanks and strokes lie between; a point only where no fen can follow. */
    private boolean joined(Run left, Run right) {
        String gap = text.substring(left.end(), right.start());
        if (gap.equals(".") || gap.equals("．")) {
            return right.digits().length() > 2;
        }
        return !gap.isEmpty() && gap.length() <= LONGEST_GAP && gap.chars().allMatch(sign -> soft((char) sign));
    }

    private static boolean soft(char sign) {
        int type = Character.getType(sign);
        return type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || sign == '\t'
                || STROKES.indexOf(sign) >= 0;
    }

    // ---- what they are

    /** Takes a run that is a personal number by itself. */
    private boolean alone(Run run) {
        if (run.digits().length() < LONG) {
            return false;
        }
        boolean id = run.digits().length() == ID - 1 && run.crossed() >= 0 && PersonalNumber.id(run.digits());
        Kind kind = id ? Kind.ID_CARD : PersonalNumber.of(run.digits());
        if (kind != null) {
            found.add(new Stretch(run.start(), id ? run.crossed() : run.end(), kind));
        }
        return kind != null;
    }

    private void chain(List<Run> chain) {
        int from = 0;
        while (from < chain.size()) {
            int taken = take(chain, from);
            from += Math.max(taken, 1);
        }
    }

    /** Takes the personal number that begins with a run; returns how many runs it takes. */
    private int take(List<Run> chain, int from) {
        int best = 0;
        Kind kind = null;
        StringBuilder digits = new StringBuilder();
        for (int to = from + 1; to <= chain.size(); to++) {
            digits.append(chain.get(to - 1).digits());
            if (digits.length() > MOST) {
                break;
            }
            Kind read = digits.length() < LONG ? null : kind(chain.subList(from, to), digits.toString());
            // An identity card goes before what its first digits may be.
            if (read != null
                    && (kind == null || read == Kind.ID_CARD || kind == Kind.PHONE && read == Kind.BANK_CARD)) {
                kind = read;
                best = to - from;
            }
        }
        if (kind != null) {
            Run last = chain.get(from + best - 1);
            boolean crossed = kind == Kind.ID_CARD && last.crossed() >= 0;
            found.add(new Stretch(chain.get(from).start(), crossed ? last.crossed() : last.end(), kind));
        }
        return best;
    }

    private static @Nullable Kind kind(List<Run> groups, String digits) {
        int length = digits.length();
        boolean crossed = groups.getLast().crossed() >= 0;
        if ((length == ID || length == ID - 1 && crossed) && PersonalNumber.id(digits)) {
            return Kind.ID_CARD;
        }
        if (dated(groups)) {
            return null;
        }
        if (length >= LEAST_CARD && card(groups, digits)) {
            return Kind.BANK_CARD;
        }
        if (length == OLD_ID && groups.size() == 3 && PersonalNumber.oldId(digits)) {
            return Kind.ID_CARD;
        }
        return PersonalNumber.phone(digits) && phone(groups) ? Kind.PHONE : null;
    }

    /** Grouped in fours as on the card, or with the right check digit. */
    private static boolean card(List<Run> groups, String digits) {
        boolean fours = even(groups, 4) && groups.getLast().digits().length() <= 4;
        return (fours || PersonalNumber.card(digits)) && !sums(groups);
    }

    /** Grouped in a few, in pairs or one by one. */
    private static boolean phone(List<Run> groups) {
        Run first = groups.getFirst();
        int length = first.digits().length();
        return length <= 2 && even(groups, length)
                || groups.size() <= MOST_GROUPS && (length > 2 || first.digits().equals("86")) && !sums(groups);
    }

    /** Whether all groups but the last are of one length. */
    private static boolean even(List<Run> groups, int length) {
        for (int i = 0; i < groups.size() - 1; i++) {
            if (groups.get(i).digits().length() != length) {
                return false;
            }
        }
        return true;
    }

    /** Whether all groups may be sums or years. */
    private static boolean sums(List<Run> groups) {
        for (Run group : groups) {
            if (!group.round()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a date stands among the groups: 2026-03-01. */
    private static boolean dated(List<Run> groups) {
        for (int i = 0; i + 2 < groups.size(); i++) {
            String year = groups.get(i).digits();
            String month = groups.get(i + 1).digits();
            String day = groups.get(i + 2).digits();
            if (year.length() == 4
                    && month.length() <= 2
                    && day.length() <= 2
                    && PersonalNumber.day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))) {
                return true;
            }
        }
        return false;
    }
}
