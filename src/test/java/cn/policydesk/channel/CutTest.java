package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final int LIMIT = 1900;
    private static final String MORE = "回复 继续 看下文";
    private static final Pattern LINK = Pattern.compile("<a href=\"[^\"]*\">[^<]*</a>|https://[a-z./#0-9-]+");

    private static final List<String> PIECES = List.of(
            "补贴",
            "创业",
            "a",
            "1",
            "。",
            "，",
            "\n",
            " ",
            "！",
            "？”",
            "；",
            "…",
            "😀",
            "👨‍👩‍👧‍👦",
            "🇨🇳",
            "é",
            "e\u0301",
            "㐂𠮷",
            "\ud83d",
            "“",
            "”",
            "（六）",
            "https://policy.example.gov.cn/notices/dongyang-draft#c6-3 ",
            "<a href=\"weixin://bizmsgmenu?msgmenucontent=算创业带动就业补贴&msgmenuid=1\">算创业带动就业补贴</a>",
            "<",
            ">",
            "a<b");

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        // Some texts of few kinds of pieces, so that long stretches without a good place occur.
        int kinds = 1 + random.nextInt(PIECES.size());
        int first = random.nextInt(PIECES.size());
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get((first + random.nextInt(kinds)) % PIECES.size()));
        }
        return text.toString();
    }

    /** What white space does not change. */
    private static String tight(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void whatFitsStaysAsItIs() {
        String text = "字".repeat(633) + "a";
        assertThat(bytes(text)).isEqualTo(LIMIT);
        assertThat(Cut.once(text, LIMIT)).isEqualTo(new Cut.Two(text, ""));
        assertThat(Cut.once("", LIMIT)).isEqualTo(new Cut.Two("", ""));
    }

    @Test
    void oneByteTooManyIsCut() {
        Cut.Two two = Cut.once("字".repeat(633) + "ab", LIMIT);
        assertThat(two.head()).isEqualTo("字".repeat(633) + "a");
        assertThat(two.rest()).isEqualTo("b");
    }

    @Test
    void bytesAreCountedAsUtf8() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = random(random, 40);
            assertThat(Cut.bytes(text)).isEqualTo(bytes(text));
        }
    }

    @Test
    void itCutsAtTheEndOfALineOrSentence() {
        String sentence = "重点人群初次创办企业，带动就业的，给予补贴。";
        Cut.Two sentences = Cut.once(sentence.repeat(60), LIMIT);
        assertThat(sentences.head()).endsWith("补贴。");
        assertThat(sentences.rest()).startsWith("重点人群");
        Cut.Two quoted = Cut.once("他说“这是补贴。”".repeat(120), LIMIT);
        assertThat(quoted.head()).endsWith("。”");
        Cut.Two lines = Cut.once("一项待遇没有句号\n".repeat(120), LIMIT);
        assertThat(lines.head()).endsWith("句号");
        assertThat(lines.rest()).startsWith("一项");
        Cut.Two pauses = Cut.once("一项待遇，没有句号，".repeat(120), LIMIT);
        assertThat(pauses.head()).endsWith("，");
    }

    @Test
    void whateverTheTextEachPartFitsAndNothingIsLost() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            String text = random(random, 20 + random.nextInt(900));
            int limit = round % 3 == 0 ? LIMIT : 200 + random.nextInt(1700);
            List<String> parts = Cut.all(text, limit);
            assertThat(parts).allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(limit));
            assertThat(tight(String.join("", parts))).isEqualTo(tight(text));
        }
    }

    @Test
    void noCutFallsIntoACharacterOrALink() {
        Random random = new Random(77);
        for (int round = 0; round < 3000; round++) {
            String text = random(random, 20 + random.nextInt(900));
            int limit = 200 + random.nextInt(1700);
            Cut.Two two = Cut.once(text, limit);
            int end = two.head().length();
            assertThat(text).startsWith(two.head());
            BreakIterator characters = BreakIterator.getCharacterInstance();
            characters.setText(text);
            // Behind the white space that was left out.
            int start = text.length() - two.rest().length();
            assertThat(characters.isBoundary(start)).as(text).isTrue();
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                assertThat(link.start() < end && end < link.end())
                        .as("%s in %s", link.group(), two)
                        .isFalse();
            }
        }
    }

    @Test
    void theHeadTellsHowToGoOnAndStillFits() {
        Random random = new Random(9);
        for (int round = 0; round < 1000; round++) {
            String text = random(random, 900);
            Cut.Two two = Cut.telling(text, LIMIT, MORE);
            assertThat(bytes(two.head())).isLessThanOrEqualTo(LIMIT);
            assertThat(two.head().endsWith("\n" + MORE)).isEqualTo(!two.rest().isEmpty());
        }
    }

    @Test
    void aLinkLargerThanTheLimitIsCutLikeText() {
        List<String> parts = Cut.all("https://example.org/" + "a".repeat(5000), LIMIT);
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(LIMIT));
    }

    @Test
    void aVeryLongTextIsCutInReasonableWork() {
        assertThat(Cut.all("补贴".repeat(50_000), LIMIT)).hasSize(158);
    }

    @Test
    void nobodyIsMadeToAskForALineOrTwo() {
        String body = "这一条讲的是怎么算。\n".repeat(60);
        String all = body + "1. 有用\n2. 没用\n回复数字就行";
        assertThat(bytes(all)).isBetween(LIMIT - 60, LIMIT + 60);
        String longer = "开头多出来的一句。\n".repeat(2) + all;
        Cut.Two two = Cut.telling(longer, LIMIT, MORE);
        assertThat(bytes(two.head())).isLessThanOrEqualTo(LIMIT);
        assertThat(two.rest()).contains("这一条讲的是怎么算。").endsWith("回复数字就行");
        assertThat(bytes(two.rest())).isBetween(LIMIT / 5, LIMIT / 2);
        assertThat(tight(two.head().replace(MORE, "") + two.rest())).isEqualTo(tight(longer));
    }
}
