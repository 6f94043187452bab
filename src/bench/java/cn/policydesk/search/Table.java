package cn.policydesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A markdown table whose columns line up in a terminal too, Chinese characters counting two columns. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(List.of(head));
    }

    public void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? number(number) : String.valueOf(cell));
        }
        rows.add(row);
    }

    public void print(String title) {
        System.out.println("\n### " + title + "\n");
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder("|");
            StringBuilder rule = new StringBuilder("|");
            for (int column = 0; column < widths.size(); column++) {
                String cell = rows.get(i).get(column);
                line.append(' ').append(cell).append(" ".repeat(widths.get(column) - width(cell))).append(" |");
                rule.append("-".repeat(widths.get(column) + 2)).append('|');
            }
            System.out.println(line);
            if (i == 0) {
                System.out.println(rule);
            }
        }
        System.out.flush();
    }

    private static int width(String cell) {
        return cell.length() + (int) cell.chars().filter(c -> c >= 0x2e80).count();
    }

    /** Three figures that count, thousands apart. */
    static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
