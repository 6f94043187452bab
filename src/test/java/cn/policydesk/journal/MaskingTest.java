package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.journal.Masking.Kind;
import cn.policydesk.journal.Masking.Masked;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What points to one person is masked however it is typed; what does not stays as it is. */
class MaskingTest {

    private static void masked(String text, Kind kind) {
        Masked masked = Masking.mask(text);
        assertThat(masked.found()).as(text).containsExactly(kind);
        assertThat(masked.text()).as(text).contains("【" + kind.word() + "】").doesNotContainPattern("[0-9０-９]{4}");
        assertThat(Masking.mask(masked.text()).text()).isEqualTo(masked.text());
        String among = "我叫小李，" + text + "，能领5000元吗";
        assertThat(Masking.mask(among).text()).startsWith("我叫小李，").endsWith("，能领5000元吗");
        assertThat(Masking.mask(among).found()).as(among).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330724198506010023",
                "身份证330724198506010023",
                "身份证号：330724198506010023。",
                "33072419850601002X",
                "33072419850601002x",
                "33072419850601002Ｘ",
                "33072419850601002ｘ",
                "33072419850601002×",
                "33072419850601002 X",
                "33072419850601002-x",
                "３３０７２４１９８５０６０１００２３",
                "３３０７２４１９８５０６０１００２Ｘ",
                "330724 19850601 0023",
                "330724 19850601 002X",
                "330724 1985 0601 0023",
                "330724-19850601-0023",
                "330724-1985-06-01-0023",
                "330724　19850601　0023",
                "330724 – 19850601 – 002x",
                "3307 2419 8506 0100 23",
                "33 07 24 19 85 06 01 00 23",
                "3 3 0 7 2 4 1 9 8 5 0 6 0 1 0 0 2 3",
                "330724\u200B19850601\u200B0023",
                "330724\u00A019850601\u00A00023",
                "sfz330724198506010023谢谢",
                "330724850601002",
                "330724 850601 002",
                "３３０７２４８５０６０１００２",
                "三三零七二四一九八五零六零一零零二三",
                "𝟑𝟑𝟎𝟕𝟐𝟒𝟏𝟗𝟖𝟓𝟎𝟔𝟎𝟏𝟎𝟎𝟐𝟑",
            })
    void identityCards(String text) {
        masked(text, Kind.ID_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "手机13800138000",
                "电话:13800138000，谢谢",
                "微信同号v13800138000",
                "+8613800138000",
                "+86 13800138000",
                "+86-13800138000",
                "(+86)13800138000",
                "8613800138000",
                "008613800138000",
                "０８６１３８００１３８０００",
                "013800138000",
                "１３８００１３８０００",
                "138 0013 8000",
                "138-0013-8000",
                "138－0013－8000",
                "138—0013—8000",
                "138.0013.8000",
                "138　0013　8000",
                "138 00138000",
                "1380013 8000",
                "13812 345678",
                "138 001 38000",
                "138  0013  8000",
                "138 - 0013 - 8000",
                "138_0013_8000",
                "138·0013·8000",
                "(138)0013-8000",
                "（138）00138000",
                "+86 138 0013 8000",
                "86 138-0013-8000",
                "1 3 8 0 0 1 3 8 0 0 0",
                "13 80 01 38 00 0",
                "138\u200B0013\u200B8000",
                "19912345678",
                "16612345678",
                "幺三八零零幺三八零零零",
                "一三八〇〇一三八〇〇〇",
            })
    void mobilePhones(String text) {
        masked(text, Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222021234567890",
                "6222021202041234567",
                "卡号6222021202041234567",
                "６２２２０２１２０２０４１２３４５６７",
                "6222 0212 0204 1234",
                "6222 0212 0204 1234 567",
                "6222-0212-0204-1234",
                "6222　0212　0204　1234　567",
                "4111 1111 1111 1111",
                "411111 1111111111",
                "5555555555554444",
                "622202 1202041234569",
            })
    void bankCards(String text) {
        masked(text, Kind.BANK_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhangsan@qq.com",
                "我的邮箱是zhang.san_1985@mail.example.com.cn",
                "12345678@qq.com",
                "13800138000@139.com",
                "zhangsan＠163.com",
                "zhangsan @ 163.com",
                "zhangsan@163。com",
                "zhangsan@163点com",
                "zhangsan(at)163.com",
                "zhangsan [at] 163.com",
                "ｚｈａｎｇ＠１６３．ｃｏｍ",
                "Zhang+San@Example.ORG",
            })
    void mailAddresses(String text) {
        Masked masked = Masking.mask(text);
        assertThat(masked.found()).as(text).contains(Kind.EMAIL);
        assertThat(masked.text()).as(text).endsWith("【邮箱】").doesNotContain("@", "163", "１６３");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "厂里招了5个应届生有啥补助",
                "金额5000元，最多3年，合计15000元",
                "补贴 5000 6000 8000 3000 怎么合计",
                "10000 20000 30000 50000",
                "2019 2020 2021 2022 四年的社保",
                "2019-2020-2021-2022",
                "2026-03-01",
                "2026年3月1日至2027年3月1日",
                "2026-03-01 2027-03-01",
                "2026.03.01-2027.03.01",
                "2024-01-01至2025-12-31",
                "2026/03/01 08:30:00",
                "20260301",
                "从1985-06-01到1990-12-31 共5年",
                "人社部发〔2019〕18号",
                "浙人社发〔2023〕57号、东政办发〔2020〕3号",
                "津政规〔2020〕1号第（三）条第2款",
                "每人每月1000元，3.5%/年",
                "贷款3000000元，利率3.45%",
                "1800-2000 元",
                "1500 2000 300",
                "1350.00 1500.00 1800.50",
                "注册资本1,380,013,800.00元",
                "市人力社保局电话0579-86655123",
                "0510-86861234转8001",
                "12333、12345",
                "统一社会信用代码91330783MA2E8ABC1D",
                "邮编322100，5楼501室",
                "5 人 3 人 7 人 12 个月",
                "1、2、3、4、5、6、7、8、9、10、11",
                "1 2 3 4 5 6 7 8 9 10",
                "一次性创业补贴，三五个人，二〇二六年三月一日",
                "工资表：张三3200 李四2800 王五4100",
                "QQ群12345678",
                "@小助手 你好",
                "访问 www.example.gov.cn 查询",
                "3X3=9",
            })
    void whatIsNobodysOwnStays(String text) {
        Masked masked = Masking.mask(text);
        assertThat(masked.found()).as(masked.text()).isEmpty();
        assertThat(masked.text()).isEqualTo(text);
    }

    @Test
    void severalAtOnceAreAllFound() {
        Masked masked = Masking.mask(
                "张三 330724198506010023 13800138000，卡6222021202041234567，邮箱a@b.cn；李四33072419900101001X 139 0013 9000");
        assertThat(masked.text()).isEqualTo("张三 【身份证号】 【手机号】，卡【银行卡号】，邮箱【邮箱】；李四【身份证号】 【手机号】");
        assertThat(masked.found()).isEqualTo(Set.of(Kind.ID_CARD, Kind.PHONE, Kind.BANK_CARD, Kind.EMAIL));
    }

    @Test
    void aNumberWithADigitTooManyOrTooFewIsNotLeftStanding() {
        assertThat(Masking.mask("33072419850601002").text()).isEqualTo("【银行卡号】");
        assertThat(Masking.mask("3307241985060100233").text()).isEqualTo("【银行卡号】");
        assertThat(Masking.mask("330724198513450023").text()).isEqualTo("【银行卡号】");
        assertThat(Masking.mask("33072419850601002313800138000").text()).isEqualTo("【长号码】");
    }

    @Test
    @Timeout(60)
    void longTextsTakeTimeInProportion() {
        for (String piece : new String[] {"1 ", "13 ", "a", "1\u200B", "138 0013 ", "a@", "a.b@c.d ", "X", "（1）"}) {
            String text = piece.repeat(100_000);
            assertThat(Duration.ofNanos(nanos(text))).as(piece).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static long nanos(String text) {
        long start = System.nanoTime();
        Masking.mask(text);
        return System.nanoTime() - start;
    }
}
