package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * …能补多少？还有那个运行补贴一年给多少: where the first thing asked for is not told apart by its words, the second is kept by its name, to be
 * taken up by 那另一个呢 or 那运行补贴呢. One per message.
 */
final class AlsoAsked {

    private static final Pattern FURTHER = Pattern.compile(
            "[\\s,，。;；、!！?？](?:还有|另外|顺便|对了)[再还又也,，\\s]*(?:问问?|想问)?(?:一下|下)?(?:那个|那|这个)?([^\\s,，。呢?？]{2,14}?(?:补贴|补助|奖励|返还|贷款|贴息|津贴|救助金))");
    private static final Pattern SUM = Pattern.compile("^[0-9一二两三四五六七八九千百万]+(?:块钱|块|元|的)*(?:那个)?的?");
    private static final int MOST = 6;

    private final Scene scene;

    AlsoAsked(Scene scene) {
        this.scene = scene;
    }

    /** Keeps what else a message asks for by name. */
    void keep(String text, Function<String, List<Benefit>> finding) {
        Matcher further = FURTHER.matcher(text);
        if (!further.find() || !scene.person().trail().later().isEmpty()) {
            return;
        }
        String name = further.group(1);
        List<String> meant = finding.apply(SUM.matcher(name).replaceFirst("")).stream()
                .map(Benefit::id)
                .toList();
        if (meant.isEmpty() || meant.size() > MOST) {
            return;
        }
        List<Person.Later> later = new ArrayList<>(scene.person().trail().later());
        later.add(new Person.Later("“" + name + "”", name, meant));
        scene.keep(scene.person().later(later));
    }

    /** What was kept, by its sum where it was called by that, and without what is worked out already. */
    Person.Later narrowed(Person.Later next) {
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Benefit sum = now == null || next.benefits().size() < 2 ? null : new GivesWay(scene).bySum(next.words(), now);
        if (sum != null) {
            return new Person.Later(sum.name(), next.words(), List.of(sum.id()));
        }
        List<String> left = next.benefits().stream()
                .filter(id -> !scene.person().trail().worked().contains(id))
                .toList();
        if (left.isEmpty()) {
            return next;
        }
        String only = left.size() > 1
                ? null
                : scene.desk
                        .library()
                        .rules()
                        .benefit(left.getFirst())
                        .map(Benefit::name)
                        .orElse(null);
        return new Person.Later(only == null ? next.name() : only, next.words(), left);
    }
}
