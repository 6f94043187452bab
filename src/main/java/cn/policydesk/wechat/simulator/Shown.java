package cn.policydesk.wechat.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the phone shows it: words, lines that can be tapped, pages that can be opened. Immutable.
 *
 * @param pieces in their order
 */
public record Shown(List<Piece> pieces) {

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+[A-Za-z0-9/_=%-]");
    private static final Pattern TAP =
            Pattern.compile("weixin://bizmsgmenu\\?msgmenucontent=([^&]*)&msgmenuid=([^&]*)");

    /** Copies the list. */
    public Shown {
        pieces = List.copyOf(pieces);
    }

    /** A part of it. */
    public sealed interface Piece {
        /** The words shown. */
        String text();

        /** Nothing but words. */
        record Words(String text) implements Piece {}

        /** Tapping it sends a text; platforms.md, row Clickable text in a passive reply. */
        record Tap(String text, String sends, String id) implements Piece {}

        /** Tapping it opens a page. */
        record Page(String text, String address) implements Piece {}
    }

    /** A text as it came. */
    public static Shown of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            words(text.substring(end, link.start()), pieces);
            pieces.add(linked(link.group(1), link.group(2)));
            end = link.end();
        }
        words(text.substring(end), pieces);
        return new Shown(pieces);
    }

    private static Piece linked(String address, String label) {
        Matcher tap = TAP.matcher(address);
        return tap.matches()
                ? new Piece.Tap(label, decoded(tap.group(1)), decoded(tap.group(2)))
                : new Piece.Page(label, address);
    }

    private static void words(String text, List<Piece> pieces) {
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            add(text.substring(end, address.start()), pieces);
            pieces.add(new Piece.Page(address.group(), address.group()));
            end = address.end();
        }
        add(text.substring(end), pieces);
    }

    private static void add(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }

    /** Percent signs alone: a plus is a plus here. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher hex = Pattern.compile("%([0-9A-Fa-f]{2})").matcher(text);
        int end = 0;
        while (hex.find()) {
            bytes.writeBytes(text.substring(end, hex.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(hex.group(1), 16));
            end = hex.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The words alone. */
    public String words() {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    /** What can be tapped to send a text, in its order. */
    public List<Piece.Tap> taps() {
        return pieces.stream()
                .filter(Piece.Tap.class::isInstance)
                .map(Piece.Tap.class::cast)
                .toList();
    }

    /** The line to be tapped with exactly this label, else the first that has it in its label; empty where none does. */
    public Optional<Piece.Tap> tap(String label) {
        List<Piece.Tap> taps = taps();
        return taps.stream()
                .filter(tap -> tap.text().equals(label))
                .findFirst()
                .or(() ->
                        taps.stream().filter(tap -> tap.text().contains(label)).findFirst());
    }
}
