package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the places of the real folders. */
class PlacesTest {

    private static final Faults FAULTS = new Faults();
    private static final StaffNode REGIONS =
            Objects.requireNonNull(StaffNode.read(Path.of("knowledge/regions.yaml"), "knowledge/regions.yaml", FAULTS));
    private static final Places PLACES = new Places(
            Region.readAll(REGIONS), WordFiles.read(Path.of("index"), FAULTS).places());

    @ParameterizedTest
    @CsvSource({
        "东阳创业有补贴吗, dongyang", "横店的群演培训, dongyang", "来澄创业, jiangyin", "江阴市的厂, jiangyin", "巫山县搞养殖, wushan",
        "天津和平区, heping", "和平的社保补贴, heping", "海城市开店, anshan", "岫岩能领吗, anshan", "江陰有補貼嗎, jiangyin",
        "江阴毕业生补贴, jiangyin",
    })
    void aPlaceNamedDecidesWhereNoRegionIsGiven(String question, String region) {
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.Within(region));
    }

    @Test
    void theOwnPlaceNamedStaysInTheRegion() {
        assertThat(PLACES.of("东阳创业有补贴吗", "dongyang")).isEqualTo(new Scope.Within("dongyang"));
        assertThat(PLACES.of("东阳和江阴哪个高", "dongyang")).isEqualTo(new Scope.Within("dongyang"));
    }

    @Test
    void anotherHeldPlaceNamedIsPointedTo() {
        assertThat(PLACES.of("江阴创业有补贴吗", "dongyang")).isEqualTo(new Scope.OtherRegion("jiangyin"));
        assertThat(PLACES.of("鞍山呢", "wushan")).isEqualTo(new Scope.OtherRegion("anshan"));
    }

    @Test
    void severalHeldPlacesWithoutARegionLookEverywhere() {
        assertThat(PLACES.of("东阳和江阴哪个高", null)).isEqualTo(new Scope.Within(null));
    }

    @ParameterizedTest
    @CsvSource({"杭州有补贴吗, 杭州", "想去上海找工作, 上海", "天津河西区的补贴, 河西区", "瀋陽有補貼嗎, 沈阳"})
    void aPlaceForWhichNothingIsHeldIsNamed(String question, String place) {
        assertThat(PLACES.of(question, "dongyang")).isEqualTo(new Scope.NotHeld(place));
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.NotHeld(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老家江西的想在这开店",
                "我是安徽来的",
                "社保交在上海",
                "人在北京想回来创业",
                "刚从上海回来想创业",
                "以前在广东打工过",
                "离开北京了",
                "户口在四川的能领吗",
                "江西人能申请吗",
                "南京的大学毕业的",
                "来自贵州",
            })
    void whereSomebodyComesFromIsNoQuestionAboutThere(String question) {
        assertThat(PLACES.of(question, "dongyang")).isEqualTo(new Scope.Within("dongyang"));
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.Within(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我在广东路开了个牙科诊所有补贴吗", "和平街上开店有补贴吗", "开了个兰州拉面店有补贴吗"})
    void streetsAndDishesNamedForAPlaceAreNoPlaceAskedAbout(String question) {
        assertThat(PLACES.of(question, "wushan")).isEqualTo(new Scope.Within("wushan"));
    }

    @Test
    void leavingOneHeldPlaceForAnotherAsksAboutTheOther() {
        assertThat(PLACES.of("从东阳搬到江阴创业", null)).isEqualTo(new Scope.Within("jiangyin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"搬迁安置有补贴吗", "易地扶贫搬迁安置的企业", "澄清一下补贴"})
    void wordsThatHappenToHoldAPlaceNameNameNone(String question) {
        assertThat(PLACES.of(question, "wushan")).isEqualTo(new Scope.Within("wushan"));
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.Within(null));
    }

    @Test
    void placesThatOnlyLookLikeAHeldOneAreNotIt() {
        assertThat(PLACES.of("马鞍山创业补贴", null)).isEqualTo(new Scope.NotHeld("马鞍山"));
        assertThat(PLACES.of("马鞍山创业补贴", "anshan")).isEqualTo(new Scope.NotHeld("马鞍山"));
        assertThat(PLACES.of("沈阳和平区创业", null)).isEqualTo(new Scope.NotHeld("沈阳"));
        assertThat(PLACES.of("沈阳和平区创业", "heping")).isEqualTo(new Scope.NotHeld("沈阳"));
    }

    @ParameterizedTest
    @CsvSource({"浙江有没有补贴, dongyang", "重庆有补贴吗, wushan", "天津的社保补贴, heping", "辽宁省稳岗返还, anshan"})
    void theProvinceARegionLiesInNamesNeitherTheRegionNorElsewhere(String question, String region) {
        assertThat(PLACES.of(question, region)).isEqualTo(new Scope.Within(region));
        assertThat(PLACES.of(question, null)).isNotEqualTo(new Scope.Within(region));
    }

    @Test
    void theProvinceDoesNotCountEvenWhereItStandsAmongThePlacesNotHeld() {
        Region region = new Region("r", "甲省乙市", "乙市", List.of("甲省"), List.of(), List.of(), List.of(), List.of(), "");
        Places places = new Places(List.of(region), Set.of("甲省", "杭州"));

        assertThat(places.of("甲省补贴", "r")).isEqualTo(new Scope.Within("r"));
        assertThat(places.of("甲省补贴，杭州呢", "r")).isEqualTo(new Scope.NotHeld("杭州"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "补贴多少", "😀", "<script>", "SELECT * FROM x"})
    void noPlaceNamedKeepsTheRegionGiven(String question) {
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.Within(null));
        assertThat(PLACES.of(question, "anshan")).isEqualTo(new Scope.Within("anshan"));
    }

    /** 人才 and 人社局 are no people of the place. */
    @Test
    void anOfficeOrATalentBenefitOfAPlaceAsksAboutThere() {
        assertThat(PLACES.of("杭州人才补贴有吗", "dongyang")).isEqualTo(new Scope.NotHeld("杭州"));
        assertThat(PLACES.of("江阴人社局管吗", "dongyang")).isEqualTo(new Scope.OtherRegion("jiangyin"));
        assertThat(PLACES.of("东阳人才补贴怎么领", null)).isEqualTo(new Scope.Within("dongyang"));
    }

    /** Somebody from Wushan who names no other place asks about Wushan. */
    @ParameterizedTest
    @CsvSource({"我是巫山人想贷款, wushan", "东阳户口的大学生有补贴吗, dongyang", "在江阴打工交社保有补贴吗, jiangyin"})
    void theOnlyHeldPlaceNamedDecidesEvenAsBackground(String question, String region) {
        assertThat(PLACES.of(question, null)).isEqualTo(new Scope.Within(region));
    }

    @Test
    void aPlaceFirstNamedAsBackgroundMayStillBeAskedAboutLater() {
        assertThat(PLACES.of("老家江西的，江西有没有补贴", "dongyang")).isEqualTo(new Scope.NotHeld("江西"));
    }
}
