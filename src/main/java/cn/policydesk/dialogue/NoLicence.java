package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.List;
import java.util.Map;
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

    private final Scene scene;

    NoLicence(Scene scene) {
        this.scene = scene;
    }

    /** Whether somebody has no licence, by what was told. */
    static boolean told(Person person) {
        Told day = person.facts().get(LICENCE);
        return day != null
                        && day.known() instanceof Known.Declined
                        && day.words().equals(NONE)
                || day == null
                        && RUNS.stream()
                                .map(fact -> person.facts().get(fact))
                                .anyMatch(one -> one != null && one.known().equals(Known.NO));
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
