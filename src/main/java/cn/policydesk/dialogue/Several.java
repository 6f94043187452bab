package cn.policydesk.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 阿强考了高级电工证 小芳考了个中级美容师 两个人分别能补多少: what one message tells of several people is kept for each of them, and the talk
 * goes on with the first.
 */
final class Several {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！]+");

    private final Scene scene;

    Several(Scene scene) {
        this.scene = scene;
    }

    /** What is to be read of a message about the first of several people; the message itself where it names no two. */
    String first(String text) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        String who = "";
        for (String part : PARTS.split(text)) {
            Matcher named = People.NAMED.matcher(part);
            if (named.find() && part.length() > named.end() + 1) {
                who = named.group(1);
                told.computeIfAbsent(who, name -> new ArrayList<>()).add(part.substring(named.end()));
            } else if (who.isEmpty() || People.TOGETHER.matcher(part).find()) {
                rest.add(part);
                who = "";
            } else {
                told.computeIfAbsent(who, name -> new ArrayList<>()).add(part);
            }
        }
        if (told.size() < 2) {
            return text;
        }
        String first = told.keySet().iterator().next();
        told.forEach((name, words) -> {
            scene.keep(scene.c().about(name));
            scene.say(Phrase.TALK_OF, "谁", name);
            var _ = new Remembering(scene).take(String.join(" ", words));
        });
        scene.keep(scene.c().about(first));
        scene.say(Phrase.TALK_FIRST_OF, "谁", first);
        String left = String.join(" ", told.getOrDefault(first, List.of())) + " " + String.join(" ", rest);
        scene.read(left);
        return left;
    }
}
