package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of a saying come to: without fillers, denied, and whether they tell of something done. Immutable. */
final class SayingForm {

    private final HearingWords words;

    SayingForm(HearingWords words) {
        this.words = words;
    }

    /** Whether a saying tells that something was done. */
    static boolean done(String option, String written) {
        int mark = written.indexOf('了');
        return !option.isEmpty() && mark > 0 && mark < written.length() - 1 && !written.startsWith("没");
    }

    /** 有残疾 is denied by 没残疾, 我是农民 by 不是农民. */
    static @Nullable String opposite(String text) {
        if (text.startsWith("有") && text.length() > 2) {
            return "没" + text.substring(1);
        }
        for (String self : List.of("我是", "是", "我们是")) {
            if (text.startsWith(self) && text.length() > self.length() + 1) {
                return "不是" + text.substring(self.length());
            }
        }
        return null;
    }

    /** The saying without fillers, which the text may hold or not. */
    String skeleton(String text, int least) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            // 办过企业 is not 办企业, but 没上大学 is 没上过大学.
            boolean done = text.charAt(i) == '过' && !text.startsWith("没");
            if (done || !words.isFiller(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        // 失业登记了 tells, 失业登记 alone names a thing.
        boolean named = text.endsWith("了") && least > 2 && words.has(Bag.WHOLE, kept.toString());
        return kept.length() < least || named ? text : kept.toString();
    }
}
