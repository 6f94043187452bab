package cn.policydesk.dialogue;

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

    private static final Pattern ASKER_OF = Pattern.compile("^我(?=.{2,})");
    private static final Pattern KIN_WORD = Pattern.compile("我?们?家?(" + Kin.WORD + ")");

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
        if (name.equals("我") || name.equals("我自己") || name.equals("自己")) {
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
}
