package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 能领两份不, 两个都能要吗, 迟报还能报吗 of the benefit in view, or of the one the message names: one word first, whether the notice writes it,
 * and then what it does write. One per message.
 */
final class FirstWord {

    private static final int SHORT = 14;
    private static final int NAMED = 24;
    private static final Pattern ONCE = Pattern.compile("一次性|每人每年[^，。；]{0,6}1次|只能享受[一1]次|只享受[一1]次");
    /** 一般只... by when one has to come, as notices write it. */
    private static final Pattern BY_WHEN =
            Pattern.compile("(?:年|月|日|天)(?:以|之)?内[^，。；]{0,5}(?:申请|申领|申报)|(?:申请|申领|申报)[^。；]{0,20}(?:年|月|日|天)(?:以|之)?内");

    /** 可最多申请3次贷款; 50元/次 is no such thing. */
    private static final Pattern TIMES = Pattern.compile("(?:最多|不超过|可|享受|累计)[^，。；/]{0,8}(?:[0-9]+|[一二两三])次(?!性)");

    private static final Pattern TOGETHER = Pattern.compile("重复享受|重复领|同时领取|同时享受|就高不重复|不重复原则|择一|不可兼得");
    private static final Pattern BREAKS = Pattern.compile("[和跟与同、，, ]");
    private static final String ALL = "同一";
    private static final int QUOTED = 2;

    private final Scene scene;

    FirstWord(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or of nothing in view. */
    boolean take(String text) {
        String region = scene.c().region();
        Benefit named = region == null ? null : scene.finder().named(text, region);
        Cues cues = scene.desk.words().cues();
        boolean late = cues.said(Cue.TOO_LATE, text);
        boolean twice = cues.said(Cue.TWICE, text);
        boolean both = cues.said(Cue.TOGETHER, text);
        if (region == null
                || text.strip().length() > (named == null && !twice ? SHORT : NAMED)
                || !late && !twice && !both) {
            return false;
        }
        Benefit benefit = named == null ? pursued() : named;
        if (benefit == null && both && !scene.busy()) {
            benefit = scene.finder().find(text, region, Set.of(), null).stream()
                    .findFirst()
                    .orElse(null);
        }
        if (benefit == null) {
            return false;
        }
        if (both && new Jointly(scene).take(text)) {
            return true;
        }
        if (late) {
            late(benefit);
        } else if (twice) {
            twice(benefit);
        } else {
            both(benefit);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        } else if (named != null && !named.versions().isEmpty()) {
            scene.said.offer(new Reply.Choice("算" + named.name(), "算" + named.name()));
        }
        return true;
    }

    /** The benefit that is worked out or asked for; of those at hand with a clause the only one, or the first. */
    private @Nullable Benefit pursued() {
        if (scene.person().goal() instanceof Goal.One(String id)) {
            return scene.desk.library().rules().benefit(id).orElse(null);
        }
        List<Benefit> offered = scene.busy() ? List.of() : new Naming(scene).offered();
        return offered.isEmpty() ? null : offered.getFirst();
    }

    private void late(Benefit benefit) {
        String written = sentence(benefit, BY_WHEN);
        scene.say(
                written.isEmpty() ? Phrase.FIRST_LATE : Phrase.FIRST_LATE_WRITTEN,
                "待遇",
                benefit.name(),
                "原文",
                written,
                "条",
                benefit.ref().label(),
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
    }

    /** What the clause writes of when one has to come, or of how often; empty where it writes nothing. */
    private String sentence(Benefit benefit, Pattern says) {
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .filter(one -> !says.equals(TIMES) || one.ref().equals(benefit.ref()))
                .flatMap(one -> OwnSentences.all(one).stream())
                .filter(one -> says.matcher(one).find())
                .findFirst()
                .map(FirstWord::plain)
                .orElse("");
    }

    private void twice(Benefit benefit) {
        String times = sentence(benefit, TIMES);
        if (!times.isEmpty()) {
            scene.cite(
                    benefit.name(),
                    benefit.ref().label(),
                    new StaysHere(scene)
                            .paragraph(benefit.ref().label(), benefit.ref().paragraph(), times),
                    times,
                    scene.desk.quotes().standing(benefit, scene.asOf()).note());
            return;
        }
        String words = benefit.basis().words();
        scene.say(
                ONCE.matcher(words).find() ? Phrase.FIRST_ONCE : Phrase.FIRST_TWICE_UNWRITTEN,
                "待遇",
                benefit.name(),
                "原文",
                plain(words),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "时效",
                scene.standing(benefit));
    }

    private void both(Benefit benefit) {
        List<Benefit> worked = scene.person().trail().worked().reversed().stream()
                .filter(id -> !id.equals(benefit.id()))
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .limit(1)
                .toList();
        List<Benefit> asked = asked(benefit.region());
        if (!worked.isEmpty() || asked.size() > 1) {
            new Jointly(scene)
                    .say(
                            worked.isEmpty() ? asked.getFirst() : worked.getFirst(),
                            worked.isEmpty() ? asked.get(1) : benefit);
            return;
        }
        Set<String> written = new LinkedHashSet<>();
        for (Paragraph paragraph : scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .toList()) {
            OwnSentences.all(paragraph).stream()
                    .filter(one -> TOGETHER.matcher(one).find())
                    // What another clause says of its own alone is beside the point.
                    .filter(one -> one.contains(ALL)
                            || paragraph.ref().label().equals(benefit.ref().label()))
                    .map(one -> paragraph.ref().label() + "“" + plain(one) + "”")
                    .forEach(written::add);
        }
        scene.say(
                written.isEmpty() ? Phrase.FIRST_BOTH_UNWRITTEN : Phrase.FIRST_BOTH_WRITTEN,
                "待遇",
                benefit.name(),
                "原文",
                String.join("；", written.stream().limit(QUOTED).toList()),
                "时效",
                scene.standing(benefit));
    }

    /** The benefits that the question asked by name: 一次性创业补贴和租金补贴有没有. */
    private List<Benefit> asked(String region) {
        return BREAKS.splitAsStream(scene.c().question())
                .filter(part -> part.length() > QUOTED)
                .flatMap(part -> Stream.ofNullable(scene.finder().called(part, region)))
                .distinct()
                .toList();
    }

    private static String plain(String words) {
        return words.replaceAll("[。；;]$", "");
    }
}
