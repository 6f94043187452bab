package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 下一批要是只送二十五个学生还有吗, 二十五个不到三十那就是没有了对吧 behind a result that counts heads: what would come of so many is worked out as
 * supposed, and what was told stays. One per message.
 */
final class NextBatch {

    private static final Pattern NEXT = Pattern.compile("下一?(?:批|次|回|期|拨|轮|趟)");
    private static final Pattern NONE = Pattern.compile(
            "(?:那|就|岂不|是不是)+(?:就|是|不是)*(?:没有?了|没得|没戏|没份|拿不到|领不到|不给|不补)(?:了|吧|对|是|吗|么|嘛|不|[，,？?。\\s])*$");
    private static final Pattern PART = Pattern.compile("其中|里头|里面|当中|有一?个|走了|辞|离职|还有[0-9一二两三四五六七八九十]|每[个人]");
    private static final Pattern HEADS = Pattern.compile(
            "(?<!不到|不满|不足|不够|没到|没满|超过|至少|第|每)(?<![0-9一二两三四五六七八九十百])([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})(?:个人|个|名|位|人|家|户)(?!月|多月|半月|小时|工作日)");

    private final Scene scene;

    NextBatch(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where one number of heads is not asked about so. */
    boolean take(String text) {
        if (scene.open() != null
                || !(scene.person().goal() instanceof Goal.One(String id))
                || !scene.person().trail().worked().contains(id)
                || !NEXT.matcher(text).find() && !NONE.matcher(text).find()
                || PART.matcher(text).find()) {
            return false;
        }
        List<String> numbers =
                HEADS.matcher(text).results().map(one -> one.group(1)).toList();
        List<Fact> counts = new Amending(scene)
                .used().stream().filter(fact -> fact.kind() == Kind.COUNT).toList();
        return numbers.size() == 1 && counts.size() == 1 && new Supposing(scene).take("要是" + numbers.getFirst() + "个呢");
    }
}
