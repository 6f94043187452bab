package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Those a conversation has been about, by label: who is meant by a name, and what a new one is called. One per message. */
final class Acquainted {

    /** What a name does not hold: 帮我算算能退多少 names nobody. */
    private static final Pattern NO_NAME = Pattern.compile(".*[算能多少什么哪问看补贴钱领退办查吧呗下总忙不都这那].*");

    private static final Pattern COUNT =
            Pattern.compile("(?:我们?家?)?(?:这|那|的)*(?:[2-5两俩二三仨四五]|好?几)(?:个|位|名|口)?(?:\\p{IsHan}{1,4})");
    private static final Pattern ASKER_OF = Pattern.compile("^我(?=.{2,})");
    /** 我, 俺自个儿, 本人. */
    private static final Pattern ASKER = Pattern.compile("[我俺咱]|[我俺咱]?(?:自己个儿?|自己|自个儿?|本人)");

    private static final Pattern KIN_WORD = Pattern.compile("我?们?家?(" + Kin.WORD + ")");

    /** What people say around a name. */
    private static final Pattern FILLING =
            Pattern.compile("再|帮|替|给|我|问|一下|下|查|算|看|呢|吧|啊|的|那|还有|换|一?个人|下一[个位]|别|叫|是|她|他|[\\p{P}\\s]");

    /** 能领多少 behind a name asks nothing but what is worked out anyway. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "[,，\\s]*[他她它我]?(?:现在|到底|究竟|一共|总共|又|该|会|可以|能)*(?:领|拿|补|给|贷|得)到?(?:多少|好多|几多|几钿)钱?[呢啊呀嘛?？。]*$");

    private final Scene scene;

    Acquainted(Scene scene) {
        this.scene = scene;
    }

    /** Whether it is somebody else's case already that is talked of. */
    boolean anybody() {
        return !scene.person().label().isEmpty() || !scene.c().others().isEmpty();
    }

    static String kin(String name) {
        Matcher word = KIN_WORD.matcher(name);
        return word.matches() ? Kin.label(word.group(1)) : name;
    }

    /** Whether a name only counts those who are named or told of beside it: 两个小辈, 俩亲戚, 两个人. */
    static boolean counts(String name) {
        return COUNT.matcher(name).matches();
    }

    /** A name that a message gives, fit to be shown; a number where it gives none. */
    String label(@Nullable String name) {
        String given = name == null ? "" : ASKER_OF.matcher(name).replaceFirst("");
        if (!given.isEmpty() && !NO_NAME.matcher(given).matches()) {
            return kin(given);
        }
        // The asker is the first where something is known of him.
        boolean asker = scene.person().label().isEmpty()
                ? !scene.person().facts().isEmpty()
                : scene.c().others().containsKey("")
                        && !Objects.requireNonNull(scene.c().others().get(""))
                                .facts()
                                .isEmpty();
        return "第" + (everybody().size() + (asker ? 2 : 1)) + "位";
    }

    /** Those of whom something is kept and who have a name, whom it is about now last. */
    List<String> everybody() {
        List<String> all = new ArrayList<>();
        scene.c().others().keySet().stream()
                .filter(label -> !label.isEmpty())
                .sorted()
                .forEach(all::add);
        if (!scene.person().label().isEmpty()) {
            all.add(scene.person().label());
        }
        return all;
    }

    /** The label somebody is kept under, empty for the asker; null where nobody of that name is. */
    @Nullable
    String found(String name) {
        if (ASKER.matcher(name).matches()) {
            return "";
        }
        for (String label : everybody()) {
            if (label.equals(name) || label.equals(kin(name))) {
                return label;
            }
        }
        for (String label : everybody()) {
            if (label.endsWith(name) || name.endsWith(label) || Kin.same(label, kin(name))) {
                return label;
            }
        }
        return null;
    }

    /**
     * Says whom it is about from now on, and whose notice it goes by where that is another one.
     *
     * @param left the conversation as it was about the one before
     * @param known whether it was about them before
     * @param first whether it was about nobody before
     * @param all whether the message says no more than that
     * @param alike whether the same is asked for them
     */
    void greet(Conversation left, boolean known, boolean first, boolean all, boolean alike) {
        String label = scene.person().label();
        boolean me = label.isEmpty();
        String called = me ? "您自己" : label;
        boolean nothing = scene.person().facts().isEmpty() && !scene.busy();
        if (me && nothing && !first) {
            scene.say(all ? Phrase.TALK_SOMEBODY_NEW : Phrase.TALK_SOMEBODY_FIRST, "谁", called);
        } else if (known && !(first && me)) {
            scene.say(Phrase.TALK_BACK_TO, "谁", called);
        } else if (first && !(all && scene.c().turn() > 1)) {
            scene.say(Phrase.TALK_SOMEBODY_FIRST, "谁", called);
        } else if (all && !alike) {
            scene.say(Phrase.TALK_SOMEBODY_NEW, "谁", label);
        } else {
            scene.say(Phrase.TALK_SOMEBODY, "谁", label);
        }
        if (left.region() != null && !left.region().equals(scene.c().region())) {
            scene.say(Phrase.TALK_REGION_NOW, "地区", scene.regionName());
        }
    }

    /** 女婿是女婿 不是我自己, where it is about him: that is so, and what stood open is put again; false where more is said. */
    boolean still(KinAsked.Opened opened, String text) {
        if (!all(text, opened.said()) && !text.endsWith("自己") && !text.endsWith("我")) {
            return false;
        }
        scene.say(Phrase.TALK_BACK_TO, "谁", opened.label().isEmpty() ? "您自己" : opened.label());
        String told = scene.known();
        if (!told.isEmpty()) {
            scene.say(Phrase.TALK_KNOWN, "事实", told);
        }
        if (scene.busy() && scene.person().asked() == null) {
            scene.go();
        } else if (scene.busy()) {
            scene.again();
        } else {
            Wishes.offer(scene);
        }
        return true;
    }

    /** Puts the open question of whom it is about now; where nothing is pursued for them, offers to. */
    void again() {
        if (scene.busy()) {
            scene.again();
            return;
        }
        String told = scene.known();
        if (!told.isEmpty()) {
            scene.say(Phrase.TALK_KNOWN, "事实", told);
            Wishes.offer(scene);
        }
    }

    /** Whether a message holds nothing but words that name somebody. */
    static boolean all(String text, String said) {
        String rest = HOW_MUCH.matcher(text.replace(said, "")).replaceFirst("");
        return FILLING.matcher(rest).replaceAll("").length() <= 1;
    }
}
