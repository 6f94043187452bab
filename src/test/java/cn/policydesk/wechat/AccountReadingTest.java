package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.WechatSettings.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountReadingTest {

    private static final String KEY = ServedAccounts.KEY;

    private final List<String> log = new ArrayList<>();

    private Accounts read(Map<String, Entry> entries) {
        Duration any = Duration.ofSeconds(1);
        return AccountReading.of(new WechatSettings(entries, any, any, any, 1, false, any, 1), log::add);
    }

    private static Entry entry(String appId, String token, String key, String mode, String base) {
        return new Entry(appId, "secret", token, key, mode, "", base, "");
    }

    @Test
    void withoutSettingsWeChatIsOffAndTheLogSaysSo() {
        assertThat(read(Map.of("default", new Entry("", "", "", "", "", "", "https://api.weixin.qq.com", "")))
                        .all())
                .isEmpty();
        assertThat(log).singleElement().asString().contains("没有开").contains("WECHAT_APP_ID");
    }

    @Test
    void aCompleteAccountIsOnInSafeModeWhereThereIsAKey() {
        Account account = read(Map.of("default", entry(" wx1 ", "token", KEY, "", "https://api.example/")))
                .find("default")
                .orElseThrow();
        assertThat(account.appId()).isEqualTo("wx1");
        assertThat(account.mode()).isEqualTo(Account.Mode.SAFE);
        assertThat(account.region()).isNull();
        assertThat(account.originalId()).isNull();
        assertThat(account.apiBase()).isEqualTo("https://api.example");
        assertThat(log).singleElement().asString().contains("/wechat/default").contains("安全模式");
    }

    @Test
    void withoutAKeyItIsPlain() {
        assertThat(read(Map.of("a", entry("wx1", "token", "", "", "")))
                        .find("a")
                        .orElseThrow()
                        .mode())
                .isEqualTo(Account.Mode.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "'',token,'','','',WECHAT_APP_ID",
        "wx1,'','','','',WECHAT_TOKEN",
        "wx1,to ken,'','','',WECHAT_TOKEN",
        "wx1,token,short,'','',WECHAT_AES_KEY",
        "wx1,token,'',安全,'',WECHAT_AES_KEY",
        "wx1,token,'',加密,'',WECHAT_MODE",
        "wx1,token,'','',api.weixin.qq.com,WECHAT_API_BASE",
        "wx1,token,'','',ftp://a,WECHAT_API_BASE"
    })
    void anIncompleteAccountStaysOffAndTheLogSaysWhy(
            String appId, String token, String key, String mode, String base, String setting) {
        assertThat(read(Map.of("dongyang", entry(appId, token, key, mode, base)))
                        .all())
                .isEmpty();
        assertThat(log.getFirst()).contains("公众号 dongyang 没有开").contains(setting);
    }

    @Test
    void aFaultyAccountDoesNotKeepTheOthersOff() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("Bad_Name", entry("wx1", "token", "", "", ""));
        entries.put("good", entry("wx2", "token", "", "", ""));
        assertThat(read(entries).all()).extracting(Account::name).containsExactly("good");
    }

    @Test
    void nothingSecretIsTold() {
        Account account = read(Map.of("a", entry("wx1", "tokentoken", KEY, "", "")))
                .find("a")
                .orElseThrow();
        assertThat(account.toString() + entry("wx1", "tokentoken", KEY, "", "") + log)
                .doesNotContain("tokentoken")
                .doesNotContain(KEY)
                .doesNotContain("=secret");
    }
}
