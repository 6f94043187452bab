package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那个高级工证是我表妹的 不是我的: what stands with the one it is about becomes the other's. One per message.
 */
final class TheirsNotMine {

    private static final String OURS = "[我俺咱]们?家?";
    private static final String MINE = "(?:不是|并不是|又不是|可不是|没说是?|跟)(?:我|俺)(?:自己|本人)?";

    /** 那个高级工证是我表妹的 不是我的, 高级工不是我 是我表妹. */
    private static final Pattern THEIRS =
            Pattern.compile("^(?:不对|不是|错了|说错了?|搞错了?|弄错了?|那个?|这个?|刚才|刚刚|前面|[,，。\\s])*(.{2,24}?)(?:都|才|其实)*"
                    + "(?:(?:是|说的是|指的是)(?:" + OURS + ")(" + Kin.WORD + ")(?:的|考的|拿的|交的|开的|有的|办的|领的)?[,，。\\s]*" + MINE
                    + "(?:的|考的|拿的|交的|开的|有的)?"
                    + "|" + MINE + "(?:的|考的|拿的|交的|开的|有的)?[,，。\\s]*(?:那)?(?:是|说的是)(?:" + OURS + ")(" + Kin.WORD
                    + ")(?:的|考的|拿的|交的|开的|有的)?)[了啊呀哦呢。！!]*$");

    private final Scene scene;
    private final Acquainted known;

    TheirsNotMine(Scene scene, Acquainted known) {
        this.scene = scene;
        this.known = known;
    }

    /** Moves it; false where nothing that stands with the one it is about is said to be another's. */
    boolean take(String text) {
        Matcher theirs = THEIRS.matcher(text);
        if (!theirs.find()) {
            return false;
        }
        String kin = Kin.label(theirs.group(2) == null ? theirs.group(3) : theirs.group(2));
        String found = known.found(kin);
        String label = found == null ? kin : found;
        Person mine = scene.person();
        Map<String, Told> moved = new LinkedHashMap<>();
        for (HeardFact one : scene.hear(theirs.group(1), null).facts()) {
            Told told = mine.facts().get(one.fact().id());
            if (told != null && told.known().equals(one.known())) {
                moved.put(one.fact().id(), told);
            }
        }
        if (moved.isEmpty() || label.equals(mine.label())) {
            return false;
        }
        Map<String, Told> own = new LinkedHashMap<>();
        moved.forEach((fact, told) -> {
            Told before = told.before();
            if (before != null) {
                own.put(fact, before);
            }
        });
        scene.keep(mine.without(List.copyOf(moved.keySet())).with(own));
        scene.keep(scene.c().about(label));
        scene.keep(scene.person().with(moved));
        scene.say(Phrase.TALK_MOVED_TO, "谁", label, "事实", said(moved));
        scene.keep(scene.c().about(mine.label()));
        if (scene.busy()) {
            scene.go();
        } else {
            Wishes.offer(scene);
        }
        return true;
    }

    private String said(Map<String, Told> moved) {
        return String.join(
                "、",
                moved.entrySet().stream()
                        .map(one -> words(one.getKey(), one.getValue().known()))
                        .toList());
    }

    private String words(String fact, Known value) {
        return scene.desk
                .slots()
                .told(scene.desk.library().rules().dictionary().find(fact).orElseThrow(), value);
    }
}
