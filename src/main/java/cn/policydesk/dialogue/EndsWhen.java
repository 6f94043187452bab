package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 是3月15号到期，那最多能缓到哪天 behind a result that grants a time and no money: the day when that time is over, counted from the day that was
 * told. The last day to apply is another one, and is never told in its place. One per message.
 */
final class EndsWhen {

    private static final String WHEN = "(?:哪一?[天日年月]|啥子?时候|什么时候|什么时间|几号|几月|何时|好久)";
    private static final Pattern UNTIL = Pattern.compile("(?:缓|拖|延|展|顺延|推|续|宽限)[^，,。？?]{0,6}?到[^，,。？?]{0,3}?" + WHEN
            + "|最[晚迟][^，,。？?]{0,8}" + WHEN + "[^，,。？?]{0,4}还|" + WHEN + "(?:之前|前|以前)?[^，,。？?]{0,3}(?:还清|要还|必须还|得还)");
    /** 意思是只能缓到12月31号. */
    private static final Pattern ONLY_UNTIL =
            Pattern.compile("(?:缓|拖|延|展|顺延|推|续|宽限)[^，,。？?]{0,4}到[^，,。？?]{0,4}[0-9一二三四五六七八九十]");

    private static final Pattern DUE = Pattern.compile("^[^，,。0-9]{0,4}(?:到期|期满|该还|要还|就满|截止)(?!了)");
    private static final Pattern YEAR = Pattern.compile("[0-9]{2,4}年|[今明去后]年");

    private final Scene scene;

    EndsWhen(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message asks for the end of a time that was granted, and not for the last day to apply. */
    boolean means(String text) {
        Benefit benefit = asked(text) ? worked() : null;
        return benefit != null && time(benefit) != null;
    }

    private static boolean asked(String text) {
        return UNTIL.matcher(text).find() || ONLY_UNTIL.matcher(text).find();
    }

    private @Nullable Benefit worked() {
        return scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** Answers; false where no time was granted, or no end of it is asked or told of. */
    boolean take(String text) {
        Benefit benefit = worked();
        boolean asked = asked(text);
        LocalDate due = benefit == null ? null : due(text);
        Payment time = benefit == null || !asked && due == null ? null : time(benefit);
        BigDecimal most = time == null ? null : time.high();
        if (benefit == null || time == null || most == null) {
            return false;
        }
        if (due == null) {
            scene.say(
                    Phrase.TALK_ENDS_FROM_DUE,
                    "待遇",
                    benefit.name(),
                    "最长",
                    AmountWords.amount(time),
                    "时效",
                    scene.standing(benefit));
            return true;
        }
        long months = most.longValueExact() * (time.unit().equals("年") ? 12 : 1);
        scene.say(
                Phrase.TALK_ENDS_WHEN,
                "待遇",
                benefit.name(),
                "到期",
                day(due),
                "最长",
                AmountWords.amount(time),
                "哪天",
                day(due.plusMonths(months)),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                benefit.basis().words().replaceFirst("。$", ""),
                "时效",
                scene.standing(benefit));
        return true;
    }

    /** The time a benefit grants by what was told; null where it grants money, or nothing yet. */
    private @Nullable Payment time(Benefit benefit) {
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.met() ? quote.outcome().sum() : null;
            boolean whole = payment != null
                    && payment.high() != null
                    && (payment.unit().equals("年") || payment.unit().equals("月"))
                    && payment.high().stripTrailingZeros().scale() <= 0;
            return whole ? payment : null;
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** The day something falls due, as a message tells it; a day without a year is the next one. */
    private @Nullable LocalDate due(String text) {
        for (FactHearing.Placed one : scene.desk.hearing().figures(text, scene.asOf())) {
            if (one.figure() instanceof Figure.Day day
                    && day.from().equals(day.to())
                    && DUE.matcher(text.substring(one.place().end())).find()) {
                boolean past = day.to().isBefore(scene.asOf());
                return past && !YEAR.matcher(one.place().of(text)).find()
                        ? day.to().plusYears(1)
                        : day.to();
            }
        }
        return null;
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
