package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 前两个月还没办灵活就业登记 behind a result: how it was for a time before, and not how it is now. Nothing is changed. One per message. */
final class OnceNot {

    private static final Pattern ONCE = Pattern.compile(
            "^(?:不过|但是?|就是|其实|对了|哦)?(?:最?[前头开始]+|刚开始|一开始|起初)(?:那?(?:几|[0-9]{1,2}|[一二两三四五六半]{1,2})个?(?:月|年)|那?阵子?|的时候)[^,，。\\s]{0,6}?(?:还没|没有?|还不|不是|未)");

    private final Scene scene;

    OnceNot(Scene scene) {
        this.scene = scene;
    }

    /** Says that the result stays and that time is not judged; false where no yes told would be changed by it. */
    boolean take(String text) {
        Matcher once = ONCE.matcher(text);
        List<Benefit> looked = scene.pursuit().looked();
        if (scene.open() != null || looked.size() != 1 || !new Amending(scene).finished() || !once.find()) {
            return false;
        }
        List<Fact> used = new Amending(scene).used();
        boolean denies = scene.hear(text, null).facts().stream()
                .filter(one -> used.contains(one.fact()) && Known.NO.equals(one.known()))
                .map(HeardFact::fact)
                .map(fact -> scene.person().facts().get(fact.id()))
                .anyMatch(told -> told != null && Known.YES.equals(told.known()));
        if (!denies) {
            return false;
        }
        try {
            scene.say(
                    Phrase.TALK_ONCE_NOT, "话", text.strip(), "结果", new ToldSupposed(scene).shortly(looked.getFirst()));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
