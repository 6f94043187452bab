package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 不对 有一个毕业都6年了, 有个是外地户口的 behind a number of people a result stands on: what is told of some of them rules these out, by the words
 * of the fact or because it is told as an objection. One per message.
 */
final class Misfit {

    private static final Pattern SOME = Pattern.compile("(?:^|[,，。\\s]|不对|不是|错了|其中|里头|里面|当中|的|人)(?:还|也|又)?有(?:"
            + Supposing.NUMBER + ")?(个|名|位|家|户)(?:人|新?员工|大学生|毕业生|应届生|学生)?(?:其实|实际上?|已经)?(?:是|的)?([^,，。;；]{2,24})$");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]|算不算|能不能|可不可以|怎么办|咋办|呢$|会不会|还能|影响|要紧|要是|如果|也算");
    /** What somebody has who was hired. */
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "毕业|应届|户口|户籍|本地|外地|本市|外省|合同|社保|保险|参保|公积金|岁|退休|登记|失业|困难|残疾|学历|文凭|大专|中专|技校|高中|初中|认定|亲戚|家属|股东|法人|老板|合伙|兼职|试用|劳务派遣|派遣|临时|走了|离职|辞职|不干|没来");
    /** What speaks against somebody without an objection. */
    private static final Pattern AGAINST =
            Pattern.compile("都[^,，]{1,8}了|早就?|超过|不[是在够满到符算合]|没|才|只|已经|外地|外省|[0-9一二两三四五六七八九十]年前|走了|离职|辞职|不干|过期");

    private final Scene scene;

    Misfit(Scene scene) {
        this.scene = scene;
    }

    /**
     * How many do not fit, where a message behind a result says so of some.
     *
     * @param facts the number of people that is meant, of how many and whether firms are counted
     */
    @Nullable
    Found of(String text, BiFunction<Integer, Boolean, @Nullable Fact> facts) {
        Matcher some = SOME.matcher(text.strip().replaceAll("[。！!]+$", ""));
        if (scene.open() != null || !scene.busy() || ASKS.matcher(text).find() || !some.find()) {
            return null;
        }
        int number = some.group(1) == null ? 1 : WrittenNumber.of(some.group(1));
        Fact fact = facts.apply(number, some.group(2).matches("家|户"));
        if (fact == null) {
            return null;
        }
        String told = some.group(3);
        Known of = scene.hear("招了" + number + some.group(2) + told, fact).facts().stream()
                .filter(one -> one.fact().equals(fact))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
        boolean denied = of instanceof Known.Between(var span)
                && span.high() != null
                && span.high().compareTo(BigDecimal.ZERO) == 0;
        boolean objects =
                scene.wants(Intent.OBJECT, Intent.CORRECT) || text.matches("^(?:哦|等[一下等]|不对|错了|看错|搞错|弄错|说错).*");
        boolean against = OF_SOMEBODY.matcher(told).find()
                && (objects || AGAINST.matcher(told).find());
        return denied || against ? new Found(fact, number) : null;
    }

    /** So many of a number do not fit. */
    record Found(Fact fact, int number) {}
}
