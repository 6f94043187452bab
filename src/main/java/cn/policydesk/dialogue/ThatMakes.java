package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 那就是两个人 right behind a number of people that was told, while another one is asked for: that number is meant. One per message. */
final class ThatMakes {

    private static final Pattern MAKES = Pattern.compile(
            "^那(?:么)?(?:就|应该|应当|总共|一共)+(?:是|有)([0-9]{1,3}|[一二两三四五六七八九十俩仨]{1,3})个?(?:人|位|名)?[了嘛吧呗咯啊呀]*[。.！!]?$");

    private final Scene scene;

    ThatMakes(Scene scene) {
        this.scene = scene;
    }

    /** Changes that number and goes on; false where the message says nothing of the kind. */
    boolean take(String text) {
        Matcher makes = MAKES.matcher(text.strip());
        Fact open = scene.open();
        if (open == null || open.kind() != Kind.COUNT || !makes.matches()) {
            return false;
        }
        String number = makes.group(1) + "个";
        for (Map.Entry<String, Told> one : scene.person().facts().entrySet()) {
            Fact fact =
                    scene.desk.library().rules().dictionary().find(one.getKey()).orElse(null);
            if (fact == null
                    || fact.equals(open)
                    || fact.kind() != Kind.COUNT
                    || !fact.unitText().equals(open.unitText())
                    || one.getValue().turn() != scene.c().turn() - 1) {
                continue;
            }
            HeardFact heard = scene.hear(number, fact).facts().stream()
                    .filter(said -> said.fact().equals(fact) && !HeardFact.nothing(said.known()))
                    .findFirst()
                    .orElse(null);
            if (heard != null && !heard.known().equals(one.getValue().known())) {
                scene.keep(scene.person()
                        .with(Map.of(
                                fact.id(),
                                new Told(heard.known(), text, scene.c().turn()))));
                scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, heard.known()));
                scene.go();
                return true;
            }
        }
        return false;
    }
}
