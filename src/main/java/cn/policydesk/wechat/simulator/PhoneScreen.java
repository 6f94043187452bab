package cn.policydesk.wechat.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows a reply in a terminal as wide as on a phone: about 20 汉字 a line, what can be tapped in 〔 〕.
 *
 * <p>Pure.
 */
public final class PhoneScreen {

    /** In halves of a 汉字. */
    private static final int WIDTH = 40;

    /** What may hang over at the end of a line, since no line begins with it. */
    private static final String HANGING = "，。、；：？！）》”’〕】,.;:?!)";

    private PhoneScreen() {}

    /** The lines of a reply. */
    public static List<String> lines(Shown shown) {
        StringBuilder text = new StringBuilder();
        for (Shown.Piece piece : shown.pieces()) {
            text.append(
                    switch (piece) {
                        case Shown.Piece.Words words -> words.text();
                        case Shown.Piece.Tap tap -> "〔" + tap.text() + "〕";
                        case Shown.Piece.Page page ->
                            page.text().equals(page.address())
                                    ? "〔" + page.address() + "〕"
                                    : "〔" + page.text() + " " + page.address() + "〕";
                    });
        }
        List<String> lines = new ArrayList<>();
        text.toString().lines().forEach(line -> wrap(line, lines));
        return lines;
    }

    private static void wrap(String line, List<String> lines) {
        StringBuilder current = new StringBuilder();
        int width = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int wide = width(c);
            if (width + wide > WIDTH && HANGING.indexOf(c) < 0) {
                lines.add(current.toString());
                current.setLength(0);
                width = 0;
            }
            current.appendCodePoint(c);
            width += wide;
            i += Character.charCount(c);
        }
        lines.add(current.toString());
    }

    /** Chinese and everything else beyond Latin, Greek and Cyrillic takes two columns; close enough for a phone. */
    private static int width(int c) {
        return c < 0x1100 ? 1 : 2;
    }
}
