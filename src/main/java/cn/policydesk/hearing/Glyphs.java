package cn.policydesk.hearing;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The simplified form of each character, and its sound as a small number: tone left out, sounds that people mix up (zh/z, ch/c,
 * sh/s, ang/an, eng/en, ing/in, l/n at the start) made one. From ICU's transforms.
 *
 * <p>Safe for use by several threads.
 */
final class Glyphs {

    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fa5;
    private static final int BATCH = 256;
    private static final char SISTER = '妹';

    private static final char[] SIMPLE = new char[LAST - FIRST + 1];
    private static final int[] SOUND = new int[LAST - FIRST + 1];

    static {
        Transliterator simple = Transliterator.getInstance("Traditional-Simplified");
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        // In batches: a call for every single character would take seconds.
        for (int from = FIRST; from <= LAST; from += BATCH) {
            int to = Math.min(from + BATCH, LAST + 1);
            StringBuilder batch = new StringBuilder();
            for (int c = from; c < to; c++) {
                batch.append((char) c).append('|');
            }
            String[] simplified = simple.transliterate(batch.toString()).split("\\|", -1);
            String[] sounds = latin.transliterate(batch.toString()).split("\\|", -1);
            for (int c = from; c < to; c++) {
                String one = simplified[c - from];
                SIMPLE[c - FIRST] = one.length() == 1 ? one.charAt(0) : (char) c;
                SOUND[c - FIRST] = numbers.computeIfAbsent(blur(sounds[c - from].strip()), key -> -1 - numbers.size());
            }
        }
    }

    private Glyphs() {}

    static char simple(char c) {
        return isHan(c) ? SIMPLE[c - FIRST] : c;
    }

    /** The sound of a Chinese character, below 0; of any other, the character itself. 我妹登记失业了 is never 没登记失业. */
    static int sound(char c) {
        return isHan(c) && c != SISTER ? SOUND[c - FIRST] : c;
    }

    static boolean isHan(char c) {
        return c >= FIRST && c <= LAST;
    }

    private static String blur(String sound) {
        String blurred = sound.replaceFirst("^([zcs])h", "$1").replaceFirst("ng$", "n");
        return blurred.startsWith("l") ? "n" + blurred.substring(1) : blurred;
    }
}
