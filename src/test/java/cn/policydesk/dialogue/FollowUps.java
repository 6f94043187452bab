package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ordinary questions behind a result, in several wordings, and how an answer to one is judged. */
final class FollowUps {

    private static final Pattern LIST = Pattern.compile("我知道的(?:情况)?是|(?:现在|目前)按这些算：|是哪一件，我没听出来");
    private static final Pattern NOT_HEARD = Pattern.compile("没对上|没听懂|没有听出|没听出|您想问的是哪|想问哪|指的是哪|是哪一[项条]|没有找到写这件事");
    private static final Pattern MONEY = Pattern.compile("[0-9][0-9.]*万?元");
    private static final Pattern STANDING =
            Pattern.compile("有效|施行|失效|至20|到20|期限|现行|还不能|不能申领|征求意见|草案|截止|过期|已过|受理|没有写到哪");

    /** How an answer came out. */
    enum Verdict {
        GOOD,
        /** No answer to what was asked, though nothing untrue. */
        POOR,
        WRONG
    }

    record Came(Verdict verdict, String why) {
        static final Came GOOD = new Came(Verdict.GOOD, "");
    }

    /** A question, and what it asks for. */
    enum Question {
        PAPERS("要带什么材料", "要准备哪些东西", "需要什么证件"),
        WHERE("去哪里办", "在哪申请", "找哪个部门办"),
        WHEN("什么时候到账", "多久能到账", "钱啥时候发"),
        NEXT_YEAR("明年还有吗", "明年还能领吗", "以后每年都有吗"),
        HOW_LONG("能领多久", "可以领几年", "能发多长时间"),
        IN_ALL("一共能拿多少", "加起来是多少", "总共多少钱"),
        TOGETHER("跟%s能一起领吗", "能不能和%s一起拿", "跟%s可以同时享受吗"),
        HIRED("要是我下个月找到工作了呢", "万一我上班了还给吗", "如果我去厂里上班了呢"),
        ONE_MORE("要是多招一个呢", "再多招一个人呢", "如果再招一个呢"),
        HUSBAND("那我老公呢，他也是%s", "我老公也%s，他能领多少", "我老公呢 %s"),
        CORRECTED("刚才说错了，是%s", "不对，应该是%s", "更正一下，是%s"),
        MOST("最多能领多少", "最高给多少钱", "封顶是多少");

        private final List<String> ways;

        Question(String... words) {
            this.ways = List.of(words);
        }

        /** One of the ways to say it, which a name chooses. */
        String of(String name) {
            return ways.get(Math.floorMod(name.hashCode(), ways.size()));
        }
    }

    private FollowUps() {}

    static Came judged(
            ExampleTalk talk,
            Benefit benefit,
            Question question,
            Reply first,
            Reply reply,
            Fact changed,
            WorkedExample example,
            Benefit other) {
        String text = ExampleTalk.text(reply);
        if (!talk.trouble().isEmpty() && talk.trouble().startsWith("和上一句")) {
            return new Came(Verdict.WRONG, talk.trouble());
        }
        boolean foreign = reply.quotes().stream()
                .anyMatch(one -> !one.benefit().equals(benefit.id())
                        && (question != Question.TOGETHER || !one.benefit().equals(other.id())));
        if (foreign) {
            return new Came(Verdict.WRONG, "另一项的结果");
        }
        if (LIST.matcher(text).find()) {
            return new Came(Verdict.WRONG, "只列事实");
        }
        boolean clause = reply.answers().stream()
                .anyMatch(one -> !one.clause().equals(benefit.ref().label()));
        if (clause) {
            boolean sum = reply.answers().stream()
                    .anyMatch(one -> MONEY.matcher(one.gist()).find());
            return new Came(sum ? Verdict.WRONG : Verdict.POOR, sum ? "别的条的数" : "别的条");
        }
        boolean which = question == Question.CORRECTED && !talk.asked().contains(changed.id());
        if (which && Pattern.compile("没听出要改哪一项|说的是").matcher(text).find()) {
            return Came.GOOD;
        }
        if (MONEY.matcher(text.replace(benefit.name(), "")).find()
                && !STANDING.matcher(text).find()) {
            return new Came(Verdict.WRONG, "有数没有时效");
        }
        if (NOT_HEARD.matcher(text).find()) {
            return new Came(Verdict.POOR, "没听懂");
        }
        if (!reply.answers().isEmpty()) {
            return new Came(Verdict.POOR, "光是原文");
        }
        return switch (question) {
            case CORRECTED -> {
                Map<String, Known> facts = talk.told();
                Known now = facts.get(changed.id());
                yield text.contains("还是")
                                || !talk.asked().contains(changed.id())
                                || same(now, bigger(example.facts().get(changed.id())))
                        ? Came.GOOD
                        : new Came(Verdict.POOR, "没改" + changed.id());
            }
            case TOGETHER ->
                text.contains("一起")
                                || text.contains("重复")
                                || text.contains("同时")
                                || text.contains("都能")
                                || text.contains("都领")
                                || text.contains("同享")
                                || text.contains("代替")
                                || text.contains("都领")
                        ? Came.GOOD
                        : new Came(Verdict.POOR, "没说能不能一起");
            case IN_ALL, MOST ->
                reply.quotes().isEmpty()
                                && !MONEY.matcher(text).find()
                                && !text.contains("%")
                                && !text.contains("没写给多少钱")
                                && !text.contains("没有写")
                        ? new Came(Verdict.POOR, "没说多少")
                        : Came.GOOD;
            case PAPERS -> of(text, "材料|带");
            case WHERE -> of(text, "部门|经办|12333|申请|办理|局");
            case WHEN -> of(text, "到账|工作日|发放|拨付|什么时候|多久|哪天|按[年月季]|没有找到写这个");
            case NEXT_YEAR -> of(text, "明年|一次|每年|每月|年|期限|有效|次|能不能再领");
            case HOW_LONG -> of(text, "月|年|一次|多久|期|没有找到写这个");
            case HIRED -> of(text, "工作|就业|上班|失业|假设|没有写");
            case ONE_MORE -> of(text, "假设|多招|一个|人");
            case HUSBAND -> of(text, "老公|爱人|丈夫|他");
        };
    }

    private static boolean same(Known one, Known other) {
        return one instanceof Known.Between(Span now)
                && now.exact()
                && other instanceof Known.Between(Span then)
                && now.low().compareTo(then.low()) == 0;
    }

    private static Came of(String text, String word) {
        return Pattern.compile(word).matcher(text).find() ? Came.GOOD : new Came(Verdict.POOR, "没答到");
    }

    /** One more of people, a tenth more of money. */
    static Known bigger(Known known) {
        BigDecimal low = ((Known.Between) known).span().low();
        BigDecimal more =
                low.compareTo(BigDecimal.valueOf(100)) < 0 ? low.add(BigDecimal.ONE) : low.add(low.movePointLeft(1));
        return new Known.Between(new Span(more, more));
    }
}
