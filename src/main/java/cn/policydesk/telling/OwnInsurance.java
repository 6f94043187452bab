package cn.policydesk.telling;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import cn.policydesk.search.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 我失业险交过7个月 能领多少 is not answered by the sentence for those who were never insured, where one beside it is for who was. Pure.
 */
final class OwnInsurance {

    private static final Pattern INSURED =
            Pattern.compile("失业保?险\\p{IsHan}{0,2}[交缴]过?了?|[交缴参](?:过|了|满)?[^没未不，,。]{0,8}失业保?险");
    private static final Pattern NOT_INSURED = Pattern.compile("[没未不][有得]?[交缴参]|断[交缴]|[没未]");
    private static final Pattern FOR_OTHERS = Pattern.compile("未参保|未参加失业保险");
    private static final Pattern FOR_INSURED = Pattern.compile("失业保险金");

    private OwnInsurance() {}

    /** What was found, with the sentence for those who were insured first where the one found is for those who were not. */
    static Matching of(Paragraph paragraph, Matching found, String question) {
        String text = paragraph.text();
        if (!INSURED.matcher(question).find()
                || NOT_INSURED.matcher(question).find()
                || !FOR_OTHERS.matcher(found.best().of(text)).find()) {
            return found;
        }
        List<Span> sentences = new ArrayList<>(found.all());
        return paragraph.sentences().stream()
                .filter(one -> FOR_INSURED.matcher(one.of(text)).find())
                .filter(one -> !FOR_OTHERS.matcher(one.of(text)).find())
                .findFirst()
                .map(own -> {
                    if (!sentences.contains(own)) {
                        sentences.add(own);
                    }
                    sentences.sort(Comparator.comparingInt(Span::start));
                    return new Matching(own, sentences);
                })
                .orElse(found);
    }
}
