package cn.policydesk.dialogue;

import cn.policydesk.benefit.Basis;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where else than in a benefit's own words it is written for how long it is: 能贷几年, 能给补多长时间. One per message. */
final class LengthWritten {

    private final Scene scene;

    LengthWritten(Scene scene) {
        this.scene = scene;
    }

    /** 期限最长不超过3年 in words the benefit rests on besides: a loan with the higher limit is of the same sentence; empty where none do. */
    String otherwiseBased(Pattern length) {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).stream()
                        .flatMap(benefit -> benefit.bases().stream())
                        .map(Basis::words)
                        .filter(words -> length.matcher(words).find())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** 能给补多长时间 of what is paid in advance: the sentence that says how long it is given, and not how much of it comes early. */
    String inAll(String gist, String clause, String text, Pattern length) {
        Cues cues = scene.desk.words().cues();
        if (cues.said(Cue.ADVANCE, text) || !cues.said(Cue.ADVANCE, gist)) {
            return "";
        }
        return Stream.of(clause.split("[。；]"))
                .filter(one -> length.matcher(one).find() && !cues.said(Cue.ADVANCE, one))
                .findFirst()
                .map(String::strip)
                .map(one -> one.replaceFirst("^……", ""))
                .orElse("");
    }
}
