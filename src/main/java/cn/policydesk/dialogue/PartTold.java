package cn.policydesk.dialogue;

import cn.policydesk.hearing.WrittenNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some of a group, and what a message says of them: 其中12个是线下上的课, 6户里有一户搬走四个月就关了, 有俩六十多了, 第三户才开了10个月.
 *
 * @param number how many of them
 * @param whole how many there are, where the message says so; else 0
 * @param firms whether firms are counted, not people
 * @param among whether the message says that they are among those told of: 其中, 里头
 * @param said what is said of them
 * @param head the words that name them
 */
record PartTold(int number, int whole, boolean firms, boolean among, String said, String head) {

    private static final String N = "[0-9]{1,4}|[一二两三四五六七八九十百俩仨]{1,4}";
    private static final String NO_TIME = "(?!个?多?半?[月年天岁元块万千百%]|[点级成届周次期条项样种]|小时|礼拜|星期|[0-9一二两三四五六七八九十百]|问题|事|钱|人吗|月)";
    private static final String IN = "(?:里头?|里面|当中|之中|中间)(?:面|头|边)?";
    private static final Pattern HEAD = Pattern.compile("(?:(?<among>(?:这|那)?(?<whole>" + N
            + ")(?:个|户|家|名|位)?(?:人|学员|员工|企业|工人)?" + IN
            + "|其中|(?:名单|他们|他俩|工人|员工|学员|人)?(?<![0-9年月厂店村])" + IN + ")(?:还|也|又|就|只)*(?:有|是)?|(?<!没|只|还|也|共|总|现在|一起)有)"
            + "(?:(?<n>" + N + ")(?<m>个|户|家|名|位|人)?" + NO_TIME + "|(?<m2>个|户|家|名|位)(?=[\\p{IsHan}])(?!月|人都|问题))"
            + "(?:人(?!员)|企业|学员|员工|学生)?(?:呢|哈|是|的|其实|实际上?|已经|都|[，, ])*");
    private static final Pattern NTH =
            Pattern.compile("第(?:[一二三四五六七八九十]|[0-9]{1,2})(?<m>个|户|家|位|名)(?!月)(?:人|企业|学员|员工)?(?:是|的|其实|[，, ])*");
    /** 3个拿退休金 要刨掉: nothing before it. */
    private static final Pattern FIRST = Pattern.compile("^(?:对了|不过|但是?|哦|那|刚数了下|[，, ])*(?<n>" + N + ")(?<m>个|户|家|名|位)"
            + NO_TIME + "(?:人(?!员))?(?:是|的|其实|[，, ])*(?=.*(?:刨|去掉|减掉|扣掉|剔|不算))");

    private static final Pattern NEXT = Pattern.compile(
            "[，,\\s]*(?:还有|另外|另有)(?:有)?(?<n>" + N + ")?(?:个|户|家|名|位)" + NO_TIME + "(?:人(?!员))?(?:是|的)?");
    private static final int LEAST = 2;
    private static final int SHORT = 3;

    /** What is said of them without what is said behind it. */
    String words() {
        String[] breaths = said.split("[\\s,，。;；]+", 3);
        return breaths.length < 2 || breaths[0].length() > SHORT ? breaths[0] : breaths[0] + " " + breaths[1];
    }

    /** 还有一家没搬走: another part behind this one; null where there is none. */
    @Nullable
    PartTold other() {
        Matcher next = NEXT.matcher(said);
        if (!next.find() || next.start() == 0) {
            return null;
        }
        String number = next.group("n");
        String told = said.substring(next.end()).strip();
        return new PartTold(number == null ? 1 : WrittenNumber.of(number), whole, firms, among, told, next.group());
    }

    /** This part without what is said of another behind it. */
    PartTold alone() {
        Matcher next = NEXT.matcher(said);
        return next.find() && next.start() > 0
                ? new PartTold(
                        number,
                        whole,
                        firms,
                        among,
                        said.substring(0, next.start()).strip(),
                        head)
                : this;
    }

    /** The first part a text tells of; null where it tells of none. */
    static @Nullable PartTold in(String text) {
        String plain = text.strip();
        for (Pattern pattern : new Pattern[] {HEAD, NTH, FIRST}) {
            Matcher head = pattern.matcher(plain);
            while (head.find()) {
                String said = plain.substring(head.end()).strip();
                String measure = pattern == HEAD && head.group("m") == null ? head.group("m2") : head.group("m");
                String number = pattern == NTH ? null : head.group("n");
                boolean bare = pattern == HEAD && measure == null;
                if (said.length() < LEAST || bare && number != null && !number.matches(".*[俩仨0-9]|[一二两三四五六七八九十]+")) {
                    continue;
                }
                String whole = pattern == HEAD ? head.group("whole") : null;
                return new PartTold(
                        number == null ? 1 : WrittenNumber.of(number),
                        whole == null ? 0 : WrittenNumber.of(whole),
                        measure != null && measure.matches("户|家"),
                        pattern == NTH || pattern == HEAD && head.group("among") != null,
                        said.replaceAll("[。！!？?，,\\s]+$", ""),
                        head.group().strip());
            }
        }
        return null;
    }
}
