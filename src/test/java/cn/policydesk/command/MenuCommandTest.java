package cn.policydesk.command;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code menu} on the command line, with WireMock in the part of WeChat's server. */
class MenuCommandTest {

    private static final String SELF = "/cgi-bin/get_current_selfmenu_info";
    private static final String CREATE = "/cgi-bin/menu/create";
    private static final String MENUS = """
            点击:
              mine: {发: 我能领哪些补贴}
            菜单:
              默认:
                - {名: 查补贴, 类: 点击, 键: mine}
                - 名: 更多
                  子菜单:
                    - {名: 政策原文, 类: 网页, 网址: /notices}
            """;
    private static final String SAME = """
            {"is_menu_open":1,"selfmenu_info":{"button":[{"type":"click","name":"查补贴","key":"mine"},
            {"name":"更多","sub_button":{"list":[{"type":"view","name":"政策原文","url":"https://me.cn/notices"}]}}]}}""";
    private static final String OTHER = """
            {"is_menu_open":1,"selfmenu_info":{"button":[{"type":"click","name":"查补贴","key":"mine"},
            {"type":"text","name":"联系我们","value":"电话0579"}]}}""";
    private static final String NO_MENU = "{\"errcode\":46003,\"errmsg\":\"menu no exist\"}";

    @TempDir
    Path home;

    private final WireMockServer wechat =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final List<String> set = new ArrayList<>();

    @BeforeEach
    void anAccountAndItsMenu() throws IOException {
        Files.createDirectories(home.resolve("knowledge"));
        Files.createDirectories(home.resolve("bot"));
        Files.writeString(home.resolve("bot/menus.yaml"), MENUS);
        wechat.start();
        answers("/cgi-bin/stable_token", okJson("{\"access_token\":\"SECRET-TOKEN\",\"expires_in\":7200}"));
        answers("/cgi-bin/menu/get", okJson(NO_MENU));
        account("default");
        set("policydesk.public-base-url", "https://me.cn/");
    }

    @AfterEach
    void leave() {
        set.forEach(System::clearProperty);
        wechat.stop();
    }

    private void answers(String path, ResponseDefinitionBuilder answer) {
        wechat.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
    }

    private void account(String name) {
        String prefix = "policydesk.wechat.accounts." + name + ".";
        set(prefix + "app-id", "wx-" + name);
        set(prefix + "secret", "the-app-secret-0123456789");
        set(prefix + "token", "tokentoken");
        set(prefix + "api-base", wechat.baseUrl());
    }

    private void set(String setting, String value) {
        System.setProperty(setting, value);
        set.add(setting);
    }

    private Spoken menu(int code, String... words) {
        List<String> args = new ArrayList<>(List.of("menu"));
        args.addAll(List.of(words));
        args.addAll(List.of("--home", home.toString()));
        Spoken spoken = Spoken.run(args.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.all()).isEqualTo(code);
        assertThat(spoken.all())
                .matches("(?s).*\\p{IsHan}{2}.*")
                .doesNotContain("\tat ", "Exception", "cn.policydesk", "SECRET-TOKEN", "the-app-secret", "DEBUG");
        return spoken;
    }

    @Test
    void showTellsTheMenuAndWhatItsKeysSayWithoutAskingAnybody() {
        assertThat(menu(0, "show").out())
                .contains("菜单“默认”", "  查补贴：点击，键 mine\n", "  更多 ▸\n", "      政策原文：打开网页 /notices\n", "mine 等于说“我能领哪些补贴”");
        assertThat(menu(0, "show", "--account", "dongyang").out()).contains("菜单“默认”");
        wechat.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void checkTellsFaultsWithTheirLinesAndWhatDoesNotFitTheSettings() throws IOException {
        assertThat(menu(0, "check").out()).contains("没有错误");
        Files.writeString(home.resolve("bot/menus.yaml"), MENUS + "  heping: [{名: 和平, 类: 网页, 网址: /}]\n");
        System.clearProperty("policydesk.public-base-url");
        assertThat(menu(0, "check").err()).contains("“heping”没有对应的公众号", "PUBLIC_BASE_URL");
        Files.writeString(home.resolve("bot/menus.yaml"), MENUS.replace("键: mine", "键: mein"));
        assertThat(menu(1, "check").out()).contains("bot/menus.yaml 第5行", "mein", "是不是“mine”", "共 1 处错误");
        wechat.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void compareTellsWhatDiffers() {
        answers(SELF, okJson(OTHER));
        assertThat(menu(1, "compare").out())
                .contains(
                        "公众号 default（- 线上有",
                        "  查补贴：点击，键 mine\n",
                        "- 联系我们：在公众平台上设的“text” 电话0579\n",
                        "+ 更多 ▸\n",
                        "+     政策原文：打开网页 https://me.cn/notices\n");
        wechat.verify(0, anyRequestedFor(urlPathEqualTo(CREATE)));
    }

    @Test
    void compareTellsThatNothingDiffersAndThatThereAreMenusForGroups() {
        answers(SELF, okJson(SAME));
        answers("/cgi-bin/menu/get", okJson("{\"menu\":{\"button\":[]},\"conditionalmenu\":[{\"button\":[]},{}]}"));
        assertThat(menu(0, "compare").out()).contains("线上的菜单和文件一样", "2 个个性化菜单");
    }

    @Test
    void anAccountWithoutAMenuLacksAllOfIt() {
        answers(SELF, okJson("{\"is_menu_open\":0,\"selfmenu_info\":{\"button\":[]}}"));
        assertThat(menu(1, "compare").out()).contains("+ 查补贴").doesNotContain("\n- ");
    }

    @Test
    void publishSendsTheMenuAndTellsWhatChanges() {
        answers(SELF, okJson(OTHER));
        answers(CREATE, okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));
        assertThat(menu(0, "publish").out()).contains("- 联系我们", "+ 更多", "已发布");
        assertThat(wechat.findAll(anyRequestedFor(urlPathEqualTo(CREATE))))
                .singleElement()
                .satisfies(request -> assertThat(request.getBodyAsString())
                        .isEqualTo("{\"button\":[{\"type\":\"click\",\"name\":\"查补贴\",\"key\":\"mine\"},"
                                + "{\"name\":\"更多\",\"sub_button\":["
                                + "{\"type\":\"view\",\"name\":\"政策原文\",\"url\":\"https://me.cn/notices\"}]}]}"));
    }

    @Test
    void whereNothingDiffersNothingIsPublished() {
        answers(SELF, okJson(SAME));
        assertThat(menu(0, "publish").out()).contains("没有要改的");
        wechat.verify(0, anyRequestedFor(urlPathEqualTo(CREATE)));
    }

    @Test
    void aMenuWithFaultsIsNotPublished() throws IOException {
        Files.writeString(home.resolve("bot/menus.yaml"), MENUS.replace("查补贴", "查查我有什么补贴"));
        assertThat(menu(1, "publish").err()).contains("第5行", "24个字节");
        wechat.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void whatWeChatRefusesIsToldInWords() {
        answers(SELF, okJson(OTHER));
        answers(CREATE, okJson("{\"errcode\":40018,\"errmsg\":\"invalid button name size\"}"));
        assertThat(menu(1, "publish").err()).contains("公众号 default", "名字长度不对", "40018");
        answers(CREATE, okJson("{\"errcode\":40055,\"errmsg\":\"invalid button url domain\"}"));
        assertThat(menu(1, "publish").err()).contains("网址不对", "40055");
        answers(CREATE, okJson("{}"));
        assertThat(menu(1, "publish").err()).contains("看不懂");
        answers(SELF, okJson("{\"errcode\":48001,\"errmsg\":\"api unauthorized\"}"));
        assertThat(menu(1, "compare").err()).contains("没有这个接口的权限", "48001");
        answers(SELF, serverError());
        assertThat(menu(1, "compare").err()).contains("状态码是500");
        answers("/cgi-bin/stable_token", okJson("{\"errcode\":40164,\"errmsg\":\"invalid ip\"}"));
        assertThat(menu(1, "compare").err()).contains("白名单", "40164");
        answers("/cgi-bin/stable_token", okJson("{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}"));
        assertThat(menu(1, "compare").err()).contains("AppSecret 不对");
        wechat.stop();
        assertThat(menu(1, "compare").err()).contains("没有连上微信接口");
    }

    @Test
    void ofSeveralAccountsOneMustBeNamedToPublishAndAllAreCompared() {
        account("heping");
        answers(SELF, okJson(SAME));
        assertThat(menu(1, "publish").err()).contains("--account", "default", "heping");
        assertThat(menu(0, "publish", "--account", "heping").out()).contains("公众号 heping");
        assertThat(menu(0, "compare").out()).contains("公众号 default", "公众号 heping");
        assertThat(menu(1, "compare", "--account", "anshan").err()).contains("没有叫“anshan”的公众号", "default", "heping");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        System.clearProperty("policydesk.public-base-url");
        answers(SELF, okJson(OTHER));
        assertThat(menu(1, "publish").err()).contains("PUBLIC_BASE_URL");
        System.clearProperty("policydesk.wechat.accounts.default.secret");
        assertThat(menu(1, "compare").err()).contains("没有设 AppSecret");
        set("policydesk.wechat.freshness", "soon");
        assertThat(menu(1, "compare").err()).contains("设置 policydesk.wechat", "写法不对");
        System.clearProperty("policydesk.wechat.freshness");
        System.clearProperty("policydesk.wechat.accounts.default.token");
        assertThat(menu(1, "compare").err()).contains("没有开着的公众号", "token");
        Files.delete(home.resolve("bot/menus.yaml"));
        assertThat(menu(1, "show").err()).contains("没有写菜单");
        assertThat(Spoken.run("menu").err()).contains("少写了", "show|check|compare|publish");
    }

    @Test
    void theGeneralCheckLooksAtTheMenusToo() throws IOException {
        Path real = Files.createDirectory(home.resolve("real"));
        StaffFolders.copyWithoutAsked(real);
        StaffFolders.replace(real, "bot/menus.yaml", "键: employer}", "键: employers}");
        Spoken spoken = Spoken.run("check", "--home", real.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("bot/menus.yaml 第", "employers", "共 1 处错误");
    }
}
