package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 没有执照, 我没开店 where the day of the licence would be asked for: there is none, which settles all that need one. It is kept as a day
 * that cannot be told, in the words it was said with; a day told later takes its place. One per message.
 */
final class NoLicence {

    /** The day a firm or shop was registered, and whether somebody runs one. */
    private static final String LICENCE = "登记日期";

    private static final List<String> RUNS = List.of("东阳创业");
    /** 营业执照没变: there is one. */
    private static final Pattern UNCHANGED =
            Pattern.compile("执照(?:还|也|都|是)?(?:没有?|不)(?:用|会|是|再)?(?:变|错|问题|改|动|换|过期|注销|丢|掉|吊|年检)");

    private static final String NONE = "没有营业执照";
    private static final String SHOPLESS = "没有开店";
    private static final String NOT_STARTING = "不创业";

    private final Scene scene;

    NoLicence(Scene scene) {
        this.scene = scene;
    }

    /** Whether somebody has no licence, by what was told. */
    static boolean told(Person person) {
        Told day = person.facts().get(LICENCE);
        return day != null
                        && day.known() instanceof Known.Declined
                        && List.of(NONE, SHOPLESS, NOT_STARTING).contains(day.words())
                || day == null
                        && RUNS.stream()
                                .map(fact -> person.facts().get(fact))
                                .anyMatch(one -> one != null && one.known().equals(Known.NO));
    }

    /** The topics that are of no use to somebody, by what was told of a shop; empty where nothing was. */
    static Set<String> useless(Person person, Topics topics) {
        Told day = person.facts().get(LICENCE);
        return day == null || !(day.known() instanceof Known.Declined)
                ? Set.of()
                : switch (day.words()) {
                    case SHOPLESS -> topics.without(true);
                    case NOT_STARTING -> topics.without(false);
                    default -> Set.of();
                };
    }

    /** Whether a benefit goes to those alone who have a licence. */
    static boolean needed(Benefit benefit) {
        return benefit.facts().stream().anyMatch(fact -> fact.id().equals(LICENCE));
    }

    /**
     * Takes up that there is none.
     *
     * @return what is left of the message to be listened to: all of it where nothing of the kind is said, null where that was all
     */
    @Nullable
    String take(String text) {
        Cues cues = scene.desk.words().cues();
        Fact open = scene.open();
        boolean asked = open != null && open.id().equals(LICENCE);
        if (scene.person().goal() instanceof Goal.Nothing && scene.wants(Intent.ALL, Intent.AMOUNT, Intent.GRANT)) {
            // 我大四没开店 想找工作 能领哪些
            String none = none(cues, text);
            if (!none.isEmpty()) {
                scene.keep(scene.person()
                        .with(Map.of(
                                LICENCE,
                                new Told(Known.DECLINED, none, scene.c().turn()))));
            }
            return text;
        }
        if (scene.person().goal() instanceof Goal.Going going && going.citizens() && !asked) {
            String none = none(cues, text);
            if (!none.isEmpty()) {
                return without(none, text, cues);
            }
        }
        boolean said =
                cues.said(Cue.NO_LICENCE, text) && !UNCHANGED.matcher(text).find();
        boolean shut = asked && (cues.said(Cue.NO_SHOP, text) || cues.said(Cue.NONE, text));
        if (!said && !shut || !concerns() || scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL)) {
            return text;
        }
        scene.keep(scene.person()
                .with(Map.of(LICENCE, new Told(Known.DECLINED, NONE, scene.c().turn())))
                .asking(null));
        scene.say(Phrase.TALK_NO_LICENCE);
        String rest = cues.without(Cue.NONE, cues.without(Cue.NO_LICENCE, text)).strip();
        String left = rest.replaceAll("^[\\p{P}\\s]+", "");
        if (left.length() > 1 && !scene.hear(left, null).facts().isEmpty()) {
            return left;
        }
        if (scene.person().goal() instanceof Goal.Going) {
            scene.go();
        } else {
            scene.say(Phrase.TALK_NO_LICENCE_ONE, "待遇", name());
        }
        return null;
    }

    /** 我没开店, 我不创业 while everything is looked at: which of them is said, in the words that are kept; empty where none is. */
    private String none(Cues cues, String text) {
        if (scene.busy() && scene.wants(Intent.ASK, Intent.AMOUNT)) {
            return "";
        }
        if (cues.said(Cue.NOT_STARTING, text)) {
            return NOT_STARTING;
        }
        if (!cues.said(Cue.SHOPLESS, text) || cues.said(Cue.GOING_TO_START, text)) {
            return "";
        }
        // 我没开店 刚毕业找工作的: who wants something else starts nothing either.
        Set<String> starting = scene.desk.topics().without(false);
        boolean other = scene.desk.topics().meant(cues.without(Cue.SHOPLESS, text), true).stream()
                .anyMatch(topic -> !starting.contains(topic.name()));
        return other ? NOT_STARTING : SHOPLESS;
    }

    private @Nullable String without(String none, String text, Cues cues) {
        Fact open = scene.open();
        Told told = new Told(Known.DECLINED, none, scene.c().turn());
        // What is asked of a shop is asked no more; another question stays open for the rest of the message.
        boolean ofShop = open == null
                || scene.pursuit()
                        .course()
                        .ofTopics(open, useless(scene.person().with(Map.of(LICENCE, told)), scene.desk.topics()));
        Person person = scene.person().with(Map.of(LICENCE, told));
        scene.keep(ofShop ? person.asking(null) : person);
        scene.say(none.equals(SHOPLESS) ? Phrase.TALK_SHOPLESS : Phrase.TALK_NOT_STARTING);
        String left = cues.without(Cue.SHOPLESS, cues.without(Cue.NOT_STARTING, text))
                .replaceAll("^(?:不是|不对|[\\p{P}\\s我])+", "")
                .strip();
        boolean more = left.length() > 1
                && (!scene.hear(left, null).facts().isEmpty()
                        || !scene.desk.topics().meant(left, true).isEmpty());
        if (more) {
            scene.read(left);
            return left;
        }
        scene.go();
        return null;
    }

    /** Whether what is pursued may need one. */
    private boolean concerns() {
        return scene.person().goal() instanceof Goal.Going
                || scene.person().goal() instanceof Goal.One(String id)
                        && scene.desk
                                .library()
                                .rules()
                                .benefit(id)
                                .filter(NoLicence::needed)
                                .isPresent();
    }

    private String name() {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).map(Benefit::name).orElse("")
                : "";
    }
}
