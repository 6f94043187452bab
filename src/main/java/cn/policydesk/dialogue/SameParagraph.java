package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 社保补贴呢 behind a firm's result: another benefit of the same paragraph, for the same people, is meant before one of the whole notice. It is
 * worked out, or the words it rests on are told as that one's. One per message.
 */
final class SameParagraph {

    private static final Pattern AROUND =
            Pattern.compile("^(?:那|还有|另外|请问|我们?|单位|公司|的|这个|那个)+|(?:又|还)?(?:呢|有吗|有没有|有不|给吗|给不|能领吗|能拿吗|怎么算|多少|[?？])+$");
    private static final int LEAST = 3;
    private static final int MOST = 2;

    private final Scene scene;

    SameParagraph(Scene scene) {
        this.scene = scene;
    }

    /** Takes a message that names another benefit of the paragraph the one in view rests on; false where it names none. */
    boolean take(String text, Benefit now) {
        String words = IntentWords.plain(AROUND.matcher(text.strip()).replaceAll(""));
        if (words.length() < LEAST || !TwoParts.grant(words) || now.name().contains(words)) {
            return false;
        }
        List<Benefit> meant = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> one.ref().equals(now.ref()) && !one.id().equals(now.id()))
                .filter(one -> one.audiences().stream().anyMatch(now.audiences()::contains))
                .filter(one -> IntentWords.plain(one.name()).contains(words))
                .toList();
        List<Benefit> figured =
                meant.stream().filter(one -> !one.versions().isEmpty()).toList();
        Naming naming = new Naming(scene);
        if (figured.size() == 1) {
            naming.found(figured.getFirst(), text);
        } else if (!figured.isEmpty()) {
            naming.which(figured);
        } else if (!meant.isEmpty()) {
            scene.keep(scene.c().asked(text));
            meant.stream().limit(MOST).forEach(one -> told(one));
        }
        return !meant.isEmpty();
    }

    /** Tells what a benefit is by its own sentence, and where that stands. */
    void told(Benefit one) {
        scene.say(
                Phrase.VIEW_OWN,
                "待遇",
                one.name(),
                "条",
                one.ref().label(),
                "款",
                String.valueOf(one.ref().paragraph()),
                "原文",
                one.basis().words(),
                "时效",
                scene.standing(one));
        if (!Clauses.sum(one.basis().words())) {
            scene.say(Phrase.TALK_NO_SUM_OF, "待遇", one.name());
        }
    }
}
