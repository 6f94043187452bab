package cn.policydesk.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 那我媳妇也登记失业了 她能再拿一份不: what was told of the asker's household, 您家是低收入救助家庭吗, holds for who lives in it, and is not asked again.
 * Of a sister-in-law it is asked as hers. One per message.
 */
final class SameHouse {

    /** Who lives with the asker. */
    private static final Pattern KIN = Pattern.compile("老公|老婆|媳妇|爱人|丈夫|妻子|对象|老伴|婆娘|男人|儿子|女儿|闺女|姑娘|娃儿?");

    private static final String HOUSE = "您家";

    private final Scene scene;

    SameHouse(Scene scene) {
        this.scene = scene;
    }

    /** Whether a relative, 您媳妇 or 媳妇, is of the asker's own household. */
    static boolean of(String whom) {
        return KIN.matcher(whom.replaceFirst("^您", "")).matches();
    }

    /** A question for somebody else's household: 您嫂子家是低保家庭吗. */
    static String asked(String whom, String question) {
        return question.startsWith(HOUSE) && !of(whom) ? whom + question.substring(1) : question;
    }

    /** The person it is about with what was told of the house. */
    Person known() {
        Person person = scene.person();
        Person asker = scene.c().others().get("");
        if (asker == null || !of(person.label())) {
            return person;
        }
        Map<String, Told> house = new LinkedHashMap<>();
        asker.facts()
                .forEach((id, told) -> scene.desk
                        .library()
                        .rules()
                        .dictionary()
                        .find(id)
                        .filter(fact -> scene.desk.slots().question(fact).startsWith(HOUSE)
                                && !person.facts().containsKey(id))
                        .ifPresent(fact -> house.put(id, told)));
        Person with = person.with(house);
        return house.isEmpty() || scene.pursuit(with).contradiction() != null ? person : with;
    }
}
