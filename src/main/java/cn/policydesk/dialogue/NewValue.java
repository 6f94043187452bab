package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 刚问了财务 是9万2, 应该是4年2个月, 哦不对 是三级: a value that is told without its fact is of the one that a result stands on and that
 * such a value can be of.
 */
final class NewValue {

    private static final Pattern VALUE =
            Pattern.compile("(?:是|改成|改为|变成|成了|涨到|降到)([^,，。;；\\s是]{1,12}?)(?:的|了|吧|啊|呀|哦|哈|才对|才是)*"
                    + "(?:[,，。\\s]*(?:我|之前|刚才|前面)*(?:说|弄|搞|记|讲|写|报|看|算)错了?|[,，。\\s]*不好意思)?[。！!]*$");

    private final Scene scene;

    NewValue(Scene scene) {
        this.scene = scene;
    }

    /** The fact and its new value; null where no value is told, or none or several of the facts can have it. */
    Map.@Nullable Entry<Fact, Known> of(String text, List<Fact> used) {
        Matcher value = VALUE.matcher(text.strip());
        if (!value.find()) {
            return null;
        }
        String written = value.group(1);
        List<Map.Entry<Fact, Known>> fits = new ArrayList<>();
        for (Fact fact : used) {
            Told told = scene.person().facts().get(fact.id());
            if (told == null || fact.kind() == Kind.YES_NO) {
                continue;
            }
            scene.hear(written, fact).facts().stream()
                    .filter(one -> one.fact().equals(fact) && Changed.otherwise(told.known(), one.known()))
                    .findFirst()
                    .ifPresent(one -> fits.add(Map.entry(fact, one.known())));
        }
        if (fits.size() > 1) {
            fits.removeIf(one -> new Instead(scene, text).shared(one.getKey()) == 0);
        }
        return fits.size() == 1 ? fits.getFirst() : null;
    }
}
