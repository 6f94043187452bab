package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People of two and three kinds hired, told of in one message: each number is the sum of what the kinds told apart give. */
class SeveralKindsTest {

    private static final HeardSentences SENTENCES = new HeardSentences();

    /** N is a number, K a kind; they are joined by what stands before the bar. */
    private static final List<String> SHAPES =
            List.of("|NK", " |NK", "，|NK", "、|NK", "和|NK", " 还有|NK", " 另外|NK", "，再加|NK", " 又招了|NK", " |KN", "，|KN");

    private static final int SHAPES_EACH = 4;

    /** What a firm of a place hires; each is heard of alone, or is counted by nothing. */
    enum Place {
        WUSHAN("wushan", "应届毕业生", "22岁登记失业的小伙", "46岁本地登记失业十个月的大姐", "退役军人", "残疾人"),
        HEPING("heping", "应届毕业生", "登记失业七个月的", "农村的", "困难村的", "退役军人"),
        JIANGYIN("jiangyin", "毕业三年的大学生", "江阴户籍失业的", "残疾人"),
        DONGYANG("dongyang", "应届毕业生", "22岁登记失业青年", "退役军人", "48岁下岗的"),
        ANSHAN("anshan", "就业困难人员", "应届毕业生", "退役军人");

        private final String region;
        private final List<String> kinds;

        Place(String region, String... kinds) {
            this.region = region;
            this.kinds = List.of(kinds);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsCounted(Place place) {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (List<String> kinds : rows(place.kinds)) {
            for (int each = 0; each < SHAPES_EACH; each++) {
                String shape = SHAPES.get(turn % SHAPES.size());
                int first = 1 + turn++ % 3;
                List<String> some = new ArrayList<>();
                Map<String, Integer> wanted = new LinkedHashMap<>();
                for (int i = 0; i < kinds.size(); i++) {
                    int number = i == 0 ? first : 1;
                    String said = number + "个" + kinds.get(i);
                    some.add(shape.endsWith("NK") ? said : kinds.get(i) + number + "个");
                    Map<String, Integer> alone = counts("招了" + said, place);
                    alone.putAll(counts("招用" + said, place));
                    alone.forEach((fact, count) -> wanted.merge(fact, count, Integer::sum));
                }
                String text = "招了" + String.join(shape.substring(0, shape.indexOf('|')), some) + " 补多少";
                Map<String, Integer> heard = counts(text, place);
                // Less may be heard, it is said and asked then; never another number.
                heard.forEach((fact, count) -> {
                    if (!count.equals(wanted.get(fact))) {
                        wrong.add(text + ": " + fact + " " + count + " for " + wanted.get(fact));
                    }
                });
                if (!wanted.isEmpty() && heard.isEmpty()) {
                    wrong.add(text + ": nothing for " + wanted);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<List<String>> rows(List<String> kinds) {
        List<List<String>> rows = new ArrayList<>();
        for (String a : kinds) {
            for (String b : kinds) {
                if (!a.equals(b)) {
                    rows.add(List.of(a, b));
                    kinds.stream().filter(c -> !c.equals(a) && !c.equals(b)).forEach(c -> rows.add(List.of(a, b, c)));
                }
            }
        }
        return rows;
    }

    /** The numbers of people of one kind that a text tells. */
    private static Map<String, Integer> counts(String text, Place place) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (HeardFact one : SENTENCES.hear(text, place.region).facts()) {
            Fact fact = one.fact();
            if (fact.kind() == Kind.COUNT
                    && fact.unitText().equals("人")
                    && !SENTENCES.hearing().kinds().everybody(fact)
                    && SENTENCES.rules().dictionary().parts(fact).isEmpty()
                    && one.known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null) {
                counts.put(fact.id(), span.low().intValue());
            }
        }
        return counts;
    }
}
