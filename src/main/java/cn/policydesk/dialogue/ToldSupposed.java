package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Standings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a number that is so many more or fewer: the result, how much more it is where that is asked, and that the benefit
 * has run out by then where it has. What was told stays. One per message.
 */
final class ToldSupposed {

    static final Pattern MORE_MONEY = Pattern.compile("多(?:拿|领|得|补|发|退|给|出|些|点)*(?:几|多少|好多|不$|吗|么)|会不会多|能多不");
    private static final Pattern NEXT_YEAR = Pattern.compile("明年|来年");

    private final Scene scene;
    private final Supposing supposing;

    ToldSupposed(Scene scene) {
        this.scene = scene;
        this.supposing = new Supposing(scene);
    }

    /** Tells what would come of it, with a button for the one of whom it is so already. */
    void tell(
            String text,
            Benefit benefit,
            Map.Entry<Fact, Known> change,
            String words,
            @Nullable LocalDate then,
            boolean anotherYear)
            throws ContradictoryFacts {
        Person person = new Overruling(scene)
                .with(Map.of(
                        change.getKey().id(),
                        new Told(change.getValue(), text, scene.c().turn())));
        Quote quote = supposing.quote(benefit, person);
        List<String> lines = new ArrayList<>();
        lines.add(words);
        lines.add(result(benefit, change, person, quote));
        if (MORE_MONEY.matcher(text).find()) {
            lines.add(difference(supposing.quote(benefit, scene.person()), quote));
        }
        LocalDate to = quote.validity().to();
        if (then != null && to != null && then.isAfter(to) && !to.isBefore(scene.asOf())) {
            lines.add(scene.phrase(Phrase.TALK_MORE_TOO_LATE, "到时", Standings.day(then), "至", Standings.day(to)));
        }
        lines.add(scene.phrase(Phrase.TALK_MORE_UNCHANGED));
        lines.removeIf(String::isBlank);
        String said = String.join("\n", lines);
        if (anotherYear) {
            // 明年再带动20个: of this year it is never so.
            scene.said.say(said);
        } else {
            new AddedTo(scene).offer(said, change.getKey(), change.getValue());
        }
    }

    private String result(Benefit benefit, Map.Entry<Fact, Known> change, Person person, Quote quote)
            throws ContradictoryFacts {
        if (!(quote.outcome() instanceof Outcome.NeedsFacts needs)
                || needs.missing().isEmpty()) {
            return supposing.told(quote);
        }
        String missing = needs.missing().stream()
                .map(fact -> scene.desk.slots().name(fact))
                .collect(Collectors.joining("、"));
        return scene.phrase(
                        Phrase.TALK_SUPPOSED_OPEN,
                        "事实",
                        scene.desk.slots().told(change.getKey(), change.getValue()),
                        "待遇",
                        benefit.name(),
                        "还要",
                        missing)
                + new SupposedOpen(scene).amounts(benefit, person, needs);
    }

    private String difference(Quote before, Quote after) {
        Payment was = before.outcome().sum();
        Payment is = after.outcome().sum();
        if (was == null || is == null || !before.met() || !after.met() || !was.exact() || !is.exact()) {
            return "";
        }
        BigDecimal more =
                is.high() == null || was.high() == null ? null : is.high().subtract(was.high());
        return more == null || more.signum() < 0
                ? ""
                : more.signum() == 0
                        ? scene.phrase(Phrase.TALK_MORE_NO_MONEY)
                        : scene.phrase(Phrase.TALK_MORE_MONEY, "多", is.figure(more));
    }

    /** That a number is so many with what is added, in words. */
    String added(Fact fact, BigDecimal had, BigDecimal sum) {
        return scene.phrase(
                Phrase.TALK_MORE_SUPPOSED,
                "事实",
                scene.desk.slots().name(fact),
                "原来",
                FactValues.shown(fact, had),
                "现在",
                FactValues.shown(fact, sum));
    }

    /** The day it would be so, as far as that is said. */
    @Nullable
    LocalDate day(String text) {
        if (NEXT_YEAR.matcher(text).find()) {
            return scene.asOf().plusYears(1).withDayOfYear(1);
        }
        return scene.desk.words().cues().said(Cue.NEXT_MONTH, text)
                ? scene.asOf().plusMonths(1).withDayOfMonth(1)
                : null;
    }

    /** What stands of a benefit, in a line. */
    String shortly(Benefit benefit) throws ContradictoryFacts {
        return benefit.name() + "，" + Supposing.line(supposing.quote(benefit, scene.person()))
                + scene.standing(benefit);
    }
}
