package cn.policydesk.wechat.outbound;

import java.util.ArrayList;
import java.util.List;

/** The difference of two short lists of lines, by their longest common subsequence. Pure. */
final class LineChanges {

    private LineChanges() {}

    /** All lines in order: with {@code "  "} before those of both, {@code "- "} before the old alone, {@code "+ "} the new alone. */
    static List<String> of(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add("  " + old.get(i++));
                j++;
            } else if (j == fresh.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + fresh.get(j++));
            }
        }
        return lines;
    }
}
