package cn.policydesk.wechat.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What stays together: a number or a word, not too long, and what opens a bracket with what comes behind it. */
    private static final Pattern UNIT = Pattern.compile("[（“〔《【(]*(?:[A-Za-z0-9.,%-]{1,20}|.)", Pattern.DOTALL);

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
        for (Matcher unit = UNIT.matcher(line); unit.find(); ) {
            int wide = unit.group().codePoints().map(PhoneScreen::width).sum();
            if (width > 0
                    && width + wide > WIDTH
                    && HANGING.indexOf(unit.group().codePointAt(0)) < 0) {
                lines.add(current.toString());
                current.setLength(0);
                width = 0;
            }
            current.append(unit.group());
            width += wide;
        }
        lines.add(current.toString());
    }

    /** Chinese and everything else beyond Latin, Greek and Cyrillic takes two columns; close enough for a phone. */
    private static int width(int c) {
        return c < 0x1100 ? 1 : 2;
    }
}
