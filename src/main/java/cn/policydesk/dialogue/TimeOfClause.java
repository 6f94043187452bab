package cn.policydesk.dialogue;

import cn.policydesk.telling.ClauseAnswer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 她失业保险交了30个月，够不够, 不对是40个月 right behind a paragraph that asks for one time: whether that is long enough. One per message.
 */
final class TimeOfClause {

    /** A longer message asks for something of its own. */
    private static final int SHORT = 24;
    /** 不对是40个月, and nothing beside. */
    private static final Pattern ANEW = Pattern.compile(
            "(?:(?:哦|啊|哎|噢|呃|诶)?(?:不对|不是|错了|[说问记搞弄讲看写打]错了?|其实|应该|好像|要是|如果|那)?(?:她|他|我)?[,，。\\s]*)*(?:是|有|交了?|缴了?|满|到)*了?[0-9一二两三四五六七八九十半]{1,4}(?:个月|年)(?:半)?(?:的|了|呢|吧|啊|呀)*[,，\\s]*(?:够不够|够吗|够了吗|行不行|行吗|能领吗|能不能领|还能领不|够不)?[?？。]?");

    private static final Pattern ENOUGH =
            Pattern.compile("够不够|够吗|够了吗|够不|满不满|达没达到|还?能[领拿办申][取到]?[不吗没]|能不能[领拿办]|还能[领拿办]|行不行|行吗|算不算");

    private final Scene scene;
    private final Clauses clauses;

    TimeOfClause(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Answers; false where no such paragraph was told last, or the message tells no time of it. */
    boolean take(String text) {
        String plain = text.strip();
        if (plain.length() > SHORT
                || scene.c().region() == null
                || scene.open() != null
                || !ANEW.matcher(plain).matches() && !ENOUGH.matcher(plain).find()
                || !Totals.TIME.matcher(plain).find()
                        && !SameClause.AND_HALF.matcher(plain).find()
                || SameClause.asksTime(plain)) {
            return false;
        }
        ClauseAnswer shown = clauses.shown();
        if (shown == null || !SameClause.oneTime(shown.gist())) {
            return false;
        }
        new SameClause(scene).tell(shown, plain, List.of());
        return true;
    }
}
