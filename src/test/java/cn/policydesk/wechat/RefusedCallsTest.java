package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What is not WeChat's, or not for this account, is refused before anything is done. */
class RefusedCallsTest extends ServedAccounts {

    @TestConfiguration
    static class Counting {
        @Bean
        @Primary
        CountedReception countedReception(Assistant assistant, CurrentLibrary library) {
            return new CountedReception(assistant, library);
        }
    }

    @Autowired
    CountedReception reception;

    private static String ago(long seconds) {
        return String.valueOf(Instant.now().getEpochSecond() - seconds);
    }

    private String checkQuery(String signature, String timestamp, String nonce) {
        return "signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce
                + "&echostr=5837397520665436492";
    }

    @Test
    void theConsolesCheckIsEchoed() throws Exception {
        String timestamp = Phone.now();
        String nonce = Phone.nonce();
        HttpResponse<String> response = safe().get(checkQuery(safe().signature(timestamp, nonce), timestamp, nonce));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("5837397520665436492");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void theCheckIsRefusedUnderAWrongSignatureAnOldTimeOrNothing() throws Exception {
        String timestamp = Phone.now();
        String nonce = Phone.nonce();
        String right = safe().signature(timestamp, nonce);
        String wrong = (right.charAt(0) == '0' ? '1' : '0') + right.substring(1);
        String old = ago(3600);
        assertThat(safe().get(checkQuery(wrong, timestamp, nonce)).statusCode()).isEqualTo(403);
        assertThat(safe().get(checkQuery("", timestamp, nonce)).statusCode()).isEqualTo(403);
        assertThat(safe().get(checkQuery(safe().signature(old, nonce), old, nonce))
                        .statusCode())
                .isEqualTo(403);
        assertThat(safe().get("echostr=1").statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountThatIsNotThereOrNotCompleteIsNotFound() throws Exception {
        for (String name : new String[] {"nobody", "broken", "default"}) {
            Phone phone = new Phone(port, name, "safetoken", null, "wx0000000000000004");
            assertThat(phone.get("echostr=1").statusCode()).as(name).isEqualTo(404);
            assertThat(phone.post(Phone.payload("text", somebody())).statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void aWrongTokenIsRefusedAndNothingProcessed() throws Exception {
        for (Phone right : new Phone[] {plain(), safe()}) {
            Phone wrong = new Phone(port, right.account(), "wrongtoken", right.key(), right.appId());
            HttpResponse<String> response = wrong.post(Phone.text(somebody(), Phone.freshId(), "错的令牌"));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("签名").doesNotContain("Exception");
        }
        assertThat(reception.asked("错的令牌")).isZero();
    }

    @Test
    void anotherAppIdInTheMessageIsRefusedAndNothingProcessed() throws Exception {
        Phone other = new Phone(port, "safe", "safetoken", KEY, "wx9999999999999999");
        assertThat(other.post(Phone.text(somebody(), Phone.freshId(), "别家的号")).statusCode())
                .isEqualTo(403);
        assertThat(reception.asked("别家的号")).isZero();
    }

    @Test
    void anotherOriginalIdIsRefusedWhereItIsSet() throws Exception {
        String xml = Phone.text(somebody(), Phone.freshId(), "别家的原始号").replace("gh_7f083739789a", "gh_other");
        assertThat(both(true).post(xml).statusCode()).isEqualTo(403);
        assertThat(reception.asked("别家的原始号")).isZero();
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        String key = new StringBuilder(KEY).reverse().toString();
        Phone other = new Phone(port, "safe", "safetoken", key, "wx0000000000000002");
        assertThat(other.post(Phone.text(somebody(), Phone.freshId(), "别的钥匙")).statusCode())
                .isEqualTo(403);
        assertThat(reception.asked("别的钥匙")).isZero();
    }

    @Test
    void aPlainMessageToASafeAccountIsRefused() throws Exception {
        Phone open = new Phone(port, "safe", "safetoken", null, "wx0000000000000002");
        assertThat(open.post(Phone.text(somebody(), Phone.freshId(), "没有加密")).statusCode())
                .isEqualTo(403);
        assertThat(reception.asked("没有加密")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "safe"})
    void aStaleTimeIsRefused(String account) throws Exception {
        for (String time : new String[] {ago(3600), ago(-3600), "", "soon", "99999999999999999999"}) {
            HttpResponse<String> response =
                    phone(account).post(Phone.text(somebody(), Phone.freshId(), "很久以前"), time, Phone.nonce());
            assertThat(response.statusCode()).as(time).isEqualTo(403);
        }
        assertThat(reception.asked("很久以前")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "safe"})
    void aNonceWithAnotherMessageIsRefused(String account) throws Exception {
        String time = Phone.now();
        String nonce = Phone.nonce();
        String who = somebody();
        String first = Phone.text(who, Phone.freshId(), "你好");
        assertThat(phone(account).post(first, time, nonce).statusCode()).isEqualTo(200);
        assertThat(phone(account).post(first, time, nonce).statusCode()).isEqualTo(200);
        String words = "换了内容" + account;
        assertThat(phone(account).post(first.replace("你好", words), time, nonce).statusCode())
                .isEqualTo(403);
        assertThat(phone(account)
                        .post(Phone.text(who, Phone.freshId(), words), time, nonce)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reception.asked(words)).isZero();
    }

    @Test
    void aSignatureOfAnotherCallDoesNotCoverTheEncryptedPart() throws Exception {
        String time = Phone.now();
        String nonce = Phone.nonce();
        String seen = safe().encrypt(Phone.text(somebody(), Phone.freshId(), "你好"), safe().appId());
        String forged = safe().encrypt(Phone.text(somebody(), Phone.freshId(), "伪造的"), safe().appId());
        String query = "signature=" + safe().signature(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + safe().signature(time, nonce, seen);
        assertThat(safe().raw(query, Phone.sealed(forged)).statusCode()).isEqualTo(403);
        assertThat(reception.asked("伪造的")).isZero();
    }

    private HttpResponse<String> plainly(String body) throws Exception {
        return plain().post(body);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws Exception {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + Phone.payload("text", somebody()).replaceFirst("<!\\[CDATA\\[刚毕业.*?]]>", "&x;");
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]>"
                + Phone.payload("text", somebody()).replaceFirst("<!\\[CDATA\\[刚毕业.*?]]>", "&d;");
        String outside = "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/evil.dtd\">" + Phone.payload("text", somebody());
        for (String body : new String[] {entity, laughs, outside}) {
            assertThat(plainly(body).statusCode()).isEqualTo(400);
            assertThat(safe().post(body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aDocumentTypeAsWordsIsWords() throws Exception {
        assertThat(plain().say(somebody(), "<!DOCTYPE x>你好")).doesNotContain("success");
    }

    @Test
    void bodiesThatAreNoMessageAreRefusedInChinese() throws Exception {
        String deep = "<xml>" + "<a>".repeat(50) + "</a>".repeat(50) + "</xml>";
        String[] bodies = {
            "",
            "{}",
            "null",
            "<xml>",
            "<xml/>",
            "<xml></lmx>",
            "\u0000\u0001",
            deep,
            Phone.payload("text", somebody()).replace("FromUserName", "From"),
            Phone.payload("text", somebody()).replace("MsgType", "Type"),
            Phone.payload("text", "o".repeat(500))
        };
        for (String body : bodies) {
            for (Phone phone : new Phone[] {plain(), safe()}) {
                HttpResponse<String> response = phone.post(body);
                assertThat(response.statusCode()).as(body).isEqualTo(400);
                assertThat(response.body()).contains("XML").doesNotContain("Exception");
            }
        }
    }

    @Test
    void encryptedPartsThatAreNoneAreRefused() throws Exception {
        String time = Phone.now();
        Random random = new Random(5);
        for (int length : new int[] {0, 1, 15, 16, 31, 32, 48, 64, 160}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            for (String part : new String[] {Base64.getEncoder().encodeToString(bytes), "#".repeat(length)}) {
                String nonce = Phone.nonce();
                String query = "timestamp=" + time + "&nonce=" + nonce + "&encrypt_type=aes&msg_signature="
                        + (part.isEmpty() ? "" : safe().signature(time, nonce, part));
                assertThat(safe().raw(query, Phone.sealed(part)).statusCode())
                        .as(part)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aHugeBodyIsRefused() throws Exception {
        String huge = Phone.text(somebody(), Phone.freshId(), "长".repeat(30_000));
        assertThat(plainly(huge).statusCode()).isEqualTo(413);
        assertThat(safe().post(huge).statusCode()).isEqualTo(413);
    }

    @Test
    void aLongTextIsAnswered() throws Exception {
        assertThat(safe().say(somebody(), "我想问一下创业租金补贴能补多少，".repeat(60))).contains("太长");
    }
}
