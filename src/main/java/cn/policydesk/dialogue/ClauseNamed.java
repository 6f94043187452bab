package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 看（八）第1款: what the button of a clause sends, and a clause by its whole heading: it is shown as it stands. A button never has its
 * words searched for again, which may find another clause than the one it offers.
 */
final class ClauseNamed {

    private static final int LABEL = 18;
    private static final int OFFERS = 3;
    private static final String LOOK = "看";
    /** A shorter heading may be a word of anything. */
    private static final int HEADING = 5;

    private final Scene scene;
    private final Clauses clauses;

    ClauseNamed(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** The button of a clause; it carries the paragraph's place. */
    static Reply.Choice choice(ClauseAnswer answer, boolean severalRegions) {
        String heading = answer.heading().isEmpty() ? answer.gist() : answer.heading();
        String label = answer.clause() + (heading.length() > LABEL ? heading.substring(0, LABEL) + "…" : heading);
        String region = severalRegions ? answer.regionName() : "";
        return new Reply.Choice(label, LOOK + region + answer.clause() + "第" + answer.paragraph() + "款");
    }

    /** Shows the clause a message is the place or the heading of; false where it is neither. */
    boolean take(String text) {
        String said = text.strip();
        for (Notice notice : scene.desk.library().notices()) {
            String region = notice.header().region();
            if (scene.c().region() != null && !region.equals(scene.c().region())) {
                continue;
            }
            Paragraph found = placed(notice, said);
            if (found == null && scene.c().region() != null) {
                found = headed(notice, said);
            }
            if (found != null) {
                String question = scene.c().question();
                show(found, region, question.isEmpty() ? found.heading() : question);
                return true;
            }
        }
        return false;
    }

    private @Nullable Paragraph placed(Notice notice, String said) {
        if (!said.startsWith(LOOK)) {
            return null;
        }
        String place = said.substring(LOOK.length());
        String name = scene.desk
                .library()
                .region(notice.header().region())
                .map(one -> one.shortName())
                .orElse("");
        boolean named = !name.isEmpty() && place.startsWith(name);
        if (!named && scene.c().region() == null) {
            return null;
        }
        String alone = named ? place.substring(name.length()) : place;
        return notice.paragraphs().stream()
                .filter(one -> one.ref().place().equals(alone))
                .findFirst()
                .orElse(null);
    }

    /** （十六）提高职业培训质量: of its paragraphs the one that answers what was asked before, or the first. */
    private @Nullable Paragraph headed(Notice notice, String said) {
        String plain = IntentWords.plain(said);
        List<Paragraph> all = notice.paragraphs().stream()
                .filter(one -> one.heading().length() >= HEADING)
                .filter(one -> plain.equals(IntentWords.plain(one.heading()))
                        || plain.equals(IntentWords.plain(one.ref().label() + one.heading())))
                .toList();
        if (all.isEmpty() || scene.finder().called(said, notice.header().region()) != null) {
            return null;
        }
        String question = scene.c().question();
        return question.isEmpty()
                ? all.getFirst()
                : clauses.ask(question).answers().stream()
                        .flatMap(answer -> all.stream()
                                .filter(one -> one.ref().label().equals(answer.clause())
                                        && one.ref().paragraph() == answer.paragraph()))
                        .findFirst()
                        .orElse(all.getFirst());
    }

    /** Shows a paragraph that was picked, with what can be worked out of its clause and nothing else. */
    private void show(Paragraph paragraph, String region, String question) {
        AskReply reply = scene.assistant
                .clauses(scene.desk.library(), List.of())
                .show(paragraph.ref(), region, question, scene.asOf());
        List<Benefit> likely = new ArrayList<>(scene.finder().beside(question, region, scene.audience()));
        likely.addAll(scene.desk.library().rules().benefits(region));
        List<Reply.Choice> offers = new ArrayList<>();
        likely.stream()
                .distinct()
                .filter(benefit -> benefit.ref().equals(paragraph.ref())
                        && !benefit.versions().isEmpty())
                .sorted(Comparator.comparingLong(this::unspoken))
                .limit(OFFERS)
                .forEach(benefit -> offers.add(new Reply.Choice("算" + benefit.name(), "算" + benefit.name())));
        if (scene.open() != null) {
            scene.said.answered(reply, List.of());
            scene.say(Phrase.TALK_BACK);
            scene.again();
            return;
        }
        offers.add(new Reply.Choice("有用", "有用"));
        offers.add(new Reply.Choice("没用", "没用"));
        scene.said.answered(reply, offers);
    }

    /** The more was told that a benefit asks for, the less. */
    private long unspoken(Benefit benefit) {
        return -benefit.facts().stream()
                .filter(fact -> scene.person().facts().containsKey(fact.id()))
                .count();
    }

    /**
     * Of a paragraph that only speaks again of the one benefit that is meant, the paragraph that decides it: the city's own 3 months, not the
     * province's at most 6; null where the paragraph that answers decides.
     */
    static @Nullable ClauseRef decides(AskReply reply, List<Benefit> meant) {
        if (!reply.outcome().equals("answered") || meant.isEmpty()) {
            return null;
        }
        ClauseAnswer answer = reply.answers().getFirst();
        Benefit first = meant.getFirst();
        boolean again = !here(first.ref(), answer)
                && first.bases().stream()
                        .anyMatch(basis -> here(basis.ref(), answer) && shares(basis.words(), answer.gist()));
        return again ? first.ref() : null;
    }

    private static boolean here(ClauseRef ref, ClauseAnswer answer) {
        return ref.notice().equals(answer.notice())
                && ref.label().equals(answer.clause())
                && ref.paragraph() == answer.paragraph();
    }

    private static boolean shares(String words, String gist) {
        String start = gist.substring(0, Math.min(gist.length(), LABEL));
        return words.contains(start) || gist.contains(words.substring(0, Math.min(words.length(), LABEL)));
    }
}
