package cn.policydesk.dingtalk.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in DingTalk's Markdown as somebody reads it, with what can be touched; platforms.md, rows markdown subset and Click-to-send.
 * Immutable.
 *
 * @param words the text without its marks, links by their labels
 * @param taps what is sent when touched
 * @param faults what DingTalk would not show well, in Chinese
 */
public record Shown(String words, List<Tap> taps, List<String> faults) {

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\(([^()\\s]*)\\)");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\|.*\\|\\s*$");
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*([-*_=])(?:\\s*\\1){2,}\\s*$");
    private static final Pattern CODE = Pattern.compile("`|~~");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final String SENDS = "dtmd://dingtalkclient/sendMessage?content=";

    /** Words that are sent when touched. */
    public record Tap(String label, String sends) {}

    /** Copies the lists. */
    public Shown {
        taps = List.copyOf(taps);
        faults = List.copyOf(faults);
    }

    /** Reads a text. */
    public static Shown of(String text) {
        List<Tap> taps = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String label = link.group(1);
            String address = link.group(2);
            if (address.startsWith(SENDS)) {
                taps.add(new Tap(label, URLDecoder.decode(address.substring(SENDS.length()), StandardCharsets.UTF_8)));
            } else if (!address.startsWith("https://") && !address.startsWith("http://")) {
                faults.add("链接“" + label + "”打不开");
            }
            link.appendReplacement(plain, Matcher.quoteReplacement(label));
        }
        link.appendTail(plain);
        if (RULE.matcher(plain).find()) {
            faults.add("有分隔线，钉钉里会原样显示，或者把上一行变成标题");
        }
        if (CODE.matcher(plain).find()) {
            faults.add("有代码或删除线的记号，钉钉里会原样显示");
        }
        String words = plain.toString()
                .replace("**", "")
                .replaceAll("(?m)^\\s*(?:#{1,6}|>)\\s+", "")
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("(?m)^[ \\t]+", "");
        if (TABLE.matcher(words).find()) {
            faults.add("有表格，钉钉里不像样");
        }
        if (TAG.matcher(words).find()) {
            faults.add("有网页标记，钉钉里会原样显示");
        }
        if (words.contains("](") || words.contains("dtmd:")) {
            faults.add("有没写完的链接");
        }
        if (words.contains("{") || words.contains("}")) {
            faults.add("有花括号");
        }
        return new Shown(words.strip(), taps, faults);
    }

    /** What is sent when a label is touched; empty where there is none. */
    public Optional<String> tap(String label) {
        return taps.stream()
                .filter(each -> each.label().equals(label))
                .map(Tap::sends)
                .findFirst();
    }
}
