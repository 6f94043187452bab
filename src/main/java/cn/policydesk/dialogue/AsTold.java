package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 不是，普通的失业大姐，每月单位给她交980 while it is about the 就业困难 people: the number told of the graduates before stays as it was told, and
 * the 980 is of what is worked out now. A message that neither corrects nor names it changes no number that the benefit in work does not
 * use. One per message.
 */
final class AsTold {

    private static final Pattern CORRECTS = Pattern.compile(
            "不对|^不是[哦噢吧啊呀的,，。\\s]*(?:应该|其实)?是|错了?(?=[,，。！!\\s是]|$)|更正|其实|实际|应该|应当|改[成为到]|换成|变成|变了|涨到|降到|才对|才是|口误|不止");

    private static final Pattern RIGHT_NUMBER = Pattern.compile(
            "^(?:哦|噢|啊|哎)?(?:不对|[说记写搞弄看]?错了)[，,。\\s]*(?:应该|其实)?是[0-9零一二两三四五六七八九十百千万]+(?:个|人|名|位|块|元|万|家|户)*[吧啊哦]?[。.]?$");

    private final Scene scene;

    AsTold(Scene scene) {
        this.scene = scene;
    }

    /** What was heard, without numbers of other matters; these are of the benefit in work where they can be. */
    Heard of(String text, Heard heard) {
        List<Benefit> looked = scene.busy() ? scene.pursuit().looked() : List.of();
        if (looked.isEmpty() || corrects(text)) {
            return heard;
        }
        List<Fact> strays = heard.facts().stream()
                .filter(one -> stray(text, one, looked))
                .map(HeardFact::fact)
                .toList();
        if (strays.isEmpty()) {
            return heard;
        }
        Person before = scene.person();
        scene.keep(before.without(strays.stream().map(Fact::id).toList()));
        Heard anew = scene.hear(text, scene.open());
        List<HeardFact> facts = new ArrayList<>(anew.facts().stream()
                .filter(one -> !strays.contains(one.fact()))
                .toList());
        for (Fact stray : strays) {
            List<HeardFact> own = inWork(text, stray, looked, facts);
            if (own.size() == 1) {
                facts.add(own.getFirst());
            }
        }
        scene.keep(before);
        return new Heard(facts, anew.refused(), anew.unlike());
    }

    /** Whether a fact heard of a message that says no to the open question is of another matter. */
    boolean elsewhere(String text, HeardFact one) {
        return scene.busy() && stray(text, one, scene.pursuit().looked());
    }

    private boolean corrects(String text) {
        // 不是 alone answers a question as often.
        return scene.wants(Intent.CORRECT) && !text.startsWith("不是")
                || CORRECTS.matcher(text).find()
                || new Instead(scene, text).numbers() != null;
    }

    /** Whether it would change a number that what is worked out does not look at, and that the message does not name. */
    private boolean stray(String text, HeardFact one, List<Benefit> looked) {
        Fact fact = one.fact();
        Told told = scene.person().facts().get(fact.id());
        return told != null
                && !looked.isEmpty()
                && (fact.kind() == Kind.COUNT || fact.kind() == Kind.MONEY)
                && !fact.equals(scene.open())
                && !scene.desk.hearing().kinds().own(fact)
                && (scene.open() != null || !alike(fact, looked).isEmpty())
                && !HeardFact.nothing(one.known())
                && Changed.otherwise(told.known(), one.known())
                && !used(fact, looked)
                && !named(text, fact, looked);
    }

    /** Whether the benefit in work looks at a fact, or it counts the heads of a sum there. */
    private boolean used(Fact fact, List<Benefit> looked) {
        return looked.stream()
                .flatMap(benefit -> scene.pursuit().facts(benefit).stream())
                .anyMatch(id -> id.equals(fact.id())
                        || scene.desk
                                .hearing()
                                .groupSums()
                                .heads()
                                .getOrDefault(id, List.of())
                                .contains(fact.id()));
    }

    /** Whether the message says of its name what is in the name of no like fact of the benefit in work. */
    boolean named(String text, Fact fact, List<Benefit> looked) {
        String others = String.join(
                " ",
                alike(fact, looked).stream()
                        .map(other -> scene.desk.slots().name(other)
                                + scene.desk.slots().question(other))
                        .toList());
        NamedBy names = new NamedBy(scene.desk.slots());
        StringBuilder own = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean shared = at + 2 <= text.length() && others.contains(text.substring(at, at + 2))
                    || at > 0 && others.contains(text.substring(at - 1, at + 1));
            own.append(shared ? ' ' : text.charAt(at));
        }
        return names.share(fact, own.toString(), own.toString()) > 0;
    }

    /** The facts of the benefit in work that count the same. */
    private List<Fact> alike(Fact fact, List<Benefit> looked) {
        return looked.stream()
                .map(benefit -> scene.pursuit().facts(benefit))
                .flatMap(Set::stream)
                .distinct()
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(other -> !other.equals(fact)
                        && other.kind() == fact.kind()
                        && other.unitText().equals(fact.unitText()))
                .toList();
    }

    /** What the text says of those, where the number was heard of none of them by itself. */
    private List<HeardFact> inWork(String text, Fact stray, List<Benefit> looked, List<HeardFact> heard) {
        List<Fact> alike = alike(stray, looked);
        if (heard.stream().anyMatch(one -> alike.contains(one.fact()))) {
            return List.of();
        }
        return alike.stream()
                .flatMap(fact -> scene.hear(text, fact).facts().stream()
                        .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known())))
                .toList();
    }

    /** Of what was said earlier and waited, what has not been told otherwise: 里面有6个半年内开店了 leaves the 40 with certificates. */
    Heard untold(Heard heard) {
        return new Heard(
                heard.facts().stream()
                        .filter(one -> {
                            Told told = scene.person().facts().get(one.fact().id());
                            return told == null || HeardFact.nothing(told.known());
                        })
                        .toList(),
                heard.refused(),
                heard.unlike());
    }

    /** 不对 是76人 to a question of yes or no sets a number right that was told before: its 是 is no yes. */
    Heard numberCorrected(String text, Heard heard) {
        Fact open = scene.open();
        return open == null
                        || open.kind() != Kind.YES_NO
                        || !RIGHT_NUMBER.matcher(text).find()
                ? heard
                : new Heard(
                        heard.facts().stream()
                                .filter(one -> !one.fact().equals(open))
                                .toList(),
                        heard.refused(),
                        heard.unlike());
    }
}
