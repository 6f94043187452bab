package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 他们不是困难村的 是普通农村的, 假如这5个不是困难村的 就普通农村户口: all who were counted as of one kind are of another one, which is counted apart and
 * has its own benefit. One per message.
 */
final class KindMoved {

    private static final Pattern NOT_BUT = Pattern.compile(
            "不是([^,，。;；\\s是]{2,8}?)(?:来?的)?[，,\\s]*(?:都|就|只|而|也|其实)*(?:是|算)?(?:普通|一般|平常)(?:的)?([^,，。;；\\s]{2,8}?)(?:户口|户籍|劳动力|来的|的)*(?=[,，。;；？?\\s]|那|能|$)");
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一");
    private static final Pattern SOME = Pattern.compile("其中|里头|里面|有(?:一|两|几|[0-9])?个");
    private static final int PART = 2;

    private final Scene scene;
    private final KindsApart kinds;

    KindMoved(Scene scene) {
        this.scene = scene;
        this.kinds = new KindsApart(scene);
    }

    /** Counts them as the other kind, or tells what would come of it; false where no such thing is said. */
    boolean take(String text) {
        Matcher said = NOT_BUT.matcher(text);
        List<Benefit> looked = scene.pursuit().looked();
        if (scene.open() != null
                || looked.size() != 1
                || SOME.matcher(text).find()
                || !new Amending(scene).finished()
                || !said.find()) {
            return false;
        }
        List<Fact> counts = kinds.counts(looked);
        List<Fact> from = counts.stream()
                .filter(fact ->
                        kinds.number(fact) > 0 && scene.desk.slots().name(fact).contains(said.group(1)))
                .toList();
        String kind = said.group(2);
        List<Fact> to = counts.stream()
                .filter(fact -> !from.contains(fact)
                        && scene.desk.slots().name(fact).contains(kind.substring(0, Math.min(PART, kind.length()))))
                .toList();
        if (from.size() != 1 || to.size() != 1) {
            return false;
        }
        try {
            return moved(text, from.getFirst(), to.getFirst(), looked.getFirst());
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private boolean moved(String text, Fact from, Fact to, Benefit looked) throws ContradictoryFacts {
        Benefit other = scene.desk.library().rules().benefits(looked.region()).stream()
                .filter(one -> GivesWay.alike(one, looked)
                        && scene.desk.library().rules().needed(one).contains(to.id()))
                .findFirst()
                .orElse(null);
        if (other == null) {
            return false;
        }
        int all = kinds.number(from) + Math.max(kinds.number(to), 0);
        Map<String, Told> told = new LinkedHashMap<>();
        told.put(from.id(), told(0, text));
        told.put(to.id(), told(all, text));
        String words = scene.desk.slots().told(from, told(0, text).known()) + "、"
                + scene.desk.slots().told(to, told(all, text).known());
        Person before = scene.person();
        scene.keep(before.with(told));
        kinds.measured(List.of(to), true);
        if (SUPPOSED.matcher(text).find()) {
            Supposing supposing = new Supposing(scene);
            Quote quote = supposing.quote(other, scene.person());
            scene.keep(before);
            scene.say(Phrase.TALK_SUPPOSED, "事实", words, "结果", supposing.told(quote));
            return true;
        }
        scene.keep(scene.person().wants(new Goal.One(other.id())));
        scene.say(Phrase.TALK_CORRECTED, "事实", words);
        scene.go();
        return true;
    }

    private Told told(int number, String text) {
        return new Told(
                Known.exactly(BigDecimal.valueOf(number)), text, scene.c().turn());
    }
}
