package cn.policydesk.telling;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import cn.policydesk.search.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 我是本科 落户要满1年吗 is not answered by the sentence for 职业院校毕业生, where the one beside it says the same for graduates. Pure.
 */
final class OwnSchool {

    /** Who asks: a graduate of a university, and nothing that a vocational school is too. */
    private static final Pattern COLLEGE = Pattern.compile("本科|大学|高校|研究生|硕士|博士");

    private static final Pattern VOCATIONAL = Pattern.compile("(?<!不是|不算|非|没读|没上过)(?:职校|职业院校|职业学校|技校|技工|中专|职高|高职|大专)");
    private static final Pattern FOR_VOCATIONAL = Pattern.compile("职业院校|职业学校|技工院校|技工学校");
    private static final Pattern FOR_COLLEGE = Pattern.compile("高校|大学");
    /** So many characters at their end show that two sentences grant the same. */
    private static final int GRANT = 6;

    private OwnSchool() {}

    /** What was found, with the sentence for the school that is asked about before the one for the other. */
    static Matching of(Paragraph paragraph, Matching found, String question) {
        if (!COLLEGE.matcher(question).find() || VOCATIONAL.matcher(question).find()) {
            return found;
        }
        String best = found.best().of(paragraph.text());
        if (!FOR_VOCATIONAL.matcher(best).find() || FOR_COLLEGE.matcher(best).find()) {
            return found;
        }
        return paragraph.sentences().stream()
                .filter(one -> FOR_COLLEGE.matcher(one.of(paragraph.text())).find())
                .filter(one -> end(one.of(paragraph.text())).equals(end(best)))
                .findFirst()
                .map(one -> first(found, one))
                .orElse(found);
    }

    private static Matching first(Matching found, Span own) {
        List<Span> all = new ArrayList<>(found.all());
        if (!all.contains(own)) {
            all.add(own);
        }
        all.sort(Comparator.comparingInt(Span::start));
        return new Matching(own, all);
    }

    private static String end(String sentence) {
        String plain = sentence.replaceAll("[\\p{P}\\s]", "");
        return plain.substring(Math.max(0, plain.length() - GRANT));
    }
}
