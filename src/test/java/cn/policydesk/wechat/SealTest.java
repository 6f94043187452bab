package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Against another implementation of the contract, and against WxJava. */
class SealTest {

    private static final String KEY = ServedAccounts.KEY;
    private static final String APP = "wx0000000000000002";

    private final Account account =
            new Account("safe", APP, null, "safetoken", KEY, Account.Mode.SAFE, null, Account.API_BASE, null);
    private final Seal seal = new Seal(account);
    private final Phone phone = new Phone(0, "safe", "safetoken", KEY, APP);

    @Test
    void messagesOfAnyLengthAreOpened() throws Exception {
        for (int length = 0; length < 200; length++) {
            String xml = "补".repeat(length / 3) + "a".repeat(length % 3);
            assertThat(seal.open(phone.encrypt(xml, APP))).isEqualTo(xml);
        }
    }

    @Test
    void whatWxJavaEncryptsIsOpened() throws Exception {
        String xml = "<xml>补贴😀</xml>";
        assertThat(seal.open(new WxCryptUtil("safetoken", KEY, APP).encrypt("0123456789abcdef", xml)))
                .isEqualTo(xml);
    }

    @Test
    void aClosedReplyIsReadByTheOtherImplementationAndByWxJava() throws Exception {
        String reply = seal.close("<xml>补贴</xml>", Instant.ofEpochSecond(1_800_000_000));
        Element xml = Phone.xml(reply);
        String encrypted = Phone.field(xml, "Encrypt");
        assertThat(phone.decrypt(encrypted)).isEqualTo("<xml>补贴</xml>");
        assertThat(Phone.field(xml, "MsgSignature"))
                .isEqualTo(phone.signature(Phone.field(xml, "TimeStamp"), Phone.field(xml, "Nonce"), encrypted));
        assertThat(new WxCryptUtil("safetoken", KEY, APP)
                        .decryptXml(
                                Phone.field(xml, "MsgSignature"),
                                Phone.field(xml, "TimeStamp"),
                                Phone.field(xml, "Nonce"),
                                reply))
                .isEqualTo("<xml>补贴</xml>");
    }

    @Test
    void noTwoRepliesAreEncryptedAlike() {
        Instant at = Instant.ofEpochSecond(1_800_000_000);
        assertThat(seal.close("<xml/>", at)).isNotEqualTo(seal.close("<xml/>", at));
    }

    @Test
    void anotherAppIdIsToldApart() throws Exception {
        String other = phone.encrypt("<xml/>", "wx0000000000000009");
        assertThatThrownBy(() -> seal.open(other))
                .isInstanceOf(Seal.Broken.class)
                .hasMessageContaining("别的 app-id");
        String longer = phone.encrypt("<xml/>", APP + "x");
        assertThatThrownBy(() -> seal.open(longer)).isInstanceOf(Seal.Broken.class);
        String none = phone.encrypt("<xml/>", "");
        assertThatThrownBy(() -> seal.open(none)).isInstanceOf(Seal.Broken.class);
    }

    @Test
    void signaturesAreThoseOfTheContract() throws Exception {
        String right = phone.signature("1409304348", "xxxxxx");
        assertThat(seal.signed(right, "1409304348", "xxxxxx")).isTrue();
        assertThat(seal.signed(right, "xxxxxx", "1409304348")).isTrue();
        assertThat(seal.signed(right, "1409304349", "xxxxxx")).isFalse();
        assertThat(seal.signed(right.substring(1), "1409304348", "xxxxxx")).isFalse();
        assertThat(seal.signed("", "1409304348", "xxxxxx")).isFalse();
        assertThat(seal.signed(right, "1409304348", "")).isFalse();
    }
}
