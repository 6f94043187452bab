package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 要是以后店开不下去关了，还有补助吗, 我妈要是去公益性岗位上班一个月补多少: what might come is asked of, and one benefit is for just that; its words answer, with
 * who is paid, and nothing of it is kept as told. One per message.
 */
final class OnceClosed {

    private static final Pattern SUPPOSED =
            Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一|以后|将来|往后|哪天|到时候?|真要?(?=关|倒|黄)|想去|打算去|准备去|要去|能去|去了");
    private static final Pattern POST = Pattern.compile("公益性?岗位?|公岗");
    private static final Pattern POST_NAME = Pattern.compile("公益性?岗位?.*补贴");
    private static final Pattern WORKS =
            Pattern.compile("(?:去|上|到|在|进|做|干|安排)[^，。,]{0,4}(?:公益性?岗位?|公岗)|(?:公益性?岗位?|公岗)[^，。,]{0,3}(?:上班|干活|工作|做事)");

    private final Scene scene;

    OnceClosed(Scene scene) {
        this.scene = scene;
    }

    /** Answers with the words of the one benefit for it; false where nothing such is asked, or the region has none, or several. */
    boolean take(String text) {
        return closed(text) || post(text);
    }

    private boolean closed(String text) {
        boolean asked = scene.wants(Intent.ASK, Intent.AMOUNT, Intent.GRANT, Intent.ALL);
        return asked
                && SUPPOSED.matcher(text).find()
                && scene.desk.words().cues().said(Cue.CLOSED, text)
                && tell(of(Benefit.Audience.CITIZEN).stream()
                        .filter(one -> scene.desk.words().cues().said(Cue.CLOSED, one.name()))
                        .toList());
    }

    /** A person asks what a post gives that is paid to the one who offers it. */
    private boolean post(String text) {
        return scene.wants(Intent.AMOUNT, Intent.GRANT)
                && SUPPOSED.matcher(text).find()
                && WORKS.matcher(text).find()
                && POST.matcher(text).find()
                && !scene.wants(Intent.FIRM, Intent.EMPLOYER)
                && tell(of(Benefit.Audience.EMPLOYER).stream()
                        .filter(one -> POST_NAME.matcher(one.name()).find())
                        .toList());
    }

    private List<Benefit> of(Benefit.Audience audience) {
        String region = scene.c().region();
        return region == null
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(one ->
                                !one.versions().isEmpty() && one.audiences().contains(audience))
                        .toList();
    }

    private boolean tell(List<Benefit> meant) {
        if (meant.size() != 1) {
            return false;
        }
        Benefit one = meant.getFirst();
        if (scene.person().goal().equals(new Goal.One(one.id()))) {
            // 要是没有注销呢 supposes a fact of what is worked out.
            return false;
        }
        scene.cite(
                one.name(),
                one.ref().label(),
                one.ref().paragraph(),
                one.basis().words(),
                scene.desk.quotes().standing(one, scene.asOf()).note());
        if (!one.audiences().contains(Benefit.Audience.CITIZEN)) {
            scene.say(Phrase.TALK_PAYEE_TAKEN, "谁", "安排岗位的单位");
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }
}
