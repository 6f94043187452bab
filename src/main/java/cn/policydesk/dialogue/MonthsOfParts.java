package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a group that a message tells of with different months: 三个人见习六个月、一个人见习三个月. One per message. */
final class MonthsOfParts {

    /** 毕业两年 and 合同一年 are no length of what is paid for. */
    private static final Pattern OTHER_TIME = Pattern.compile("毕业|离校|合同|登记|岁|失业(?!险|保险)");

    private final Scene scene;

    MonthsOfParts(Scene scene) {
        this.scene = scene;
    }

    /** So many people for so many months. */
    record Part(int people, BigDecimal months) {}

    /**
     * The parts of a text; none where it tells of no parts that differ, or of another number of people than was told.
     *
     * @param all how many there are as was told, below 0 where nobody said
     * @param earlier for how long all of them, as was told before
     */
    List<Part> in(String text, int all, @Nullable BigDecimal earlier) {
        List<PartsOfPeople.Part> said = PartsOfPeople.in(text).parts().stream()
                .filter(part -> part.sort() != PartsOfPeople.Sort.WHOLE)
                .toList();
        List<PartsOfPeople.Part> plain = said.stream()
                .filter(part -> part.sort() == PartsOfPeople.Sort.PLAIN)
                .toList();
        boolean restated = plain.size() > 1
                && plain.stream().mapToInt(PartsOfPeople.Part::number).sum() == all;
        List<Part> parts = new ArrayList<>();
        int left = all;
        for (PartsOfPeople.Part part : restated ? plain : said) {
            boolean rest = part.sort() == PartsOfPeople.Sort.REST;
            BigDecimal exact = months(part.said());
            BigDecimal months = exact == null && rest ? earlier : exact;
            int people = rest && part.number() == 0 ? left : part.number();
            if (months == null && !rest && parts.isEmpty() && said.size() > 1 && (left < 0 || people == all)) {
                // 收了4个见习的 三个做了六个月 一个三个月: all of them first.
                left = people;
                continue;
            }
            if (months == null || people < 1 || OTHER_TIME.matcher(part.said()).find()) {
                return List.of();
            }
            parts.add(new Part(people, months));
            left -= people;
        }
        if (parts.size() == 1 && left > 0 && earlier != null && said.getFirst().sort() == PartsOfPeople.Sort.SOME) {
            // 有一个只做了三个月, of four who were told of with six.
            parts.add(new Part(left, earlier));
        }
        boolean differ = parts.stream().map(Part::months).distinct().count() > 1;
        return differ
                        && (all < 0
                                ? left <= 0
                                : parts.stream().mapToInt(Part::people).sum() == all)
                ? parts
                : List.of();
    }

    /** For how long, as a part says it; null where it does not. */
    @Nullable
    BigDecimal months(String said) {
        for (FactHearing.Placed one : scene.desk.hearing().figures(said, scene.asOf())) {
            if (one.figure() instanceof Figure.Time time) {
                // 做满六个月 is at least that long, and told as how long it was.
                return time.months().exact() || time.months().high() == null
                        ? time.months().low()
                        : null;
            }
        }
        return null;
    }

    /** How many people the parts are of. */
    static int people(List<Part> parts) {
        return parts.stream().mapToInt(Part::people).sum();
    }

    /** 3人6个月、1人3个月. */
    static String words(List<Part> parts) {
        return String.join(
                "、",
                parts.stream()
                        .map(part -> part.people() + "人" + Per.MONTH.lasting(part.months()))
                        .toList());
    }

    /** From the shortest to the longest. */
    static Known all(List<Part> parts) {
        return new Known.Between(new Span(
                parts.stream().map(Part::months).min(BigDecimal::compareTo).orElseThrow(),
                parts.stream().map(Part::months).max(BigDecimal::compareTo).orElseThrow()));
    }
}
