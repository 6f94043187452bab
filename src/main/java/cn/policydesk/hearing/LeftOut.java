package cn.policydesk.hearing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Firms of which some do not count: 6家 有一家才三个月 leaves 5, 一共6家 减掉2家 剩4家 leaves 4. */
final class LeftOut {

    private static final Pattern NOT_ENOUGH =
            Pattern.compile("^[^，。 ]{0,9}?(?:才(?!满)|刚(?!满|好|刚)|没|不到|不满|不够|未)|^[，。 ]?(?:不是|不算|不作数|不够数)");
    /** 搬走18户，11户满半年: so many of them count. */
    private static final Pattern ENOUGH = Pattern.compile(
            "^[^，。 没不未才刚]{0,9}?(?:[满够]了?(?:有|足)?(?:半年|一年|[0-9六十]+个?月)|超过(?:了)?(?:半年|[0-9六]+个?月)|达标|符合|合格|够条件|满(?:了)?期|算数)");

    private static final Pattern REST = Pattern.compile("(?:剩下?|还剩|剩余|只有|实际|真正|满[^，。 ]{0,6}的?[是有就])[是有下就还]*$");
    private static final Pattern SO = Pattern.compile("(?:就|那|算|应该|应当|所以|等于)[是有算按报只就]*$");
    private static final Pattern MORE = Pattern.compile("(?:还有|另外|另有|外加)$");
    private static final Pattern AMONG = Pattern.compile("里头|里面|其中|当中");
    private static final Pattern TAKEN = Pattern.compile("(?:减掉|减去|扣掉|扣除|除掉|去掉|刨去|刨开|除开|除了)[这那]?$");

    /**
     * What a text says.
     *
     * @param spoken whether some are said not to count, or only those that do are told
     * @param number how many count; null where it cannot be worked out
     */
    record Outcome(boolean spoken, @Nullable BigDecimal number) {}

    private static final Outcome NOTHING = new Outcome(false, null);

    private LeftOut() {}

    /**
     * How many count.
     *
     * @param measures what firms are counted in
     * @param before how many were told before; null where none
     */
    static Outcome of(String text, List<String> measures, @Nullable BigDecimal before, HearingWords words) {
        BigDecimal total = before;
        BigDecimal told = null;
        BigDecimal less = BigDecimal.ZERO;
        for (int at = 0; at < text.length(); at++) {
            SpokenNumber number = SpokenNumber.at(text, at, words);
            BigDecimal value = number == null ? null : number.value();
            if (number == null || value == null) {
                continue;
            }
            int end = number.end();
            int length = measures.stream()
                    .filter(measure -> text.startsWith(measure, end))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            boolean named = at > 0 && "第头".indexOf(text.charAt(at - 1)) >= 0 && !text.startsWith("里头", at - 2);
            if (length > 0 && !named) {
                String ahead = text.substring(0, at);
                if (REST.matcher(ahead).find()) {
                    return new Outcome(true, value);
                }
                if (less.signum() > 0
                        && (SO.matcher(ahead).find() || total != null && value.compareTo(total.subtract(less)) == 0)) {
                    // 4户 有一户才带了1个 就3户吧: it is taken off already.
                    return new Outcome(true, value);
                }
                if (total != null
                        && less.signum() == 0
                        && !AMONG.matcher(ahead).find()
                        && MORE.matcher(ahead).find()
                        && NOT_ENOUGH.matcher(text.substring(end + length)).find()) {
                    // 5家 还有3家没满期: of the five, or beside them.
                    return new Outcome(true, null);
                }
                Matcher out = NOT_ENOUGH.matcher(text.substring(end + length));
                if (TAKEN.matcher(ahead).find() || out.find()) {
                    less = less.add(value);
                } else if (told != null
                        && value.compareTo(told) <= 0
                        && ENOUGH.matcher(text.substring(end + length)).find()) {
                    return new Outcome(true, value);
                } else {
                    told = value;
                    total = value;
                }
            }
            at = Math.max(at, end - 1);
        }
        if (less.signum() == 0) {
            return NOTHING;
        }
        return new Outcome(true, total == null || total.compareTo(less) < 0 ? null : total.subtract(less));
    }
}
