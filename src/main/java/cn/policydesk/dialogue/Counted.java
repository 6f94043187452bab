package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 帮我算两家: several that are only counted are taken one after the other, by number: 第1家, 下一家. One per message. */
final class Counted {

    private static final Pattern SEVERAL = Pattern.compile(
            "^(?:请|麻烦)?(?:帮|给|替|想)?(?:我|我们)?(?:要|想)?(?:算|看|查|问)(?:一下|下|算|看)?([两2俩三3四4几])(家|个人|人)(?:的|公司|店|单位|企业|厂)?(?:补贴|的补贴|能领多少)?[吧呗啊呢]?[。,，]?$");
    private static final Pattern NEXT =
            Pattern.compile("^(?:那|好|再|行)?(?:算|说|看|换)?(?:(第[0-9]家)|下一家|另外?一家|还有一家)(?:是|的|呢|吧|[,，:：\\s]|$)*");
    private static final Pattern LABEL = Pattern.compile("第([0-9])家");

    private final Scene scene;
    private String said = "";

    Counted(Scene scene) {
        this.scene = scene;
    }

    /** Several and nothing else: asks for the first of them; false where the message says more, or none. */
    boolean take(String text) {
        Matcher several = SEVERAL.matcher(text);
        if (!several.find()) {
            return false;
        }
        String measure = several.group(2).equals("家") ? "家" : "位";
        scene.keep(scene.c().about("第1" + measure));
        scene.say(Phrase.TALK_ONE_BY_ONE, "量", measure);
        return true;
    }

    /** 帮两个亲戚问问 counts those who are named, or told of, one by one; true where it names none of them. */
    boolean people(String text) {
        if (!scene.person().label().isEmpty() || Kin.in(text) != null) {
            return false;
        }
        scene.keep(scene.c().about("第1位"));
        scene.say(Phrase.TALK_ONE_BY_ONE, "量", "位");
        return true;
    }

    /** The label of the firm a message turns to: 第二家, 下一家; null where it turns to none. */
    @Nullable
    String next(String text, List<String> everybody) {
        Matcher next = NEXT.matcher(text);
        if (!next.find()) {
            return null;
        }
        int most = everybody.stream()
                .map(LABEL::matcher)
                .filter(Matcher::matches)
                .mapToInt(label -> Integer.parseInt(label.group(1)))
                .max()
                .orElse(0);
        if (next.group(1) == null && most == 0) {
            return null;
        }
        said = next.group();
        return next.group(1) == null ? "第" + (most + 1) + "家" : next.group(1);
    }

    /** The words that turn to it. */
    String said() {
        return said;
    }
}
