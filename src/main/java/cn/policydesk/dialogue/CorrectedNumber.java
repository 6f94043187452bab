package cn.policydesk.dialogue;

import cn.policydesk.hearing.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number told in the place of one told before, read out of a message: 4户才对, 不是8个月 是7个月, 更正：实际半年内创业的是4人，合计改为多少.
 *
 * @param right as it is said
 * @param bare whether it is said without a unit
 * @param wrong the number it takes the place of, or null where that is not said
 * @param name what is said beside the two that may name the fact; without words of correction
 */
record CorrectedNumber(String right, boolean bare, @Nullable String wrong, String name) {

    private static final Pattern NUMBER = Pattern.compile(
            "([0-9]+(?:\\.[0-9]+)?[万千]?[0-9]?|(?:[一二两三四五六七八九十百千万俩仨][零一二两三四五六七八九十百千万]*)(?!下|样|般|定|直|起|共|旦|边|些|点))"
                    + "\\s*(元|块钱?|个?月|年|天|个|名|位|人|家|户|次|岁|%)?(?![0-9.])");
    /** As often part of another word. */
    private static final Pattern ONE_CHARACTER = Pattern.compile("[一二两三四五六七八九十百千万]");

    private static final Pattern CORRECTS = Pattern.compile(
            "不对|不准|[说记讲写看弄搞报算填]?错了?|更正|其实|实际|改|换成|变成|才是|才对|才(?=[0-9一二两三四五六七八九十俩])|应该|口误|[说讲]拐|只有|只得|不是|[交缴干做]满|[满够](?=[0-9一二两三四五六七八九十半])|只[上办开交缴干做来招用花][了过满]?(?=[0-9一二两三四五六七八九十])");
    /** 会计说, 房东刚发我单子, 之前那个数是前年的: somebody who knows has said how it is, or the number told before is of another time. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?:会计|财务|出纳|人事|房东|中介|老婆|老公|媳妇|爱人|对象|我妈|我爸|经理|主管|班长|班主任|老师|管账的?|文员)[^，,。0-9]{0,4}(?:[说讲回]|查|告诉|发|翻|算)"
                    + "|(?:账本?|单子|流水|凭证|发票|台账|名单|合同|清单|报表|系统)(?:上|里)?(?:写|显示|记|看|查|是|翻)|(?:查|翻|核|对|问)(?:了|过)[^，,。0-9]{0,6}"
                    + "|(?:之前|刚才|原来|以前|前面)(?:那个|说的|报的|讲的|给的)[^，,。0-9]{0,4}是[^，,。]{0,3}(?:前年|以前|老早|旧|别)");
    /** 去年是3万2: of what is looked at for the year before. */
    private static final Pattern LAST_YEAR = Pattern.compile("去年|上年|上一年");
    /** 一年七千二 去年才八千: of which year it is wanted is not for the words to say. */
    private static final Pattern OTHER_YEAR = Pattern.compile("(?:去年|前年|以前|早先|往年)[才只是就要的]*$");
    /** 隔壁说给5000: no number of one's own. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "网上|听说|别人|隔壁|同学|朋友|人家|邻居|同事|新闻|抖音|视频|文件|政策|通知|干部|凭|为啥|为什么|怎么(?!算错)|咋|别家|[给领拿发补返奖贷批]了?[^，,。 交缴]{0,5}[0-9一二两三四五六七八九十]");
    /** 最后一天, and 一年 before what is paid in it, count nothing. */
    private static final Pattern ONE_OF_TIME = Pattern.compile("[一1](?:个?月|年|天)");

    private static final Pattern WHICH_DAY = Pattern.compile("(?:最后|头|第|前|后|那|这|哪|有|中间|每)$");
    private static final Pattern NUMBER_NEXT = Pattern.compile("^(?:租金|房租|房钱)?(?:是|就|才|只|要|交|缴|有)*[0-9一二两三四五六七八九十]");
    /** What asks for the new result. */
    private static final Pattern ASKED_TOO = Pattern.compile(
            "[，,。；;\\s]*(?:那么?|这样)?(?:我们?)?(?:一共|总共|合计|现在|拢共|加起来|总数|三项|两项)*(?:该|能|可以|会)?(?:改为|变成|改成|是|给|领|拿|补|得)*到?我?(?:多少|好多|几多)钱?[了呢啊？?。]*$");

    private static final Pattern ASKS = Pattern.compile("[吗么？?]|是不是|还是要|要是|如果|假如|万一|[^那]呢$|多少|几个");
    /** 还招了3个, 其中2个: another number than the one that was told. */
    private static final Pattern MORE = Pattern.compile(
            "还[招请有带办]|另外|再[招请]|又[招请来]|多[招请了]|新来|加上|里头|里面|里边|其中|当中|(?<!其实|只|就|一共|总共|应该|实际|是)有(?:一|1|俩|两)?(?:个|户|家|名|位)(?!月|人?(?:$|[，, 。了]))");

    private static final Pattern LEFT = Pattern.compile(
            "([0-9]{1,4}|[一二两三四五六七八九十百]{1,4})(个|名|位|人|家|户)?(?:人)?(?:里头|里面|当中|其中|里|中)[^0-9]{0,3}?([0-9]{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|名|位|人|家|户).{1,20}?(?:应该|其实|实际|只|就|剩)(?:是|算|有|剩|下)*([0-9]{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|名|位|人|家|户)?");

    private static final Pattern MARKED = Pattern.compile(
            "(?:是|改成|改为|改到|换成|变成|为|才|只有?|只得|应该|其实|实际|满|够|成)(?:有|说|就|按|[上办开交缴干做来招用花][了过满]?)?[：:，,。\\s]*$");
    /** Put before a number these say that it stays. */
    private static final Pattern STAYS = Pattern.compile("(?:仍然?|还|照旧|依然)是$");
    /** 那俩, 有2人是: who is spoken of. */
    private static final Pattern THOSE = Pattern.compile("[那这]$|(?<!只)有$");

    private static final Pattern FROM = Pattern.compile("从$");
    private static final Pattern TO = Pattern.compile("^.{0,3}(?:改成|改为|变成|换成|改到|变到|到)");
    private static final Pattern BREATH = Pattern.compile("[：:，,。；;！!\\s]+");
    private static final Pattern AROUND = Pattern.compile(
            "不好意思|不对|不准|[说记讲写看弄搞报算填]?错了?|更正|其实|实际上?|改成|改为|改到|改|换成|变成|才是|才对|应该|口误|[说讲]拐|只有|只得|不是|刚才|刚刚|前面|上面|之前|会计|财务|一下|数字|哎呀|等会儿|等等|那个数|这个数|哎|刚说|[说从俩仨交缴]|[数那这个是就才也都了的啊呀吧呢嘛哦噢哈我人您你为只有满对]|[\\p{P}\\s]");
    private static final int MOST = 60;

    private record Placed(String words, boolean bare, int start, int end) {}

    /** What a message says so; null where it says no such thing, or it is not plain which number is meant. */
    static @Nullable CorrectedNumber in(String text) {
        String said = ASKED_TOO.matcher(text.strip()).replaceAll("");
        CorrectedNumber left = left(said);
        return left != null || !CORRECTS.matcher(said).find() ? left : placed(said);
    }

    /** 会计说去年交的是32500 36000是前年的数: a number told anew without a word of correction; null where it is none of one's own. */
    static @Nullable CorrectedNumber reported(String text) {
        String said = ASKED_TOO.matcher(text.strip()).replaceAll("");
        if (OF_OTHERS.matcher(said).find()) {
            return null;
        }
        CorrectedNumber number = placed(said);
        return number == null
                        || number.wrong() == null
                                && !REPORTED.matcher(said).find()
                                && !LAST_YEAR.matcher(said).find()
                ? null
                : number;
    }

    /** Whether somebody who knows says so, 我老婆说: the number is not hers. */
    static boolean told(String text) {
        return REPORTED.matcher(text).find();
    }

    /** Whether nothing but 去年 tells that a number is meant anew. */
    static boolean ofLastYear(String text) {
        return LAST_YEAR.matcher(text).find() && !REPORTED.matcher(text).find();
    }

    private static @Nullable CorrectedNumber placed(String said) {
        if (said.length() > MOST
                || ASKS.matcher(said).find()
                || MORE.matcher(said).find() && !said.contains("实际")) {
            return null;
        }
        List<Placed> all = new ArrayList<>();
        Placed wrong = null;
        Matcher number = NUMBER.matcher(said);
        while (number.find()) {
            if (number.group(2) == null
                    && ONE_CHARACTER.matcher(number.group().strip()).matches()) {
                continue;
            }
            String before = said.substring(0, number.start());
            String written = number.group().strip();
            // 32500 之前那个数是前年的 denies another one.
            String behind = said.substring(number.start() + written.length());
            if (ONE_OF_TIME.matcher(written).matches()
                    && (WHICH_DAY.matcher(before).find()
                            || NUMBER_NEXT.matcher(behind).find())) {
                continue;
            }
            Placed one =
                    new Placed(written, number.group(2) == null, number.start(), number.start() + written.length());
            if (FigureAnew.denied(before, behind)
                    || FROM.matcher(before).find() && TO.matcher(behind).find()) {
                if (wrong != null) {
                    return null;
                }
                wrong = one;
            } else if (!THOSE.matcher(before).find() && !STAYS.matcher(before).find()) {
                all.add(one);
            }
        }
        if (all.size() > 1
                && all.stream()
                        .anyMatch(one -> OTHER_YEAR
                                .matcher(said.substring(0, one.start()))
                                .find())) {
            return null;
        }
        List<Placed> marked = all.stream()
                .filter(one -> MARKED.matcher(said.substring(0, one.start())).find() || said.startsWith("才", one.end()))
                .toList();
        Placed right = all.size() == 1 ? all.getFirst() : marked.size() == 1 ? marked.getFirst() : null;
        if (right == null || all.size() > 1 && !said.substring(right.end()).isBlank()) {
            return null;
        }
        return new CorrectedNumber(
                right.words(), right.bare(), wrong == null ? null : wrong.words(), name(said, right, wrong));
    }

    /** 11个里头有2个是去年就来的，应该9个: what is left of them. */
    private static @Nullable CorrectedNumber left(String said) {
        Matcher left = LEFT.matcher(said);
        if (!left.find()
                || ASKS.matcher(said).find()
                || WrittenNumber.of(left.group(1)) - WrittenNumber.of(left.group(3))
                        != WrittenNumber.of(left.group(4))) {
            return null;
        }
        String unit = left.group(2) == null ? "" : left.group(2);
        return new CorrectedNumber(left.group(4) + unit, unit.isEmpty(), left.group(1) + unit, "");
    }

    /** What stands in one breath with the number, or where that is words of correction alone, elsewhere. */
    private static String name(String said, Placed right, @Nullable Placed wrong) {
        StringBuilder blank = new StringBuilder(said);
        blank(blank, right);
        if (wrong != null) {
            blank(blank, wrong);
        }
        int from = 0;
        Matcher end = BREATH.matcher(said);
        String own = "";
        while (from <= said.length()) {
            int to = end.find() ? end.start() : said.length();
            if (right.start() >= from && right.start() < to) {
                own = blank.substring(from, to);
            }
            from = to == said.length() ? to + 1 : end.end();
        }
        String plain = plain(own);
        return plain.length() > 1
                ? plain
                : BREATH.splitAsStream(blank)
                        .map(CorrectedNumber::plain)
                        .filter(breath -> breath.length() > 1)
                        .collect(Collectors.joining(" "));
    }

    private static String plain(String breath) {
        return AROUND.matcher(breath).replaceAll("");
    }

    private static void blank(StringBuilder text, Placed one) {
        for (int i = one.start(); i < one.end(); i++) {
            text.setCharAt(i, '的');
        }
    }
}
