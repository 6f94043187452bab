package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 啊不对 装修也算进去是68万, 一共68万, 年底好像是22个，有个教练早走了 behind a result: a number that is told anew, with why it is another one, is of
 * the one fact of the result that such a number can be of. One per message.
 */
final class Restated {

    private static final Pattern VALUE =
            Pattern.compile("(?:是|一共|总共|共计|合计|加起来|拢共|统共|全部|变成|成了|涨到|应该|其实|只有|就)(?:好像|大概|应该|一共|总共)?(?:是|有|要|花了?|得)*\\s*"
                    + "([0-9]+(?:\\.[0-9]+)?\\s*(?:万?元|块钱?|万|个月|年|天|个|名|位|人|家|户|次|岁)?|[一二两三四五六七八九十百千万]{1,6}(?:万|元|块钱?|个月|年|天|个|名|位|人|家|户|次|岁)+)"
                    + "(?:钱|人)?(?:的|了|啊|呀|哦|嘛|才对)*(?=[，,。；;！!\\s]|$)");
    /** A number that a list or a day is told with. */
    private static final Pattern PART = Pattern.compile("其中|里面|里头|每人|每个|平均");

    private final Scene scene;

    Restated(Scene scene) {
        this.scene = scene;
    }

    /** Takes the number; false where none is told so, or it fits no fact, or several. */
    boolean take(String text) {
        if (scene.open() != null
                || !scene.busy()
                || !(scene.person().goal() instanceof Goal.One(String id))
                || !scene.person().trail().worked().contains(id)
                || scene.wants(Intent.ASK, Intent.AMOUNT, Intent.FOLLOW, Intent.ALL)
                || PART.matcher(text).find()
                || Kin.somebody(scene.person(), text)
                || scene.pursuit().parameters().stream().anyMatch(one -> OutsideFigure.named(one, text))) {
            return false;
        }
        Matcher value = VALUE.matcher(text);
        if (!value.find()) {
            return false;
        }
        String written = value.group(1).strip();
        if (value.find() || sums(written)) {
            return false;
        }
        List<Fact> used = new Amending(scene).used();
        boolean heard = scene.hear(text, null).facts().stream().anyMatch(one -> used.contains(one.fact()));
        Map.Entry<Fact, Known> one = heard ? null : new Fitting(scene).of(written, text, used);
        if (one == null) {
            return false;
        }
        scene.keep(scene.person()
                .with(Map.of(
                        one.getKey().id(),
                        new Told(one.getValue(), written, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(one.getKey(), one.getValue()));
        scene.go();
        return true;
    }

    /** Whether the result itself says the number: then it is only said after it. */
    private boolean sums(String written) {
        return scene.c().last().contains(written);
    }
}
