package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.search.Aspect;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 要带什么材料, 去哪里办 before anything was spoken of: it is asked of which benefit, and once that is said, what its notice writes of it, or
 * that it writes nothing. A clause that happens to hold such words is no answer. One per message.
 */
final class OfWhich {

    private static final Pattern FILLERS = Pattern.compile(
            "请问|问一?下|我是说|我意思是|意思是|什么时候|啥时候?|几时|有没有|有没得|有无|具体|准备|提交|还有|另外|以及|我们?|俺们?|咱们?|你们?|你好|您好|想|问|那|这个?|个|钱|补贴|补助|政策|东西|申请|办理?|领取?|的话|到底|一般|大概|现在|今年|还|都|得|要|该|应|能|可以|去|上|到|的|了|呢|啊|呀|吗|么|嘛|哦|哇|呗|噻|伐|老师|同志|[\\p{P}\\s]");
    /** What a name is said with. */
    private static final Pattern AROUND =
            Pattern.compile("^(?:那个?|就?是|我?(?:想)?(?:要|问|说|办)(?:的是|的)?|关于)+|(?:那个|这个|的|啊|呀|呢|吧|嘛|吗|[\\p{P}\\s])+$");

    private static final int LONGEST = 26;
    private static final int NAME = 2;
    private static final int MOST = 5;
    /** So many of what an example finds are looked at for one that is paid. */
    private static final int NEAR = 3;

    private final Scene scene;

    OfWhich(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message asks about the paperwork and says of nothing. */
    boolean bare(String text) {
        return text.length() <= LONGEST
                && !scene.desk.library().index().aspects(text).isEmpty()
                && FILLERS.matcher(scene.desk.library().index().withoutAspects(text))
                        .replaceAll("")
                        .isEmpty();
    }

    /** Whether it asks of nothing but by when: 什么时候申请 有没有截止日期. */
    boolean untilAlone(String text) {
        return bare(text) && scene.desk.library().index().aspects(text).equals(Set.of(Aspect.UNTIL));
    }

    /** Asks of which, or answers once it is said; false where neither is to be done. */
    boolean take(String text) {
        String region = scene.c().region();
        if (!(scene.person().goal() instanceof Goal.Nothing)) {
            return false;
        }
        String question = scene.c().question();
        if (region != null && asked() && bare(question)) {
            return named(text, question, region);
        }
        if (!bare(text)) {
            return false;
        }
        Benefit told = region == null
                ? null
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(one -> one.name().equals(question))
                        .findFirst()
                        .orElse(null);
        if (told != null) {
            answer(told, text);
            return true;
        }
        if (!question.isEmpty() || scene.c().waiting() != null || scene.c().anywhere()) {
            return false;
        }
        if (region == null) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
            return true;
        }
        scene.keep(scene.c().asked(text));
        which(Phrase.TALK_OF_WHICH, common(region), text);
        return true;
    }

    /** Whether that was asked last. */
    boolean asked() {
        return scene.c().last().contains(scene.phrase(Phrase.TALK_OF_WHICH))
                || scene.c().last().contains(scene.phrase(Phrase.TALK_OF_WHICH_OF));
    }

    private void which(Phrase phrase, List<Benefit> some, String question) {
        scene.said.ask(
                scene.phrase(phrase),
                some.stream()
                        .map(one -> new Reply.Choice(one.name(), one.name() + "，" + question))
                        .toList());
    }

    /** What people ask for first there: what the examples speak of, and what still runs before what is over. */
    private List<Benefit> common(String region) {
        Naming naming = new Naming(scene);
        Set<Benefit> common = new LinkedHashSet<>();
        for (String example : scene.desk.talk().examples(region)) {
            Heard heard = scene.hear(example, null);
            naming.found(example, heard).stream()
                    .limit(NEAR)
                    .filter(one -> TwoParts.grant(plainName(one)))
                    .min(Comparator.comparingInt(one -> one.name().length()))
                    .ifPresent(common::add);
        }
        return common.stream()
                .sorted(Comparator.comparing(scene::over))
                .limit(MOST)
                .toList();
    }

    private static String plainName(Benefit benefit) {
        return benefit.name().replaceAll("（.*", "");
    }

    // ---- once it is said

    private boolean named(String text, String question, String region) {
        String name =
                AROUND.matcher(IntentWords.plain(text.replace(question, ""))).replaceAll("");
        if (name.length() < NAME || scene.wants(Intent.AMOUNT, Intent.ALL, Intent.WHY) || bare(text)) {
            return false;
        }
        List<Benefit> meant = meant(name, region);
        if (meant.isEmpty()) {
            return false;
        }
        if (meant.size() == 1) {
            answer(meant.getFirst(), question);
        } else {
            which(Phrase.TALK_OF_WHICH_OF, meant.stream().limit(MOST).toList(), question);
        }
        return true;
    }

    /** The benefits, with a figure or without, that are called so; else those the search finds. */
    private List<Benefit> meant(String name, String region) {
        List<Benefit> all = scene.desk.library().rules().benefits(region);
        List<Benefit> own = all.stream()
                .filter(one -> IntentWords.plain(one.name()).equals(name))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<Benefit> called = all.stream()
                .filter(one -> IntentWords.plain(one.name()).contains(name))
                .toList();
        List<Benefit> found = called.size() == 1 ? called : new Naming(scene).found(name, scene.hear(name, null));
        return called.size() > MOST && found.isEmpty() || !called.isEmpty() && called.size() <= MOST ? called : found;
    }

    /** What the notice of a benefit writes of the paperwork, or until when it runs. */
    private void answer(Benefit benefit, String question) {
        boolean until = scene.desk.library().index().aspects(question).contains(Aspect.UNTIL);
        String told = until
                ? scene.phrase(
                        Phrase.TALK_STANDING,
                        "待遇",
                        benefit.name(),
                        "时效",
                        scene.desk.quotes().standing(benefit, scene.asOf()).note())
                : scene.phrase(
                        Phrase.TALK_PAPERWORK,
                        "待遇",
                        benefit.name(),
                        "说明",
                        String.join("\n", scene.desk.quotes().paperwork(benefit)));
        scene.keep(scene.c().asked(benefit.name()));
        scene.said.ask(
                told,
                benefit.versions().isEmpty()
                        ? List.of()
                        : List.of(new Reply.Choice("算" + benefit.name(), "算" + benefit.name())));
    }
}
