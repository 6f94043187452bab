package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.wechat.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bot/menus.yaml}: what is read, and what staff are told of their slips. */
class MenusTest {

    private static final String HEAD = "点击:\n  mine: {发: 我能领哪些补贴}\n菜单:\n  默认:\n";
    private static final Account DONGYANG = account("dongyang");

    @TempDir
    Path home;

    private final Faults faults = new Faults();

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(home.resolve("bot"));
    }

    private static Account account(String name) {
        return new Account(
                name, "wx1", null, "token", null, Account.Mode.PLAIN, null, "https://api.weixin.qq.com", null);
    }

    private Menus read(String text) {
        try {
            Files.writeString(home.resolve(Menus.FILE), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Menus.read(home, faults);
    }

    /** The one fault of a menu with these buttons, the first of which stands on line 5. */
    private Fault fault(String buttons) {
        List<Fault> found = faultsOf(HEAD + buttons.indent(4));
        assertThat(found).as(buttons).hasSize(1);
        assertThat(found.getFirst().file()).isEqualTo("bot/menus.yaml");
        return found.getFirst();
    }

    private List<Fault> faultsOf(String text) {
        read(text);
        Faults found = new Faults();
        Menus.read(home, found);
        return found.all();
    }

    @Test
    void theRealMenusAreWithoutFaultAndEveryKeySaysSomething() {
        Menus menus = Menus.read(Path.of("."), faults);
        assertThat(faults.all()).isEmpty();
        assertThat(menus.of(DONGYANG))
                .hasValueSatisfying(menu -> assertThat(menu.buttons()).hasSizeBetween(1, 3));
        assertThat(menus.texts()).isNotEmpty();
        assertThat(menus.textOf("mine")).contains("我能领哪些补贴");
    }

    @Test
    void withoutAFileThereAreNoMenusAndNoFault() {
        Menus menus = Menus.read(home, faults);
        assertThat(faults.none()).isTrue();
        assertThat(menus.isEmpty()).isTrue();
        assertThat(menus.of(DONGYANG)).isEmpty();
        assertThat(menus.textOf("mine")).isEmpty();
    }

    @Test
    void anAccountHasItsOwnMenuOrTheOneForAll() {
        Menus menus = read(HEAD + "    - {名: 大家, 类: 点击, 键: mine}\n  heping:\n    - {名: 和平, 类: 网页, 网址: /notices}\n");
        assertThat(faults.all()).isEmpty();
        assertThat(menus.of(DONGYANG).orElseThrow().buttons())
                .containsExactly(new Button.Keyed("大家", Button.Kind.CLICK, "mine"));
        assertThat(menus.of(account("heping")).orElseThrow().buttons())
                .containsExactly(new Button.Page("和平", "/notices"));
        assertThat(menus.ownMenus()).containsExactly("heping");
    }

    @Test
    void everyKindOfButtonIsRead() {
        Menus menus = read(HEAD + """
                - 名: 更多
                  子菜单:
                    - {名: 扫, 类: 扫码, 键: a}
                    - {名: 扫着等, 类: 扫码等待, 键: b}
                    - {名: 拍, 类: 拍照, 键: c}
                    - {名: 拍或选, 类: 拍照或相册, 键: d}
                    - {名: 选, 类: 相册, 键: e}
                - {名: 位置, 类: 位置, 键: f}
                - {名: 小程序, 类: 小程序, 小程序: wx2, 路径: pages/a, 网址: https://example.cn/}
                """.indent(4));
        assertThat(faults.all()).isEmpty();
        assertThat(menus.of(DONGYANG).orElseThrow().json("https://me.cn"))
                .hasToString("{\"button\":[{\"name\":\"更多\",\"sub_button\":["
                        + "{\"type\":\"scancode_push\",\"name\":\"扫\",\"key\":\"a\"},"
                        + "{\"type\":\"scancode_waitmsg\",\"name\":\"扫着等\",\"key\":\"b\"},"
                        + "{\"type\":\"pic_sysphoto\",\"name\":\"拍\",\"key\":\"c\"},"
                        + "{\"type\":\"pic_photo_or_album\",\"name\":\"拍或选\",\"key\":\"d\"},"
                        + "{\"type\":\"pic_weixin\",\"name\":\"选\",\"key\":\"e\"}]},"
                        + "{\"type\":\"location_select\",\"name\":\"位置\",\"key\":\"f\"},"
                        + "{\"type\":\"miniprogram\",\"name\":\"小程序\",\"url\":\"https://example.cn/\","
                        + "\"appid\":\"wx2\",\"pagepath\":\"pages/a\"}]}");
    }

    @Test
    void aPageOfThisServerGetsItsAddress() {
        Menus menus = read(HEAD + "    - {名: 原文, 类: 网页, 网址: /notices}\n");
        Menu menu = menus.of(DONGYANG).orElseThrow();
        assertThat(menu.needsAddress()).isTrue();
        assertThat(menu.json("https://me.cn").toString()).contains("\"url\":\"https://me.cn/notices\"");
    }

    @Test
    void threeButtonsAndFiveBelowEachAreTheMost() {
        String button = "- {名: 甲%d, 类: 点击, 键: mine}\n";
        StringBuilder four = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            four.append(button.formatted(i));
        }
        assertThat(fault(four.toString())).satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.text()).contains("4个按钮", "最多收3个");
        });
        StringBuilder six = new StringBuilder("- 名: 多\n  子菜单:\n");
        for (int i = 0; i < 6; i++) {
            six.append("    ").append(button.formatted(i));
        }
        assertThat(fault(six.toString()).text()).contains("第12行", "6个按钮", "最多收5个");
    }

    /** 16 and 60 bytes are WeChat's, 4 and 8 characters what phones show. */
    @ParameterizedTest
    @CsvSource({
        "四个汉字, false, ''",
        "abcdefgh, false, ''",
        "五个汉字了, false, 太宽",
        "abcdefghi, false, 太宽",
        "这里有六个字, false, 18个字节",
        "一二三四五六七八, true, ''",
        "一二三四五六七八九, true, 太宽",
        "一二三四五六七八九十一二三四五六七八九十一, true, 63个字节"
    })
    void aNameFitsWhatWeChatTakesAndPhonesShow(String name, boolean sub, String says) {
        String button = "- {名: " + name + ", 类: 点击, 键: mine}\n";
        read(HEAD + (sub ? "- 名: 组\n  子菜单:\n" + button.indent(4) : button).indent(4));
        if (says.isEmpty()) {
            assertThat(faults.all()).isEmpty();
        } else {
            assertThat(faults.all())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.text()).contains(says, name, sub ? "二级" : "一级"));
        }
    }

    @Test
    void aKeyMayHave128Bytes() {
        String most = "k".repeat(128);
        read("点击:\n  " + most + ": {发: 帮助}\n菜单:\n  默认: [{名: 甲, 类: 点击, 键: " + most + "}]\n");
        assertThat(faults.all()).isEmpty();
        read("点击:\n  " + most + "k: {发: 帮助}\n菜单:\n  默认: [{名: 甲, 类: 网页, 网址: /}]\n");
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains("129个字节", "128个", "第2行"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {类: 点击, 键: mine} | 缺少“名” | 补上",
                "- {名: 甲, 键: mine} | 缺少“类” | 补上",
                "- {名: 甲, 类: 点击} | 缺少“键” | 补上",
                "- {名: 甲, 类: 点击, 键: mina} | 没有写在“点击”里 | mine",
                "- {名: 甲, 类: 点一下, 键: mine} | 不认识的类 | 点击",
                "- {名: 甲, 类: 点击, 键: mine, 网址: /a} | 不认识的键“网址” | 是不是",
                "- {名: 甲, 类: 网页} | 缺少“网址” | 补上",
                "- {名: 甲, 类: 网页, 网址: example.cn} | 网址“example.cn”不对 | https://",
                "- {名: 甲, 类: 网页, 网址: 'javascript:alert(1)'} | 不对 | https://",
                "- {名: 甲, 类: 小程序, 小程序: wx2, 网址: /a} | 缺少“路径” | 补上",
                "- {名: 甲, 子菜单: [{名: 乙, 子菜单: [{名: 丙, 类: 点击, 键: mine}]}]} | 不能再有子菜单 | 两级",
                "- {名: 甲, 子菜单: []} | 没有按钮 | 写上",
                "- {名: 甲, 类: 点击, 键: mine, 子菜单: [{名: 乙, 类: 点击, 键: mine}]} | 不认识的键“类” | 是不是",
                "- 我能领哪些补贴 | 分组 | 例如"
            })
    void everySlipIsToldAtItsLineWithACure(String button, String message, String advice) {
        List<Fault> found = faultsOf(HEAD + button.indent(4));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(5));
        assertThat(found.getFirst().message()).contains(message);
        assertThat(found.getFirst().advice()).contains(advice);
    }

    @Test
    void theSameNameTwiceAnUnknownSectionAndAnOddAccountAreFaults() {
        assertThat(fault("- {名: 甲, 类: 点击, 键: mine}\n- {名: 甲, 类: 网页, 网址: /a}\n").text())
                .contains("第6行", "“甲”写了两次");
        assertThat(faultsOf("按键: {}\n"))
                .anySatisfy(fault -> assertThat(fault.text()).contains("不认识的键“按键”", "点击"));
        assertThat(faultsOf("菜单:\n  东阳: [{名: 甲, 类: 网页, 网址: /}]\n"))
                .anySatisfy(fault -> assertThat(fault.text()).contains("“东阳”不是公众号的名字", "默认"));
        assertThat(faultsOf("点击:\n  mine: 我能领哪些补贴\n"))
                .anySatisfy(fault -> assertThat(fault.text()).contains("第2行", "应当是“发”", "发: 我能领"));
        assertThat(faultsOf("点击:\n  mine: {发: }\n"))
                .anySatisfy(fault -> assertThat(fault.text()).contains("缺少“发”"));
        assertThat(faultsOf("")).anySatisfy(fault -> assertThat(fault.text()).contains("空的"));
        assertThat(faultsOf("菜单: [没有\n关上"))
                .anySatisfy(fault -> assertThat(fault.text()).contains("YAML"));
        assertThat(faultsOf("- 一\n- 二\n")).isNotEmpty();
    }
}
