package cn.policydesk.dialogue;

import java.util.List;
import java.util.regex.Pattern;

/** 产假补多少 of 稳岗返还、费率至1%、女职工产假期间社会保险补贴…等政策: the one of several things in a row that is asked for. Stateless. */
final class Enumerated {

    private static final Pattern BETWEEN = Pattern.compile("[、；;]|(?<=补贴|补助|奖励|返还|优惠)和");
    private static final Pattern FRAME = Pattern.compile("^按规定(?:落实|享受|给予)?|等(?:政策|措施)?[。]?$");
    /** In many of a row, and told of none. */
    private static final Pattern COMMON = Pattern.compile("补贴|补助|奖励|社会|保险|社保|政策|企业|职工|单位|给予|规定|期间|多少|享受");

    private static final int LEAST = 3;
    private static final int LONG = 20;

    private Enumerated() {}

    /** What a question asks for where a sentence only names it in a row, and states the figure of something else; else empty. */
    static String without(String sentence, String question) {
        List<String> row = BETWEEN.splitAsStream(sentence)
                .map(one -> FRAME.matcher(one).replaceAll("").strip())
                .toList();
        if (row.size() < LEAST || row.stream().anyMatch(one -> one.length() > LONG)) {
            return "";
        }
        List<String> named = row.stream().filter(one -> shares(one, question)).toList();
        return named.size() == 1 && !Clauses.sum(named.getFirst()) ? named.getFirst() : "";
    }

    private static boolean shares(String one, String question) {
        for (int at = 0; at + 2 <= one.length(); at++) {
            String pair = one.substring(at, at + 2);
            if (!COMMON.matcher(pair).matches() && question.contains(pair)) {
                return true;
            }
        }
        return false;
    }
}
