package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 不对 是三级, 看错了 三级的 behind a result: the one choice it rests on that such a word is another kind of. One per message. */
final class KindCorrected {

    private static final Pattern WRONG = Pattern.compile(
            "不对|不是[^,，。\\s是]{1,8}(?:[,，\\s]*(?:而|应该)?是|[,，\\s]+)|(?<=[^,，\\s])[,，\\s]*不是[^,，。\\s是]{1,8}$|(?:说|看|弄|搞|记|写|讲|打|报|选|点)错了?|错了|口误|更正");
    private static final Pattern AROUND =
            Pattern.compile("不好意思|刚才|刚刚|刚|前面|之前|应该|其实|实际上?|重新算一?下?|再算一?下?|重算|证书|的?证|[哦啊呀吧呢嘛了的才是我他她考拿写]|[,，。、！!\\s]");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]|是不是|还是|要是|如果|多少");
    private static final int SHORT = 8;

    private final Scene scene;

    KindCorrected(Scene scene) {
        this.scene = scene;
    }

    /** Takes such a correction; false where it is none, or none or several of the choices can have it. */
    boolean take(String text) {
        if (scene.open() != null
                || !scene.busy()
                || !WRONG.matcher(text).find()
                || ASKS.matcher(text).find()) {
            return false;
        }
        String kind = AROUND.matcher(WRONG.matcher(text).replaceAll(" ")).replaceAll("");
        if (kind.isEmpty() || kind.length() > SHORT) {
            return false;
        }
        List<Map.Entry<Fact, Known>> fits = new ArrayList<>();
        for (Fact fact : new Amending(scene).used()) {
            Told told = scene.person().facts().get(fact.id());
            if (told != null && fact.kind() == Kind.CHOICE) {
                scene.hear(kind, fact).facts().stream()
                        .filter(one -> one.fact().equals(fact)
                                && one.known() instanceof Known.OneOf
                                && Changed.otherwise(told.known(), one.known()))
                        .findFirst()
                        .ifPresent(one -> fits.add(Map.entry(fact, one.known())));
            }
        }
        if (fits.size() != 1) {
            return false;
        }
        Fact fact = fits.getFirst().getKey();
        Known known = fits.getFirst().getValue();
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, kind, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, known));
        scene.go();
        return true;
    }
}
