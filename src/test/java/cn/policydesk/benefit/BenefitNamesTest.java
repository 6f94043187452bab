package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Benefits by id or by what people call them. */
class BenefitNamesTest {

    private final Rulebook book = new Rulebook(
            "hash",
            new Dictionary(List.of(), Map.of(), List.of()),
            Map.of(),
            List.of(
                    benefit("dongyang-rent", "房租补贴", "dongyang"),
                    benefit("heping-rent", "房租补贴", "heping"),
                    benefit("heping-hire", "招人补贴", "heping")),
            Map.of(),
            List.of());
    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void idIsFoundInItsRegionOrWithoutOne() {
        assertThat(find("heping-rent", null)).isEqualTo("heping-rent");
        assertThat(find(" heping-rent ", "heping")).isEqualTo("heping-rent");
        assertThat(mistakes).isEmpty();
    }

    @Test
    void idOfAnotherRegionIsTold() {
        assertThat(find("heping-rent", "dongyang")).isEmpty();
        assertThat(mistakes)
                .containsExactly(
                        new Mistake("benefit", "“heping-rent”是 heping 的待遇，不是 dongyang 的", "把 region 改成 heping"));
        assertThat(mistakes.getFirst().text()).isEqualTo("“heping-rent”是 heping 的待遇，不是 dongyang 的（把 region 改成 heping）");
    }

    @Test
    void nameIsFoundWhereItIsTheOnlyOne() {
        assertThat(find("招人补贴", null)).isEqualTo("heping-hire");
        assertThat(find("房租补贴", "dongyang")).isEqualTo("dongyang-rent");
        assertThat(find("房租补贴", "heping")).isEqualTo("heping-rent");
    }

    @Test
    void nameOfSeveralIsAskedBack() {
        assertThat(find("房租补贴", null)).isEmpty();
        assertThat(mistakes)
                .containsExactly(new Mistake("benefit", "叫“房租补贴”的待遇不止一项", "请写编号：dongyang-rent、heping-rent"));
    }

    @Test
    void unknownNameIsToldWithTheNearest() {
        assertThat(find("招工补贴", null)).isEmpty();
        assertThat(find("招工补贴", "nowhere")).isEmpty();
        assertThat(find("长".repeat(61), "heping")).isEmpty();
        assertThat(mistakes)
                .extracting(Mistake::problem)
                .containsExactly("没有叫“招工补贴”的待遇", "没有叫“招工补贴”的待遇", "没有叫“" + "长".repeat(60) + "…”的待遇");
        assertThat(mistakes.get(0).advice()).isEqualTo("是不是 heping-hire（招人补贴）");
        assertThat(mistakes.get(1).advice()).isEqualTo("这个地区现在没有可以算的待遇");
    }

    private String find(String given, @Nullable String region) {
        Benefit found = BenefitNames.find(book, given, region, mistakes);
        return found == null ? "" : found.id();
    }

    private static Benefit benefit(String id, String name, String region) {
        return new Benefit(
                id,
                name,
                region,
                Set.of(),
                Benefit.Kind.INFORMATIONAL,
                new Basis(new ClauseRef("trial-2024", "（一）", 1), ""),
                List.of(),
                List.of(),
                List.of());
    }
}
