package cn.policydesk.notice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The lines of a YAML file, to tell faults by: where they stand and what stands there. */
final class StaffFile {

    /** What SnakeYAML counts as the end of a line. */
    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    private final String name;
    private final String text;
    /** Cut at the first fault: most files have none. */
    private String @Nullable [] lines;

    StaffFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A fault at a mark; null where the place is not known. */
    Fault fault(@Nullable Mark mark, String message, String advice) {
        return mark == null
                ? new Fault(name, 0, message, advice)
                : fault(mark.getLine(), mark.getColumn(), message, advice);
    }

    /** A fault inside a scalar, at an offset into its value. */
    Fault fault(ScalarNode scalar, int offset, String message, String advice) {
        int line = scalar.getStartMark().getLine();
        int column = scalar.getStartMark().getColumn();
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int left = offset + (block || scalar.isPlain() ? 0 : 1);
        if (block) {
            line++;
            column = indent(line);
        }
        // Over several lines each break stands for one character.
        int rest = line(line).stripTrailing().length() - from(line, column);
        while (left > rest && line < scalar.getEndMark().getLine()) {
            left -= rest + 1;
            line++;
            column = indent(line);
            rest = line(line).strip().length();
        }
        if (block) {
            return fault(line, column, message, advice);
        }
        int start = from(line, column);
        int end = Math.min(line(line).length(), start + left);
        return fault(line, column + line(line).codePointCount(start, end), message, advice);
    }

    /** A fault at a line and a column in code points, both counted from 0. */
    private Fault fault(int line, int column, String message, String advice) {
        return new Fault(name, line + 1, column + 1, message, advice, line(line));
    }

    private int from(int line, int column) {
        String text = line(line);
        return text.offsetByCodePoints(0, Math.min(column, text.codePointCount(0, text.length())));
    }

    private int indent(int line) {
        return line(line).length() - line(line).stripLeading().length();
    }

    private String line(int index) {
        String[] known = lines;
        if (known == null) {
            known = BREAK.split(text.startsWith("\ufeff") ? text.substring(1) : text, -1);
            lines = known;
        }
        return index < known.length ? known[index] : "";
    }
}
