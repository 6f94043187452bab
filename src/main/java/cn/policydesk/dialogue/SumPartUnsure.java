package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 20万里头其实有4万是前年欠的 去年才补上, 那3万6里头前半年是在河东区交的 behind a result: something is told of a part of the sum it stands on. Whether that
 * part counts is not written; nothing is changed, and it is no claim about the notice. One per message.
 */
final class SumPartUnsure {

    private static final String SUM = "([0-9]+(?:\\.[0-9]+)?[万千]?[0-9]*|[一二两三四五六七八九十百千万]{2,})(?:元|块钱?)?";
    private static final Pattern OF_SUM = Pattern.compile("(?:这|那)?" + SUM + "(?:里头?|里面|里边|当中|其中)(?=[^，,。 ]{4,})");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]|要是|如果|假如|多少|凭|为啥|怎么|单位[交缴出]|职工|个人|员工|公司[交缴出]|厂里[交缴出]");
    /** 光失业保险是5200: what is left of it is told. */
    private static final Pattern LEFT =
            Pattern.compile("(?:光|只|就|才|应该|实际|剩|单)[^，,。]{0,8}?[0-9一二两三四五六七八九十]{1,}[0-9.]*[万千百0-9元块]");

    private final Scene scene;

    SumPartUnsure(Scene scene) {
        this.scene = scene;
    }

    /** Says that it is not judged; false where no part of a sum the result stands on is spoken of. */
    boolean take(String text) {
        Amending amending = new Amending(scene);
        Matcher part = OF_SUM.matcher(text);
        List<Benefit> looked = scene.pursuit().looked();
        if (scene.open() != null
                || looked.size() != 1
                || !amending.finished()
                || ASKS.matcher(text).find()
                || !part.find()
                || LEFT.matcher(text.substring(part.end())).find()) {
            return false;
        }
        Fitting fitting = new Fitting(scene);
        List<Fact> sums = amending.used().stream()
                .filter(fact -> fact.kind() == Kind.MONEY && fitting.toldAs(fact, part.group(1)))
                .toList();
        if (sums.size() != 1) {
            return false;
        }
        try {
            scene.say(
                    Phrase.TALK_SUM_PART,
                    "话",
                    text.substring(part.end()).strip(),
                    "结果",
                    new ToldSupposed(scene).shortly(looked.getFirst()),
                    "事实",
                    scene.desk.slots().name(sums.getFirst()));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
