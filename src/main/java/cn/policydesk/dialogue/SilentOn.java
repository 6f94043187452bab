package cn.policydesk.dialogue;

import cn.policydesk.search.Finding;
import cn.policydesk.search.OutsideTopic;
import cn.policydesk.search.Question;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 带动就业招了4个人 交社保满1年 个转企 能补多少: beside what is worked out something is asked for that the notice is silent on. That it is silent is
 * said, and the rest is looked at without it. One per message.
 */
final class SilentOn {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！?？]+");
    private static final Pattern HOW_MUCH =
            Pattern.compile("(?:一共|总共)?[能可以]*[领补拿给贴返退得](?:到)?(?:多少|好多|几钿|几多|几个钱|啥|什么)钱?[呢啊呀]?$");
    /** What is silent on a kind of grant names one: 学徒补贴, 个转企. */
    private static final Pattern TELLS = Pattern.compile("[我你他她您了]|[0-9一二两三四五六七八九十]+[个名位年月岁]");

    private static final int LEAST = 3;
    private static final int LONG = 10;

    private final Scene scene;
    private boolean asked;

    SilentOn(Scene scene) {
        this.scene = scene;
    }

    /** Says so, and gives back what is left of the message; the message itself where it names nothing of the kind. */
    String without(String text) {
        String region = scene.c().region();
        List<String> parts = List.of(PARTS.split(text.strip()));
        if (region == null || parts.size() < 2) {
            return text;
        }
        List<String> left = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        boolean amount = false;
        for (String part : parts) {
            String core = HOW_MUCH.matcher(part).replaceFirst("");
            String topic = topic(core, region);
            if (topic.isEmpty()) {
                left.add(part);
            } else {
                silent.add(topic);
                amount |= core.length() < part.length();
            }
        }
        if (silent.size() != 1 || left.isEmpty()) {
            return text;
        }
        scene.say(Phrase.NOT_FOUND_SILENT, "主题", silent.getFirst(), "地区", scene.regionName());
        asked = amount;
        return String.join(" ", left) + (amount ? " 能领多少" : "");
    }

    /** Whether how much it is was asked of just that: nothing else is taken up unasked then. */
    boolean asked() {
        return asked;
    }

    private String topic(String core, String region) {
        if (core.length() < LEAST
                || core.length() > LONG
                || Wishes.bare(core)
                || TELLS.matcher(core).find()
                || scene.finder().called(core, region) != null
                || !scene.hear(core, null).facts().isEmpty()) {
            return "";
        }
        Finding found = scene.desk.library().index().find(new Question(core, region));
        return found instanceof Finding.NotFound(var other, var place, OutsideTopic topic)
                        && other == null
                        && place == null
                        && topic != null
                        && topic.notice() != null
                ? topic.name()
                : "";
    }
}
