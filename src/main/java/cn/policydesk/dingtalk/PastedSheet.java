package cn.policydesk.dingtalk;

import cn.policydesk.dialogue.PastedPeople;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pasted people as a list file.
 *
 * <p>Pure.
 */
final class PastedSheet {

    private PastedSheet() {}

    /** A CSV: 姓名 and a column for each fact that was heard of anybody. */
    static byte[] csv(List<PastedPeople.Row> rows) {
        Set<String> facts = new LinkedHashSet<>();
        rows.forEach(row -> row.facts().keySet().stream().sorted().forEach(facts::add));
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("姓名"));
        header.addAll(facts);
        lines.add(line(header));
        for (PastedPeople.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            facts.forEach(fact -> cells.add(row.facts().getOrDefault(fact, "")));
            lines.add(line(cells));
        }
        return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
