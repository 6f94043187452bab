package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.notice.Paragraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那妹妹要是正好拿着失业金呢, 领失业金的话生活费补贴还能领吗 behind a result: the sentence of its clause that says it does not go together with the
 * unemployment benefit. One per message.
 */
final class NotAlong {

    private static final Pattern DRAWS =
            Pattern.compile("(?:拿|领|享受|吃)(?:着|起|了|到|的|取)*(?:的)?失业(?:保险)?金|失业(?:保险)?金.{0,4}(?:领|拿)(?:着|起|了)");
    private static final Pattern ASKS = Pattern.compile("[呢吗么不没][?？。]*$|[?？]|还能|能不能|影响|冲突|可不可以|不是.{1,6}是");
    private static final Pattern TOGETHER = Pattern.compile("[^，,。；;]*(?:不可|不得|不能)同时[^。；;]*失业(?:保险)?金[^。；;]*");

    private final Scene scene;

    NotAlong(Scene scene) {
        this.scene = scene;
    }

    /** Cites it; false where nothing of the kind is asked, or its clause says nothing of it. */
    boolean take(String text) {
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (now == null
                || !DRAWS.matcher(text).find()
                || !ASKS.matcher(text.strip()).find()
                        && !scene.desk.words().cues().said(Cue.ASKING, text)) {
            return false;
        }
        for (Paragraph paragraph : scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(now.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.ref().label().equals(now.ref().label()))
                .toList()) {
            for (String sentence : paragraph.body().split("[。；;]")) {
                Matcher together = TOGETHER.matcher(sentence);
                if (together.find()) {
                    scene.cite(
                            name(now, paragraph, sentence.strip()),
                            paragraph.ref().label(),
                            paragraph.ref().paragraph(),
                            sentence.strip(),
                            scene.desk.quotes().standing(now, scene.asOf()).note());
                    if (scene.open() != null) {
                        scene.again();
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** What the sentence is of: the benefit that rests on it, else what stands. */
    private String name(Benefit now, Paragraph paragraph, String sentence) {
        return scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> one.ref().equals(paragraph.ref())
                        && sentence.contains(one.basis().words().replaceAll("[。；;].*", "")))
                .findFirst()
                .orElse(now)
                .name();
    }
}
