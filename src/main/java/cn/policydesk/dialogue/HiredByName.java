package cn.policydesk.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 今年招了小陈…还有个42岁阿姨…, and then 先算小陈的社保, 那阿姨呢: who was told of as hired stays a matter of the firm, and is nobody to turn to. One
 * per message.
 */
final class HiredByName {

    private static final String WHO =
            "(" + People.NAME + "|" + People.GIVEN + "|阿姨|大姐|大哥|大叔|大妈|小伙子?|小哥|师傅|小妹|姑娘|老师傅|老哥|老弟|妹儿|妹子|幺妹|兄弟伙)";
    /** Not 我阿姨, who is a relative. */
    private static final Pattern MEANT =
            Pattern.compile("(?:^|[先再算说看,，\\s那])(?<![我俺咱家])" + WHO + "(?=呢|嘞|咧|的|那个|那边|自己|本人|户口|是|不是|今年|吧|[,，\\s]|$)");

    /** How long he is registered is told of him alone, and judged elsewhere. */
    private static final Pattern PAID_FOR = Pattern.compile("社保|保险|五险|[交缴签]了?[0-9一二两三四五六七八九十]|合同");

    private static final Pattern SELF = Pattern.compile("自己|本人|个人|自个儿?");
    private static final Pattern HIRED = Pattern.compile("(?:招|雇|聘|请|新来|新进)了(?!假|客|教)");
    private static final Pattern CALLED =
            Pattern.compile("(?<![我俺咱家你他她])(?:(?<![小老阿])" + WHO + ")(?!的?(?:店|厂|公司|他|她))");

    private final Scene scene;

    HiredByName(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message speaks of one who was hired, and not of what he gets himself. */
    boolean meant(String text) {
        return named(text) != null && !SELF.matcher(text).find();
    }

    /** 老哥的社保才5个月, 妹儿交了7个月 of those who were hired: what is told is of one of them each. */
    String asSome(String text) {
        String some = text;
        if (scene.person().label().isEmpty() && PAID_FOR.matcher(text).find() && !text.contains("登记")) {
            for (String name : scene.person().trail().hired()) {
                some = some.replaceAll(
                        "(?<![我俺咱家])(?:那个|那位)?" + Pattern.quote(name) + "(?:那个|那边|那里)?(?:的(?=社保|合同|五险|保险))?", "有一个");
            }
        }
        return some;
    }

    /** Keeps how those are called whom a message tells of as hired. */
    void note(String text) {
        Matcher hired = HIRED.matcher(text);
        if (!scene.person().label().isEmpty() || !hired.find()) {
            return;
        }
        List<String> names = new ArrayList<>();
        Matcher who = CALLED.matcher(text);
        who.region(hired.end(), text.length());
        while (who.find()) {
            names.add(who.group());
        }
        if (!names.isEmpty()) {
            scene.keep(scene.person().hiring(names));
        }
    }

    /** One told of as hired whom a message speaks of; null where there is none, or it is not the firm's own case. */
    @Nullable
    String named(String text) {
        Matcher who = MEANT.matcher(text);
        return scene.person().label().isEmpty()
                        && who.find()
                        && scene.person().trail().hired().contains(who.group(1))
                ? who.group(1)
                : null;
    }
}
