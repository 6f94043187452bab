package cn.policydesk.channel;

import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Choices that are picked by their number. A text may tell some of them in numbered lines of its own; no other line may start with
 * a number, for a number must not stand for anything but the choice that it picks.
 */
public final class NumberedChoices {

    /** Stands before a line where a number, or nothing, would mislead. */
    public static final String BULLET = "\u00b7 ";

    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}\\. ", Pattern.MULTILINE);

    private NumberedChoices() {}

    /** How a choice is shown behind its number. */
    @FunctionalInterface
    public interface Shows {

        /**
         * What stands behind the number.
         *
         * @param choice its label, or what a line of the text tells of it
         * @param number counted from 1
         */
        String of(Reply.Choice choice, int number);
    }

    /** The lines of a text, with the choices it does not tell itself behind them; a line that is no choice is shown by {@code plain}. */
    public static List<String> lines(
            String text, List<Reply.Choice> choices, UnaryOperator<String> plain, Shows shows) {
        List<String> lines = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (String line : text.lines().toList()) {
            int number = told(line, choices);
            if (number == 0) {
                lines.add(plain.apply(line));
            } else {
                String label = line.substring(start(number).length());
                Reply.Choice choice = choices.get(number - 1);
                lines.add(start(number) + shows.of(new Reply.Choice(label, choice.text()), number));
                told.add(number);
            }
        }
        for (int number = 1; number <= choices.size(); number++) {
            if (!told.contains(number)) {
                lines.add(start(number) + shows.of(choices.get(number - 1), number));
            }
        }
        return lines;
    }

    /** A text whose numbered lines start with a bullet instead. */
    public static String bulleted(String text) {
        return NUMBERED.matcher(text).replaceAll(BULLET);
    }

    /** The number of the choice a line of a text tells already, or 0. */
    private static int told(String line, List<Reply.Choice> choices) {
        for (int number = 1; number <= choices.size(); number++) {
            if (line.startsWith(start(number))
                    && line.contains(choices.get(number - 1).text())) {
                return number;
            }
        }
        return 0;
    }

    private static String start(int number) {
        return number + ". ";
    }
}
