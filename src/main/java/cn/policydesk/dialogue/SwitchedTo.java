package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a benefit as the message, or a part of it, while a question is open: that benefit is meant from now on, and the words inside
 * its name tell nothing. 我问的还是家政那个 goes back to one that was worked out. One per message.
 */
final class SwitchedTo {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！?？]+");
    /** What says that the name behind it is what is wanted. */
    private static final Pattern WANTED = Pattern.compile(
            "^(?:不是|不对|不|那|就|先|再|还是|请|帮|给|我|他|她|的|想|要|是)*(?:算一?下?|换成|换到|改算|改成|(?:想|要)?(?:问|说)的?还?是?)(?=.{4})");

    private static final Pattern AROUND =
            Pattern.compile("^(?:那|就|先|再|还是|请|帮我?|给我?|[我他她]的?|想要?|要|是)+|(?:呢|吧|嘛|啊|呀|哦|的|这个|那个|这项|那项|怎么算|多少|能领|能拿)+$");
    /** 不是呀 我问的还是家政那个: another one is meant, and nothing is denied. */
    private static final Pattern MEANT = Pattern.compile("我(?:是)?(?:问|讲|想问|想算|要算|说)的?(?:还|就)?是.{0,8}那[个项]");

    private final Scene scene;
    private final Naming naming;

    SwitchedTo(Scene scene, Naming naming) {
        this.scene = scene;
        this.naming = naming;
    }

    /** Turns to the benefit that is named, or goes on with it; false where none is, or the name is an answer. */
    boolean take(String text) {
        Fact open = scene.open();
        String region = scene.c().region();
        if (open == null || region == null || answers(text, open)) {
            return false;
        }
        if (MEANT.matcher(IntentWords.plain(text)).find()) {
            Benefit before = before(IntentWords.plain(text));
            if (before != null) {
                turn(before, "");
                return true;
            }
        }
        List<String> rest = new ArrayList<>();
        Benefit meant = null;
        boolean wanted = false;
        for (String part : PARTS.split(text.strip())) {
            String core = WANTED.matcher(part).replaceFirst("");
            boolean lead = core.length() < part.length();
            Benefit named = meant == null ? named(AROUND.matcher(core).replaceAll(""), lead, region) : null;
            if (named == null) {
                rest.add(part);
            } else {
                meant = named;
                wanted = lead;
            }
        }
        String beside = String.join(" ", rest);
        if (meant == null || !wanted && !rest.isEmpty() && denies(beside, open)) {
            return false;
        }
        turn(meant, beside);
        return true;
    }

    /** Whether the message is one of the answers at hand. */
    private boolean answers(String text, Fact open) {
        return scene.desk.slots().buttons(open).stream()
                .anyMatch(button -> IntentWords.plain(button.text()).equals(IntentWords.plain(text)));
    }

    /** 一次性创业补贴 没领过: beside the name stands what answers the question. */
    private boolean denies(String beside, Fact open) {
        return scene.hear(beside, open).facts().stream()
                .anyMatch(one -> one.fact().equals(open));
    }

    /** The benefit that words are the name of; behind 算 the half of it that no other name holds will do. */
    private @Nullable Benefit named(String words, boolean lead, String region) {
        String plain = IntentWords.plain(words);
        Benefit whole = scene.finder().named(plain, region);
        if (whole != null && !whole.versions().isEmpty()) {
            return plain.length() <= name(whole).length() + 1 ? whole : null;
        }
        List<Benefit> half = !lead || !TwoParts.grant(plain) ? List.of() : naming.meant(plain, region);
        return half.size() == 1 ? half.getFirst() : null;
    }

    private static String name(Benefit benefit) {
        return IntentWords.plain(benefit.name().replaceAll("（[^）]*）", ""));
    }

    private void turn(Benefit benefit, String beside) {
        boolean same = scene.person().goal() instanceof Goal.One(String id) && id.equals(benefit.id());
        if (same && beside.isEmpty()) {
            scene.again();
            return;
        }
        if (!same) {
            scene.keep(scene.person().wants(new Goal.One(benefit.id())));
            scene.say(Phrase.TALK_NOW_THIS, "待遇", benefit.name());
        }
        if (!beside.isEmpty()) {
            var _ = new Remembering(scene).take(beside);
        }
        if (same) {
            scene.go();
        } else {
            naming.one(benefit);
        }
    }

    /** The benefit worked out last that shares words with a message, and not only those of the name that is pursued. */
    private @Nullable Benefit before(String plain) {
        String now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).map(Benefit::name).orElse("")
                : "";
        return scene.person().trail().worked().reversed().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> !one.name().equals(now) && !one.versions().isEmpty())
                .filter(one -> IntStream.range(0, one.name().length() - 1)
                        .mapToObj(at -> one.name().substring(at, at + 2))
                        .anyMatch(pair -> plain.contains(pair) && !now.contains(pair)))
                .findFirst()
                .orElse(null);
    }
}
