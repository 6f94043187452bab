package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers somebody told that a result does not count. They are said beside it, so that nobody takes the amount for one they are part of:
 * 巴东那个是23岁 behind the amount of a firm. One per message.
 */
final class NotCounted {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    /** 一个月, 一年 say per what money is told. */
    private static final Set<BigDecimal> RATES = Set.of(BigDecimal.ONE, BigDecimal.valueOf(12));

    /** 两个人一起2300, 十户里头六户, 4个钟头: what the number that counts is of. */
    private static final Pattern WHOLE = Pattern.compile("一起|一共|里头?|里面|当中|其中|钟头|小时");

    /** 不是8万6: what is denied is not to be counted. */
    private static final Pattern DENIED = Pattern.compile("(?:不是|并非)(?:什么|说|只有?)?$");

    private static final int NEAR = 2;

    private final Scene scene;
    private final int workedBefore;

    /** @param scene as it is before the message is taken */
    NotCounted(Scene scene) {
        this.scene = scene;
        this.workedBefore = scene.person().trail().worked().size();
    }

    /** Says so beside the result of one benefit; nothing where all was counted, or the number itself is shown. */
    void tell() {
        if (!scene.said.results() || !(scene.person().goal() instanceof Goal.One)) {
            return;
        }
        Set<String> left = new LinkedHashSet<>();
        if (workedBefore == 0 && !scene.person().trail().worked().isEmpty()) {
            // What was said of an earlier result was told then.
            List<String> all = words(0);
            scene.person().trail().loose().stream()
                    .filter(one -> !inAll(one))
                    .forEach(one -> left.addAll(uncounted(one, all)));
        }
        String text = scene.incoming.text().strip();
        left.addAll(uncounted(text, words(scene.c().turn())));
        left.remove(text);
        left.removeIf(new ForHeads(scene)::beside);
        if (!left.isEmpty()) {
            scene.said.before(scene.phrase(Phrase.TALK_NOT_COUNTED, "数", String.join("”“", left)));
        }
    }

    /** 3人 of 两个农村来的 一个应届生: all those who are counted by kind. */
    private boolean inAll(String written) {
        BigDecimal all = BigDecimal.ZERO;
        for (Map.Entry<String, Told> one : scene.person().facts().entrySet()) {
            boolean people = scene.desk
                    .library()
                    .rules()
                    .dictionary()
                    .find(one.getKey())
                    .filter(fact -> fact.unitText().equals("人")
                            && !scene.desk.hearing().kinds().everybody(fact))
                    .isPresent();
            if (people
                    && one.getValue().known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null) {
                all = all.add(span.low());
            }
        }
        return written.equals(all.stripTrailingZeros().toPlainString() + "人");
    }

    /** 俩, 四: too small to be missed, and as often part of another word. */
    private static boolean small(Figure figure, BigDecimal value) {
        return figure instanceof Figure.Count count
                && (count.measure().isEmpty() || count.end() - count.start() == 1)
                && value.compareTo(BigDecimal.TEN) < 0;
    }

    /** The words that facts were read from, since a turn. */
    private List<String> words(int since) {
        return scene.person().facts().values().stream()
                .filter(told -> told.turn() >= since)
                .map(Told::words)
                .toList();
    }

    private List<String> uncounted(String text, List<String> heard) {
        List<String> left = new ArrayList<>();
        for (FactHearing.Placed one : scene.desk.hearing().figures(text, scene.asOf())) {
            String written = one.place().of(text);
            Span number = one.figure().number();
            BigDecimal value = number == null || !number.exact() ? null : number.low();
            boolean rate = one.figure() instanceof Figure.Time && value != null && RATES.contains(value);
            if (value != null
                    && !rate
                    && !small(one.figure(), value)
                    && !DENIED.matcher(text.substring(0, one.place().start())).find()
                    && !FigureAnew.denied("", text.substring(one.place().end()))
                    && scene.person().figures().values().stream().noneMatch(told -> told.compareTo(value) == 0)
                    && !heard(one.place(), text, heard)
                    && !WHOLE.matcher(text)
                            .region(one.place().end(), text.length())
                            .lookingAt()
                    && !shown(value, written)) {
                left.add(written);
            }
        }
        return left;
    }

    /** Whether it stands in the words of a fact, or right behind them: 登记失业的22岁小伙. */
    private static boolean heard(HeardFact.Place place, String text, List<String> heard) {
        String written = place.of(text);
        for (String words : heard) {
            int at = text.indexOf(words);
            int end = at + words.length();
            if (words.contains(written) || at >= 0 && end <= place.start() && place.start() - end < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reply has the number: then it is plain what became of it. */
    private boolean shown(BigDecimal value, String written) {
        String said = scene.said.text();
        return said.contains(written)
                || whole(value, said)
                || value.compareTo(WAN) >= 0 && whole(value.divide(WAN), said);
    }

    private static boolean whole(BigDecimal value, String said) {
        String digits = Pattern.quote(value.stripTrailingZeros().toPlainString());
        return Pattern.compile("(?<![\\d.])" + digits + "(?:\\.0+)?(?![\\d.]*\\d)")
                .matcher(said)
                .find();
    }
}
