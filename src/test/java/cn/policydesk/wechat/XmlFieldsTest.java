package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlFieldsTest {

    @Test
    void fieldsAreReadByTheirPathBelowTheRoot() throws Exception {
        assertThat(XmlFields.read("<xml> <A><![CDATA[一]]>二</A><B><C>三</C><C>四</C></B><D/></xml>"))
                .containsEntry("A", "一二")
                .containsEntry("B/C", "三")
                .containsEntry("D", "");
    }

    @Test
    void ofARepeatedFieldTheFirstCounts() throws Exception {
        assertThat(XmlFields.read("<xml><A>一</A><A>二</A></xml>")).containsEntry("A", "一");
    }

    @Test
    void theFiveEntitiesOfXmlAreText() throws Exception {
        assertThat(XmlFields.read("<xml><A>&lt;a href=&quot;x&quot;&gt;&amp;&apos;&#34917;</A></xml>"))
                .containsEntry("A", "<a href=\"x\">&'补");
    }

    @Test
    void nothingIsReadFromAFile(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        String entity = "<!DOCTYPE xml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><xml><A>&x;</A></xml>";
        String parameter = "<!DOCTYPE xml [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]><xml><A>1</A></xml>";
        assertThatThrownBy(() -> XmlFields.read(entity)).isInstanceOf(BadXml.class);
        assertThatThrownBy(() -> XmlFields.read(parameter)).isInstanceOf(BadXml.class);
    }

    @Test
    void whatIsTooDeepTooManyOrNotWellFormedIsRefused() {
        assertThatThrownBy(() -> XmlFields.read("<a>".repeat(9) + "</a>".repeat(9)))
                .isInstanceOf(BadXml.class);
        StringBuilder many = new StringBuilder("<xml>");
        for (int i = 0; i < 300; i++) {
            many.append("<f").append(i).append("/>");
        }
        assertThatThrownBy(() -> XmlFields.read(many + "</xml>")).isInstanceOf(BadXml.class);
        assertThatThrownBy(() -> XmlFields.read("<xml><A></xml>")).isInstanceOf(BadXml.class);
        assertThatThrownBy(() -> XmlFields.read("<xml>&nbsp;</xml>")).isInstanceOf(BadXml.class);
        assertThatThrownBy(() -> XmlFields.read("<?go x?><xml/>")).isInstanceOf(BadXml.class);
        assertThatThrownBy(() -> XmlFields.read("")).isInstanceOf(BadXml.class);
    }

    @Test
    void aReplyIsReadBackAsItWasWritten() throws Exception {
        String text = "补贴]]>，<a href=\"x\">&amp;😀\n\t二";
        assertThat(Phone.field(Phone.xml(ReplyXml.text("o1", "gh_1", 5, text + "\u0000\ud83d")), "Content"))
                .isEqualTo(text.replace("]]>", "]]＞"));
    }
}
