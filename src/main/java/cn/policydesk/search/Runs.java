package cn.policydesk.search;

import java.util.function.BiConsumer;

/** Takes an unbroken run of characters apart into pairs, characters, runs of letters or digits, and sounds. */
final class Runs {

    private Runs() {}

    static void each(String run, BiConsumer<Feature.Kind, String> to) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (isChinese(c)) {
                to.accept(Feature.Kind.CHAR, String.valueOf(c));
                if (i + 1 < run.length() && isChinese(run.charAt(i + 1))) {
                    to.accept(Feature.Kind.PAIR, run.substring(i, i + 2));
                    short first = Pinyin.of(c);
                    short second = Pinyin.of(run.charAt(i + 1));
                    if (first > 0 && second > 0) {
                        to.accept(Feature.Kind.SOUND, first + "-" + second);
                    }
                }
            } else {
                int end = i;
                while (end < run.length() && !isChinese(run.charAt(end))) {
                    end++;
                }
                String token = run.substring(i, end);
                to.accept(Feature.Kind.PAIR, token);
                if (end < run.length()) {
                    to.accept(Feature.Kind.PAIR, token + run.charAt(end));
                }
                i = end - 1;
            }
        }
    }

    static boolean isChinese(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
