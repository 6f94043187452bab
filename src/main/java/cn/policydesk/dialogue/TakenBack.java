package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 不是吧 是今年5月办的, while a yes or no is asked for: the no is of a day told before, and what follows corrects it; the question stays open. One
 * per message.
 */
final class TakenBack {

    private static final Pattern NO_IT_IS = Pattern.compile(
            "^(?:哦|啊|噢|哎|诶|呃)?[，, ]*(?:不是|不对)(?:吧|啊|的|呀|哈|哦|噢|了)?[，,。 ]+(?:应该|其实)?是?(?=.*[0-9一二三四五六七八九十])(.{2,})$");

    private static final String NOT_SO = "不对，是";

    private final Scene scene;

    TakenBack(Scene scene) {
        this.scene = scene;
    }

    /** The message without such a no; the same where there is none. */
    String plain(String text) {
        Fact open = scene.open();
        Matcher no = NO_IT_IS.matcher(text.strip());
        if (open == null || open.kind() != Kind.YES_NO || !no.matches()) {
            return text;
        }
        String rest = NOT_SO + no.group(1);
        // 不是，普通的失业大姐，每月单位给她交980 answers, and takes back nothing of other people.
        boolean answers = text.contains("不是");
        boolean told = scene.hear(rest, null).facts().stream()
                .filter(one -> !one.fact().equals(open)
                        && scene.person().facts().containsKey(one.fact().id()))
                .anyMatch(one -> !answers || !new AsTold(scene).elsewhere(rest, one));
        if (told) {
            scene.read(rest);
        }
        return told ? rest : text;
    }
}
