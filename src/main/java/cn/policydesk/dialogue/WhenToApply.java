package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.Phrase;
import java.util.regex.Pattern;

/**
 * 什么时候去申请 behind a result: until when it runs is no answer to it; that the clause writes no time of applying is said beside. One per
 * message.
 */
final class WhenToApply {

    private static final Pattern ASKED =
            Pattern.compile("(?:什么时候|啥时候|几时|哪个时候|何时|几月份?)(?:去|来|能|可以|才能|开始|好|要)*(?:申请|申报|申领|去办|办理|交材料|递材料)");
    private static final Pattern WRITTEN =
            Pattern.compile("[月日季年前后内][^。；]{0,12}(?:申请|申报|申领|提出)|(?:申请|申报|申领)[^。；]{0,12}[月日季年前后内]");

    private final Scene scene;

    WhenToApply(Scene scene) {
        this.scene = scene;
    }

    /** Says it where the reply speaks of the benefit that stands, and its paragraph writes no such time. */
    void tell() {
        new RelativesTime(scene).tell();
        Benefit benefit = scene.open() == null && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null
                || !ASKED.matcher(scene.incoming.text()).find()
                || !scene.said.text().contains(benefit.name())
                || scene.desk
                        .library()
                        .paragraph(benefit.ref())
                        .map(Paragraph::body)
                        .filter(text -> WRITTEN.matcher(text).find())
                        .isPresent()) {
            return;
        }
        scene.say(
                Phrase.VIEW_NO_TIME_TO_APPLY,
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()));
    }
}
