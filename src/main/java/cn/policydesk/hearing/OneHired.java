package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One that is counted without a number: 招了个应届生. */
final class OneHired {

    private static final Pattern HIRED = Pattern.compile("(?:招|雇|聘|请)(?:了|到|来)$");
    private static final Pattern NOBODY = Pattern.compile("^(?:假|客|愿|位置|安|把|月|人都没)");

    private OneHired() {}

    /** The count whose measure starts at a place, right behind 招了 or the like; null where none does. */
    static Figure.@Nullable Count at(String text, int at, HearingWords words) {
        boolean one = text.startsWith("个", at) || text.startsWith("位", at) || text.startsWith("名", at);
        if (!one
                || !HIRED.matcher(text.substring(0, at)).find()
                || NOBODY.matcher(text.substring(at + 1)).find()
                || words.starts(Bag.NO_PERSONS, text, at + 1) > 0) {
            return null;
        }
        return new Figure.Count(SpokenNumber.point(BigDecimal.ONE), text.substring(at, at + 1), false, at, at + 1);
    }
}
