package cn.policydesk.dingtalk;

import cn.policydesk.library.Library;
import cn.policydesk.telling.QuoteReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card a grid worker passes on to a resident: benefit, amount, clause, validity, where to go and what to ask there. It holds
 * nothing that was said of the resident.
 *
 * <p>Pure.
 */
final class Card {

    /** So many benefits stand on one card. */
    private static final int MOST = 4;

    private static final int POINTS = 4;

    private Card() {}

    /** Those of some results that can be passed on: the ones somebody gets. */
    static List<QuoteReply.Quoted> worth(List<QuoteReply.Quoted> results) {
        List<QuoteReply.Quoted> got = results.stream()
                .filter(result -> switch (result.outcome()) {
                    case "eligible", "up-to", "needs-parameter", "not-computable" -> true;
                    default -> false;
                })
                .toList();
        List<QuoteReply.Quoted> now =
                got.stream().filter(result -> result.validity().payable()).toList();
        return now.isEmpty() ? got : now;
    }

    /**
     * The card, or empty where there is nothing to pass on.
     *
     * @param baseUrl for absolute links, without a slash at the end; empty for no links
     */
    static Optional<String> of(List<QuoteReply.Quoted> results, Library library, DingtalkWords words, String baseUrl) {
        List<QuoteReply.Quoted> worth = worth(results).stream().limit(MOST).toList();
        if (worth.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add("### " + Marks.plain(words.say(Phrase.CARD_TITLE, "地区", place(worth.getFirst(), library))));
        worth.forEach(result -> parts.add(part(result, library, words, baseUrl)));
        parts.add(words.say(Phrase.CARD_END));
        return Optional.of(String.join(Marks.PARAGRAPH, parts));
    }

    private static String place(QuoteReply.Quoted result, Library library) {
        return library.rules()
                .benefit(result.benefit())
                .flatMap(benefit -> library.region(benefit.region()))
                .map(region -> region.shortName())
                .orElse("");
    }

    private static String part(QuoteReply.Quoted result, Library library, DingtalkWords words, String baseUrl) {
        List<String> lines = new ArrayList<>();
        lines.add(Marks.bold(result.name()));
        if (!result.amountText().isEmpty()) {
            lines.add(words.say(Phrase.CARD_AMOUNT, "金额", Marks.plain(result.amountText())));
        }
        String title = library.notice(result.notice())
                .map(notice -> notice.header().title())
                .orElse(result.notice());
        lines.add(words.say(
                Phrase.CARD_SOURCE, "标题", Marks.plain(title), "条款", result.clause() + "第" + result.paragraph() + "款"));
        if (!result.validity().note().isEmpty()) {
            lines.add(words.say(
                    Phrase.CARD_VALID, "时效", Marks.plain(result.validity().note())));
        }
        if (!result.departments().isEmpty()) {
            lines.add(words.say(Phrase.CARD_WHERE, "部门", Marks.plain(String.join("、", result.departments()))));
        }
        List<String> points = points(result);
        if (!points.isEmpty()) {
            lines.add(words.say(Phrase.CARD_ASK, "要点", Marks.plain(String.join("；", points))));
        }
        if (!baseUrl.isEmpty()) {
            lines.add(Marks.link(words.say(Phrase.CARD_LINK), baseUrl + result.url()));
        }
        return String.join(Marks.LINE, lines);
    }

    /** What the notice leaves to the department, and figures it does not state; nothing that hangs on the resident. */
    private static List<String> points(QuoteReply.Quoted result) {
        List<String> points = new ArrayList<>();
        result.doubts().forEach(doubt -> points.add(doubt.point()));
        result.missingParameters().forEach(figure -> points.add(figure.name()));
        points.addAll(result.notes());
        return points.stream()
                .map(point -> point.replaceFirst("[\u3002\uff1b]+$", ""))
                .distinct()
                .limit(POINTS)
                .toList();
    }
}
