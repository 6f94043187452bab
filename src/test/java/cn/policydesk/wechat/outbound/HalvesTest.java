package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HalvesTest {

    private static final List<String> PIECES = List.of(
            "补贴",
            "。",
            "\n",
            "😀",
            "𠮷",
            "a",
            "每月300元；",
            "<a href=\"weixin://bizmsgmenu?msgmenucontent=是&msgmenuid=1\">是。不是</a>",
            "https://example.cn/notices/dongyang-draft#c6-3",
            " ");

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void nothingIsLostAndNoCharacterOrLinkIsCut() {
        Random random = new Random(20260301);
        int cut = 0;
        for (int i = 0; i < 3000; i++) {
            String text = random(random, 5 + random.nextInt(80));
            List<String> halves = Halves.of(text);
            if (halves.isEmpty()) {
                continue;
            }
            cut++;
            assertThat(halves).hasSize(2).allSatisfy(half -> {
                assertThat(half).isNotBlank();
                assertThat(Character.isLowSurrogate(half.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(half.charAt(half.length() - 1)))
                        .isFalse();
                assertThat(half.split("<a ", -1)).hasSameSizeAs(half.split("</a>", -1));
            });
            assertThat(String.join("", halves).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
            for (String address : List.of("https://", "c6-3")) {
                assertThat(halves.getFirst().split(address, -1).length
                                + halves.getLast().split(address, -1).length)
                        .isEqualTo(text.split(address, -1).length + 1);
            }
        }
        assertThat(cut).isGreaterThan(2000);
    }

    @Test
    void theCutIsNearTheMiddleAtTheEndOfALineOrSentence() {
        String line = "这一行写的是补贴的条件和金额。";
        assertThat(Halves.of(String.join("\n", Collections.nCopies(10, line))))
                .allSatisfy(half -> assertThat(half.lines()).hasSize(5));
        assertThat(Halves.of(line.repeat(10)))
                .allSatisfy(half -> assertThat(half).endsWith("。"));
        assertThat(Halves.of("长".repeat(100))).containsExactly("长".repeat(50), "长".repeat(50));
    }

    @Test
    void whatIsShortOrOneLinkIsNotCut() {
        assertThat(Halves.of("短")).isEmpty();
        assertThat(Halves.of("<a href=\"https://example.cn/\">" + "长".repeat(100) + "</a>"))
                .isEmpty();
        assertThat(Halves.of(" ".repeat(300))).isEmpty();
    }
}
