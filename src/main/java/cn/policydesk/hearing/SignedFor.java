package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 都签了一年的 while 社保满几个月 is asked: how long a contract runs is no time that was paid for. Pure. */
final class SignedFor {

    private static final Pattern SIGNED = Pattern.compile("签|合同");
    private static final Pattern PAID = Pattern.compile("[交缴买险]|社保|参保|[够满]|月");
    private static final Pattern PAYING = Pattern.compile("参保时间|缴费时间");

    private SignedFor() {}

    /** Takes such a time out of what was heard for the open fact. */
    static void without(String text, @Nullable Fact open, Map<Fact, HeardFact> facts) {
        if (open != null
                && open.kind() == Kind.DURATION
                && PAYING.matcher(open.id()).find()
                && SIGNED.matcher(text).find()
                && !PAID.matcher(text).find()) {
            facts.remove(open);
        }
    }
}
