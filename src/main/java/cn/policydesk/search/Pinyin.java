package cn.policydesk.search;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * The sound of each character as a small number, tone left out, and sounds that people mix up (zh/z, ch/c, sh/s, ang/an,
 * eng/en, ing/in, l/n at the start) made one. From ICU's Han-Latin transform; a character with several sounds has its most
 * frequent one.
 *
 * <p>Safe for use by several threads.
 */
final class Pinyin {

    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fa5;
    private static final int BATCH = 256;

    private static final short[] SOUND = new short[Character.MAX_VALUE + 1];

    static {
        Transliterator transform = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        Map<String, Short> numbers = new HashMap<>();
        // In batches: a call for every single character would take seconds.
        for (int from = FIRST; from <= LAST; from += BATCH) {
            StringBuilder batch = new StringBuilder();
            int to = Math.min(from + BATCH, LAST + 1);
            for (int c = from; c < to; c++) {
                batch.append((char) c).append('|');
            }
            String[] sounds = transform.transliterate(batch.toString()).split("\\|", -1);
            for (int c = from; c < to; c++) {
                SOUND[c] = numbers.computeIfAbsent(blur(sounds[c - from].strip()), key -> (short) (numbers.size() + 1));
            }
        }
    }

    private Pinyin() {}

    /** The sound's number, or 0 where the character has none. */
    static short of(char c) {
        return SOUND[c];
    }

    private static String blur(String sound) {
        String blurred = sound.replaceFirst("^([zcs])h", "$1").replaceFirst("ng$", "n");
        return blurred.startsWith("l") ? "n" + blurred.substring(1) : blurred;
    }
}
