package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.WrittenNumber;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 有一个四川的是去年毕业的大专生 也算进去, 有一个不应该算吧 behind a result: the one number of people it rests on is so many more, or fewer. One per
 * message.
 */
final class Recount {

    private static final Pattern COUNTS = Pattern.compile(
            "(?:也|还|都)(?:应该|应当|该|要|得|能|可以)*算(?:进去|进来|上去|上|在内|在里头|一个|数|的)?(?:[了吧呀啊嘛的。！!]*$|[，, ])|(?:加进去|算进去|算进来|加上去)[了吧呀啊嘛。！!]*$");
    private static final Pattern ASKED = Pattern.compile("算不算|能不能|可不可以|[吗么不没嘛][?？]?$|[?？]");
    private static final Pattern SO_MANY = Pattern.compile("(?:有|漏了|漏掉了?|少算了?)" + Supposing.NUMBER + "?(?:个|名|位)");

    /** 有一个不应该算吧: so many fewer. */
    private static final Pattern LESS = Pattern.compile(
            "(?:其中|里面|里头|有|那|去掉|减掉|减去|扣掉|少算|不算)了?" + Supposing.NUMBER
                    + "(?:个|名|位|人)(?=.{0,8}(?:不应该|不该|不应|不能|不用|不|别)算|.{0,4}(?:去掉|减掉|扣掉|刨掉)|(?<=(?:去掉|减掉|减去|扣掉|少算|不算)了?.{1,4})(?:吧|呗|嘛|$))");

    /** 有个人没签合同不应该算吧: one fewer. */
    private static final Pattern ONE_LESS = Pattern.compile("(?:其中|里面|里头|有)(?:个|名|位).{0,10}(?:不应该|不该|不应|不能|不用|别)算");

    /** 就算两个, 只剩两个; 剩3个月 is no count. */
    private static final Pattern ONLY =
            Pattern.compile("(?:(?:就|只|只能|就只能)该?算|只?还?剩下?)" + Supposing.NUMBER + "(?:个|名|位|人|户|家)(?!月|多月|人?呢|人?吗)");

    /** 我是招了两个人哦, 一共招的是俩, 明明请了3个: all that is said. */
    private static final Pattern HIRED = Pattern.compile(
            "(?:不对|不是|哦|诶|哎|那个|可是?|但是?|我说|[,，\\s])*(?:我们?|俺们?|咱们?|公司|单位|店里|厂里)*(?:今年|总共|一共|拢共|一起|明明|其实|实际上?|本来|就|都)*是?"
                    + "(?:新?招|请|雇|聘|收|用|来|进)(?:用|来|进)?(?:了|的是|的)(?:是|有)?" + Supposing.NUMBER
                    + "(?:个|名|位|人)?(?:人|员工|工人)?(?:[哦噢啊呀嘛,，\\s]*[^,，。？?吗\\s]{0,14}[个和跟][^,，。？?吗\\s]{0,14})?[哦噢啊呀嘛哈呢了的\\s。！!]*");

    private final Scene scene;
    private final Supposing supposing;

    Recount(Scene scene, Supposing supposing) {
        this.scene = scene;
        this.supposing = supposing;
    }

    /** Takes a message that says who counts too, or does not; false where it says neither. */
    boolean take(String text) {
        return only(text) || fewer(text) || more(text) || hired(text);
    }

    /** 我是招了两个人哦 behind a result that rests on one: so many are meant. */
    private boolean hired(String text) {
        Matcher many = HIRED.matcher(text);
        Fact fact = many.matches() && scene.open() == null ? supposing.counted(List.of()) : null;
        int number = fact == null ? -1 : WrittenNumber.of(many.group(1));
        if (fact == null || !fact.unitText().equals("人") || number == supposing.value(fact)) {
            return false;
        }
        supposing.correct(fact, number, text);
        return true;
    }

    /** 有一个没签合同 就算两个: so many are left. */
    private boolean only(String text) {
        Matcher left = ONLY.matcher(text);
        Fact fact = left.find()
                ? supposing.counted(
                        scene.hear(text.substring(left.start()), null).facts())
                : null;
        int number = fact == null ? -1 : WrittenNumber.of(left.group(1));
        if (fact == null || number > supposing.value(fact)) {
            return false;
        }
        supposing.correct(fact, number, text);
        return true;
    }

    /** Takes a message that adds people to those who count; false where it does not, or none or several numbers can be meant. */
    private boolean more(String text) {
        Matcher many = SO_MANY.matcher(text);
        if (!COUNTS.matcher(text).find() || ASKED.matcher(text).find() || !many.find()) {
            return false;
        }
        Fact fact = supposing.counted(scene.hear(text, null).facts());
        if (fact == null || scene.open() != null) {
            return false;
        }
        int more = many.group(1) == null ? 1 : WrittenNumber.of(many.group(1));
        supposing.correct(fact, supposing.value(fact) + more, text);
        return true;
    }

    /** 有一个不应该算吧 behind a result: the one number of people it rests on is that much smaller. */
    private boolean fewer(String text) {
        Matcher less = LESS.matcher(text);
        boolean counted = less.find();
        boolean said = counted || ONE_LESS.matcher(text).find();
        Fact fact = said ? supposing.counted(scene.hear(text, null).facts()) : null;
        int left = fact == null ? -1 : supposing.value(fact) - (counted ? WrittenNumber.of(less.group(1)) : 1);
        if (fact == null || left < 0) {
            return false;
        }
        supposing.correct(fact, left, text);
        return true;
    }
}
