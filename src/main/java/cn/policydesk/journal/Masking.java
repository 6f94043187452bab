package cn.policydesk.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what points to one person: numbers of identity cards, mobile phones and bank cards, and mail addresses,
 * however they are typed. Sums, dates, numbers of documents and of offices stay.
 *
 * <p>Pure; in doubt it masks. Takes time in proportion to the text.
 */
public final class Masking {

    private static final String WIDE = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９";
    private static final Pattern EMAIL = Pattern.compile("[" + WIDE + "._%+\\-]{1,64}"
            + "(?:\\s{0,2}[@＠]\\s{0,2}|\\s?[(（\\[【]\\s?(?:at|AT)\\s?[)）\\]】]\\s?)"
            + "[" + WIDE + "\\-]{1,63}(?:\\s?(?:[.．。]|点)\\s?[" + WIDE + "\\-]{1,24}){1,4}");

    /** Without one of these nothing is a mail address. */
    private static final Pattern AT = Pattern.compile("[@＠]|at|AT");

    private Masking() {}

    /** What was masked. */
    public enum Kind {
        ID_CARD("身份证号"),
        PHONE("手机号"),
        BANK_CARD("银行卡号"),
        EMAIL("邮箱"),
        NUMBER("长号码");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What people call it. */
        public String word() {
            return word;
        }
    }

    /**
     * A text without what points to one person.
     *
     * @param text each such thing replaced by its name, as 【手机号】
     * @param found what was there
     */
    public record Masked(String text, Set<Kind> found) {
        public Masked {
            found = Collections.unmodifiableSet(found.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(found));
        }
    }

    /** A stretch of the text, its end excluded. */
    record Stretch(int start, int end, Kind kind) {}

    /** Masks a text; masking what is masked changes nothing. */
    public static Masked mask(String text) {
        List<Stretch> stretches = new ArrayList<>();
        if (AT.matcher(text).find()) {
            Matcher mail = EMAIL.matcher(text);
            while (mail.find()) {
                stretches.add(new Stretch(mail.start(), mail.end(), Kind.EMAIL));
            }
        }
        stretches.addAll(DigitChains.find(text));
        stretches.sort(Comparator.comparingInt(Stretch::start));
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Stretch stretch : stretches) {
            found.add(stretch.kind());
            // A number may be part of a mail address: one mark for both.
            if (stretch.start() >= from) {
                masked.append(text, from, stretch.start())
                        .append('【')
                        .append(stretch.kind().word())
                        .append('】');
            }
            from = Math.max(from, stretch.end());
        }
        return new Masked(masked.append(text, from, text.length()).toString(), found);
    }
}
