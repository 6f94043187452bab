package cn.policydesk.dialogue;

import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.Heard;
import java.util.regex.Pattern;

/** 我妈 beside what one tells of oneself says nothing of whether the speaker is a man or a woman. One per message. */
final class KinSex {

    private static final Pattern KIN = Pattern.compile("我?们?家?" + Kin.WORD);
    private static final Pattern OWN = Pattern.compile("(?:我|俺|本人)(?!们?家?" + Kin.WORD + ")");

    private final Scene scene;

    KinSex(Scene scene) {
        this.scene = scene;
    }

    /** What was heard without the sex that only a relative's name tells, where it is the asker who is talked of. */
    Heard without(String text, Heard heard) {
        Person person = scene.person();
        if (!person.label().isEmpty()
                || !person.trail().kin().isEmpty() && !OWN.matcher(text).find()) {
            return heard;
        }
        return new Heard(
                heard.facts().stream()
                        .filter(one -> one.fact().kind() != Kind.CHOICE
                                || !KIN.matcher(text.substring(one.start(), one.end()))
                                        .matches())
                        .toList(),
                heard.refused(),
                heard.unlike());
    }
}
