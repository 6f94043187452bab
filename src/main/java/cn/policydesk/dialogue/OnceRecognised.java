package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Intent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我去认定了能领多少, 就当我认定好了 一个月多少: what would come of being recognised is worked out as supposed, of the benefit in view, else of the one
 * for those recognised that most of what was told is of. Nothing is kept as told. One per message.
 */
final class OnceRecognised {

    private static final Pattern SUPPOSED = Pattern.compile(
            "(?:就当|当作|当成|假如|假设|假使|要是|如果|若是|万一|等|去|以后|哪天|真)(?:[我他她它]|我妈|我爸|社区|人社|也|要|去|把|给|真|再|能|帮|都|先|已经)*(?:办理?|做)?认定(?:好|上|下来|过|成|完|通过|批下来)?了?"
                    + "|认定(?:好|上|下来|过|成|完|通过)?了(?:的话|以后|之后)"
                    + "|(?:就当|当作|当成|假如|假设|假使|要是|如果|若是|万一|等|哪天)[^，,。]{0,6}(?:办|批|弄|评|拿)(?:理|定)?(?:下来|好|成|完|到|上)?了?[^，,。]{0,8}认定"
                    + "|(?:就当|当作|当成|假如|假设|假使|要是|如果|若是|万一|等|哪天)[^，,。]{0,10}认定[^，,。]{0,4}(?:办|批|弄|评|拿)?(?:下来|好|成|完|到)了");
    private static final Pattern HOW_MUCH = Pattern.compile("多少|好多|几钱|几块|几个钱");
    private static final Pattern DENIED = Pattern.compile("(?:没|没有|不|还没|未)(?:去|被|给|能)?认定(?:过|上)?[吧呀啊]?$");
    private static final Pattern RECOGNISED = Pattern.compile("认定您");

    private final Scene scene;

    OnceRecognised(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is supposed, or no one benefit is meant by it. */
    boolean take(String text) {
        if (scene.c().region() == null
                || !SUPPOSED.matcher(text).find()
                || DENIED.matcher(text).find()
                || !HOW_MUCH.matcher(text).find()
                        && !scene.wants(Intent.AMOUNT, Intent.GRANT, Intent.FOLLOW, Intent.ASK)) {
            return false;
        }
        Benefit benefit = meant();
        Fact fact = benefit == null ? null : recognised(benefit).orElse(null);
        if (benefit == null || fact == null || fact.equals(scene.open())) {
            return false;
        }
        Person before = scene.person();
        Told told = before.facts().get(fact.id());
        if (told != null && told.known().equals(Known.YES)) {
            return false;
        }
        if (scene.open() == null) {
            scene.keep(before.wants(new Goal.One(benefit.id())));
        }
        try {
            if (new Supposing(scene).supposed(text, new LinkedHashMap<>(Map.of(fact, Known.YES)))) {
                return true;
            }
        } catch (ContradictoryFacts e) {
            // Told where the result is.
        }
        scene.keep(before);
        return false;
    }

    /** The benefit in view that is for those recognised; else the one that most of what was told is of; null where none stands out. */
    private @Nullable Benefit meant() {
        if (scene.person().goal() instanceof Goal.One(String id)) {
            Optional<Benefit> one = scene.desk
                    .library()
                    .rules()
                    .benefit(id)
                    .filter(benefit -> recognised(benefit).isPresent());
            if (one.isPresent()) {
                return one.get();
            }
        }
        String region = scene.c().region();
        if (region == null || scene.open() != null) {
            return null;
        }
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty()
                        && one.audiences().contains(Benefit.Audience.CITIZEN)
                        && recognised(one).isPresent())
                .sorted(Comparator.comparingLong(this::told).reversed())
                .toList();
        if (all.isEmpty() || told(all.getFirst()) == 0) {
            return null;
        }
        return all.size() == 1 || told(all.getFirst()) > told(all.get(1)) ? all.getFirst() : null;
    }

    private Optional<Fact> recognised(Benefit benefit) {
        return benefit.facts().stream()
                .filter(fact ->
                        RECOGNISED.matcher(scene.desk.slots().question(fact)).find())
                .findFirst();
    }

    /** How many of the things a benefit asks for were told as it asks them. */
    private long told(Benefit benefit) {
        return benefit.facts().stream()
                .map(fact -> scene.person().facts().get(fact.id()))
                .filter(told -> told != null && told.known().equals(Known.YES))
                .count();
    }
}
