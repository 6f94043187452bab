package cn.policydesk.journal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number under which a quote is kept: twelve letters that nobody can guess and that can be read aloud, as {@code
 * 7K3M-QX0D-R4TB}. The letters are those of Crockford's base 32, without I, L, O and U.
 *
 * @param letters the twelve letters, without the strokes between
 */
public record QuoteNumber(String letters) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int LONGEST = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    public QuoteNumber {
        if (letters.length() != LENGTH || letters.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            throw new IllegalArgumentException("no quote number");
        }
    }

    /** A number nobody has. */
    static QuoteNumber random() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new QuoteNumber(letters.toString());
    }

    /** The number somebody typed: in small or full-width letters, with any strokes or blanks, O for 0, I or L for 1. */
    public static Optional<QuoteNumber> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.·]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new QuoteNumber(letters))
                : Optional.empty();
    }

    /** As people see it, in groups of four. */
    @Override
    public String toString() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
