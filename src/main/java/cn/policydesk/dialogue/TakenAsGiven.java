package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 认定还没下来，先按认定下来算吧: what is not settled yet is taken as given, as was asked for, and it is said that the result only counts once it is
 * settled. The words for it tell nothing else. One per message.
 */
final class TakenAsGiven {

    private static final Pattern GIVEN = Pattern.compile(
            "(?:先|就|暂时|暂且|姑且)(?:给我|帮我|替我|都)?(?:按|当作|当成|当|照|算作|视为|假设|假定)([^，,。；;]{0,14}?)(?:来?算|吧|看|处理|$)");
    private static final Pattern NOT_YET =
            Pattern.compile("没有?(?:下来|批|认定|办好|办下|办完|定|出来|拿到|收到|好)|还没|在等|等着|要等|正在|申请中|在办|在走|走流程|不确定|说不准|没把握");
    private static final Pattern NOT = Pattern.compile("[没不]");

    private final Scene scene;

    TakenAsGiven(Scene scene) {
        this.scene = scene;
    }

    /** What is heard of such a message; the same where it is none. */
    Heard of(String text, Heard heard) {
        Matcher given = GIVEN.matcher(text);
        if (!given.find() || !NOT_YET.matcher(text).find()) {
            return heard;
        }
        Fact open = scene.open();
        List<HeardFact> facts = new ArrayList<>(heard.facts());
        if (open != null && open.kind() == Kind.YES_NO) {
            Known known = NOT.matcher(given.group(1)).find() ? Known.NO : Known.YES;
            facts.removeIf(one -> one.fact().kind() == Kind.YES_NO);
            facts.addFirst(new HeardFact(open, known, given.start(), given.end()));
        }
        String taken = facts.stream()
                .filter(one -> Known.YES.equals(one.known()) || one.fact().equals(open))
                .map(one -> scene.desk.slots().told(one.fact(), one.known()))
                .collect(Collectors.joining("、"));
        if (!taken.isEmpty()) {
            scene.say(Phrase.TALK_TAKEN_AS_GIVEN, "事实", taken);
        }
        return new Heard(facts, heard.refused(), heard.unlike());
    }
}
