package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.notice.Notice;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

class PagesTest extends ServedCopy {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile(" href=\"#([^\"]*)\"");

    @Autowired
    CurrentLibrary current;

    private String html(String path) throws Exception {
        HttpResponse<String> response = page(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return html(response);
    }

    private static String html(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        String html = response.body();
        assertThat(html)
                .contains("lang=\"zh-CN\"", "name=\"viewport\"")
                .doesNotContain("Exception", "th:", "<script>", " onclick=", " style=");
        return html;
    }

    /** The words of a page without tags and blanks. */
    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    private static List<String> all(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theFirstPageIsThere() throws Exception {
        assertThat(html("/")).contains("<main", "政策");
    }

    @Test
    void theChatPageCanBeUsedWithoutSeeingAndLoadsItsOwnModulesOnly() throws Exception {
        String html = html("/");
        assertThat(html)
                .contains(
                        "src=\"/early.js\"",
                        "type=\"module\" src=\"/app.js\"",
                        "role=\"log\" aria-live=\"polite\"",
                        "role=\"status\"",
                        "重新开始",
                        "清除我的信息",
                        "我知道的情况");
        assertThat(all(Pattern.compile("(?:src|href)=\"(https?:[^\"]*)\""), html))
                .isEmpty();
    }

    @Test
    void whatSomebodySaysStaysOutOfAddressesAndOutOfWhatABrowserKeepsForGood() throws Exception {
        Pattern imports = Pattern.compile("from '([^']+)'");
        List<String> modules = new ArrayList<>(List.of("/app.js"));
        for (int i = 0; i < modules.size(); i++) {
            String script = page(modules.get(i)).body();
            assertThat(script)
                    .as(modules.get(i))
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "eval(", "http://", "https://");
            assertThat(all(Pattern.compile("set\\('localStorage', '([a-z]+)'"), script))
                    .as(modules.get(i))
                    .isSubsetOf("large", "region");
            for (String name : all(imports, script)) {
                String path = "/chat/" + name.substring(name.lastIndexOf('/') + 1);
                if (!modules.contains(path)) {
                    modules.add(path);
                }
            }
        }
        assertThat(modules).contains("/chat/talk.js", "/chat/server.js", "/chat/quote.js", "/chat/sweep.js");
        assertThat(page("/chat/server.js").body()).contains("'/api/chat'", "SameSite=Lax");
    }

    @Test
    void theListNamesEveryNoticeWithItsStandingAndLeadsToIt() throws Exception {
        String html = html("/notices");
        for (Notice notice : current.get().notices()) {
            assertThat(html).contains("href=\"/notices/" + notice.id() + "\"");
            assertThat(words(html)).contains(notice.header().title().replaceAll("\\s", ""));
        }
        assertThat(words(html)).contains("征求意见稿，尚未施行", "已于2025年6月30日到期", "文件未写截止日");
    }

    @Test
    void aNoticesPageHasEveryPartAndParagraphWordForWordInOrder() throws Exception {
        for (Notice notice : current.get().notices()) {
            String words = words(html("/notices/" + notice.id()));
            int at = words.indexOf("¶") < 0 ? 0 : words.lastIndexOf("清除", words.indexOf("¶"));
            for (var part : notice.parts()) {
                String text = part.paragraph() == null
                        ? part.text()
                        : part.paragraph().text();
                int found = words.indexOf(text.replaceAll("[\\s\\u3000\\u00a0]", ""), at);
                assertThat(found).as("%s: %s", notice.id(), text).isGreaterThanOrEqualTo(at);
                at = found;
            }
        }
    }

    @Test
    void everyParagraphHasItsAnchorOnceAndTheContentsLeadToAnchorsThatExist() throws Exception {
        for (Notice notice : current.get().notices()) {
            String html = html("/notices/" + notice.id());
            List<String> ids = all(ID, html);
            assertThat(ids)
                    .as(notice.id())
                    .doesNotHaveDuplicates()
                    .containsAll(notice.paragraphs().stream()
                            .map(paragraph -> paragraph.anchor())
                            .toList())
                    .containsAll(all(TARGET, html));
            assertThat(all(TARGET, html))
                    .as("contents")
                    .hasSizeGreaterThan(notice.clauses().size());
        }
        assertThat(html("/notices/dongyang-draft")).contains("id=\"c6-3\"", "id=\"p0\"", "id=\"end-1\"");
        assertThat(html("/notices/anshan-2020-3")).contains("id=\"cover-1\"");
        assertThat(html("/notices/heping-2020")).contains("id=\"a1-31\"", "id=\"a2-2\"");
    }

    @Test
    void theDayDecidesWhereAClauseStands() throws Exception {
        assertThat(words(html("/notices/wushan-2023-57?asOf=2026-03-01"))).contains("本款写明“实施期限截至2023年12月31日”，已过期");
        assertThat(words(html("/notices/wushan-2023-57?asOf=2023-12-30")))
                .contains("本款写明“实施期限截至2023年12月31日”，在期限内")
                .doesNotContain("已过期");
    }

    @Test
    void anUnknownNoticeAndAnImpossibleDayGetAPageInChinese() throws Exception {
        HttpResponse<String> unknown = page("/notices/wushan-2023-75");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(words(html(unknown))).contains("没有编号为“wushan-2023-75”的通知", "wushan-2023-57");
        HttpResponse<String> script = page("/notices/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(script.body()).doesNotContain("<script>alert");
        HttpResponse<String> day = page("/notices/wushan-2023-57?asOf=2026-02-30");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(words(html(day))).contains("日期“2026-02-30”不对");
        HttpResponse<String> nowhere = page("/nothing-here");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(words(html(nowhere))).contains("没有这个页面");
    }

    @Test
    void withoutScriptsTheAskPageAnswersToo() throws Exception {
        String html =
                html("/ask?region=heping&q=" + URLEncoder.encode("租赁工位给予每月300元的补贴 创业房租补贴", StandardCharsets.UTF_8));
        assertThat(html).contains("href=\"/notices/heping-2020#c15-1\"");
        assertThat(words(html)).contains("租赁工位给予每月300元的补贴", "（十五）第1款", "已于2025年6月30日到期", "区人社局");
        assertThat(words(html("/ask"))).contains("请写下您的问题");
        assertThat(words(html("/ask?q=" + URLEncoder.encode("在杭州租房有补贴吗", StandardCharsets.UTF_8))))
                .contains("杭州", "12333");
        HttpResponse<String> region = page("/ask?q=x&region=hangzhou");
        assertThat(region.statusCode()).isEqualTo(400);
        assertThat(words(html(region))).contains("不认识的地区“hangzhou”");
    }

    /** A longer address is refused by the server itself, in English. */
    @Test
    void theQuestionFieldTakesNoMoreThanAnAddressCarries() throws Exception {
        assertThat(all(Pattern.compile("name=\"q\"[^>]*maxlength=\"(\\d+)\""), html("/ask")))
                .singleElement()
                .satisfies(most -> assertThat(Integer.parseInt(most)).isBetween(200, 800));
        String longest = URLEncoder.encode("补".repeat(800), StandardCharsets.UTF_8);
        assertThat(words(html("/ask?q=" + longest))).contains("内容太长");
    }

    @Test
    void htmlInTheQuestionIsShownAsText() throws Exception {
        String question = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>补贴'\" onfocus=\"alert(3)";
        String html = html("/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img src=x", "\" onfocus=\"");
    }

    @Test
    void theQuotePageHasItsFormAndLoadsItsOwnScriptOnly() throws Exception {
        String html = html("/quote");
        assertThat(html).contains("src=\"/quote.js\"", "href=\"/quote.css\"", "role=\"status\"", "id=\"region\"");
        assertThat(words(html)).contains("东阳（征求意见稿，尚未施行）", "服务器不保存");
        assertThat(page("/quote.js").body())
                .contains("'/api/quote'")
                .doesNotContain("innerHTML", "localStorage.setItem('policydesk.f");
        assertThat(html("/")).contains("href=\"/quote\"");
    }

    @Test
    void theBenefitsOfARegionAreListedClauseByClause() throws Exception {
        assertThat(words(html("/benefits"))).contains("请先选一个地区");
        String html = html("/benefits?region=dongyang");
        assertThat(html)
                .contains(
                        "href=\"/quote#r=dongyang&amp;b=dongyang-startup-job-creation\"",
                        "href=\"/notices/dongyang-draft#c6-");
        assertThat(words(html)).contains("创业带动就业补贴", "征求意见稿，尚未施行");
        assertThat(page("/benefits?region=hangzhou").statusCode()).isEqualTo(400);
    }
}
