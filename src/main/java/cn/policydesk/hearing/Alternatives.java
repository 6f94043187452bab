package cn.policydesk.hearing;

import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.List;

/** Writes out what staff wrote in one line: （领/拿）（些/）什么 is 领些什么, 领什么, 拿些什么 and 拿什么. */
final class Alternatives {

    /** So many ways one line may stand for. */
    private static final int MOST = 500;

    private Alternatives() {}

    /** Every way a line stands for, in the order written; none, and a fault at its line, where it is not written well. */
    static List<String> of(StaffNode item) {
        String text = item.text();
        List<String> ways = new ArrayList<>(List.of(""));
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '（' && c != '）') {
                int from = at;
                while (at < text.length() && text.charAt(at) != '（' && text.charAt(at) != '）') {
                    at++;
                }
                ways = joined(ways, List.of(text.substring(from, at)));
                continue;
            }
            int end = text.indexOf('）', at);
            int again = text.indexOf('（', at + 1);
            if (c == '）' || end < 0 || again >= 0 && again < end) {
                item.fault("“" + text + "”里的括号没有配对", "几种说法写成（甲/乙），括号里不再套括号");
                return List.of();
            }
            ways = joined(ways, List.of(text.substring(at + 1, end).split("/", -1)));
            if (ways.size() > MOST) {
                item.fault("“" + text + "”的说法超过" + MOST + "种", "请拆成几条");
                return List.of();
            }
            at = end + 1;
        }
        return ways;
    }

    private static List<String> joined(List<String> ways, List<String> more) {
        return ways.stream().flatMap(way -> more.stream().map(one -> way + one)).toList();
    }
}
