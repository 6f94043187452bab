package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 其中一个还没签合同, 有一个我看错了 是2020年毕业的, 3家里有一家才带1个人, 有7个没到岗 实际28个: so many fewer of those a result counts are left. What
 * stands beside it is heard as always. One per message.
 */
final class NotAll {

    private static final String MEASURE = "(个|家|户|名|位)(?:人|企业)?";
    private static final String WRONG = "我?(?:看|弄|搞|记|说|数|报)错了?";
    private static final Pattern SOME = Pattern.compile("(?:" + Supposing.NUMBER
            + "(?:个|家|户|名|位)?(?:人|企业)?(?:里头?|里面|当中|之中|中)(?:面|头)?(?:还|也|又)?有?|其中(?:还|也|又)?有?|(?:里面|里头|当中)(?:还|也|又)?有?|(?:还|也|又)?有)"
            + Supposing.NUMBER + "?" + MEASURE + "(?:是)?(?:" + WRONG + "(?:[,，\\s]*(?:他|她|其实)?是[^,，\\s]+)?"
            + "|(?:的)?(?:劳动)?合同(?:只|才|就)[签有]?了?(?:有)?(?:[0-9]|10|11|[一二两三四五六七八九十]|十一|半)个?(?:月|年)?(?![0-9])|(?:的)?(?:劳动)?合同(?:没|不)[签到]?(?:够|满)(?:1|一)年"
            + "|(?:到现在)?(?:还|都)?没有?(?:签|到岗|来|交|缴|满|干满|做满|毕业|带|达到|登记|备案)[^,，。\\s]*|才(?:带|招|请|雇|有)[^,，。\\s]*|(?:还)?(?:不够|不满|不符合)[^,，。\\s]*)"
            + "(?:[,，。\\s]*实际(?:上)?(?:是|只有|就|有|到岗)*" + Supposing.NUMBER + "(?:个|家|户|名|位)?人?)?");
    private static final Pattern THAT_ONE = Pattern.compile(
            "没[^,，。\\s]{1,8}的(?:那|这)" + Supposing.NUMBER + "?" + MEASURE + "(?:就)?(?:不算|不能算|不要算|别算|去掉|不算数)");
    private static final Pattern TAKEN_BACK = Pattern.compile(WRONG);
    /** 有一个合同只签了10个月: the months are of the contract of that one. */
    private static final Pattern CONTRACT = Pattern.compile("合同(?:只|才|就|没|不)");

    private static final Pattern ASKS = Pattern.compile("[吗么？?]|算不算|能不能|怎么办|咋办|呢$|会不会|还能|影响|要紧|要是|如果");
    /** What says how many are left, or that they do not count: {@link Recount} takes it. */
    private static final Pattern RECOUNTED = Pattern.compile("(?:就|只|该)(?:能|该)?算|剩|不(?:应该|该|应|能|用)?算|别算|去掉|减掉");

    private static final Pattern NUMBER = Pattern.compile("[0-9]|[一二两三四五六七八九十俩仨](?:个|家|户|名|位|人)(?!月)");
    private static final Pattern LEFT = Pattern.compile("[\\p{IsHan}0-9]{2}");
    private static final Pattern ASIDE = Pattern.compile("等一?下|等等|不对|哦|改一下|对了|那个");

    private final Scene scene;

    NotAll(Scene scene) {
        this.scene = scene;
    }

    /** What is left of the message to be heard; null where that was all of it. */
    @Nullable
    String take(String text) {
        Matcher some = SOME.matcher(text);
        boolean counted = !RECOUNTED.matcher(text).find() && some.find();
        Matcher that = THAT_ONE.matcher(text);
        boolean one = !counted && that.find();
        boolean back = counted
                && (TAKEN_BACK.matcher(some.group()).find()
                        || CONTRACT.matcher(some.group()).find() && scene.open() == null);
        Misfit.Found misfit = counted || one || RECOUNTED.matcher(text).find()
                ? null
                : new Misfit(scene).of(text, (n, firms) -> fact(n, 0, firms));
        if (misfit != null) {
            new Supposing(scene).correct(misfit.fact(), value(misfit.fact()) - misfit.number(), text);
            return null;
        }
        if (!counted && !one || ASKS.matcher(text).find() || !back && scene.open() != null) {
            return text;
        }
        String fewer = counted ? some.group(2) : that.group(1);
        int number = fewer == null ? 1 : WrittenNumber.of(fewer);
        String whole = counted ? some.group(1) : null;
        String measure = counted ? some.group(3) : that.group(2);
        Fact fact = fact(number, whole == null ? 0 : WrittenNumber.of(whole), measure.matches("家|户"));
        String left = counted ? some.group(4) : null;
        if (fact == null
                || left != null && WrittenNumber.of(left) != value(fact) - number
                || !back
                        && scene.hear(text, null).facts().stream()
                                .anyMatch(heard -> heard.fact().equals(fact))) {
            return text;
        }
        Span now = SpokenNumber.point(BigDecimal.valueOf(value(fact) - number));
        String said = counted ? some.group() : that.group();
        String rest = text.replace(said, " ").strip();
        boolean more = LEFT.matcher(ASIDE.matcher(rest).replaceAll("")).find()
                && (NUMBER.matcher(rest).find()
                        || !scene.hear(rest, scene.open()).facts().isEmpty());
        Told before = scene.person().facts().get(fact.id());
        // With more to come it is not what was told last: a number alone is of that.
        int turn = more && before != null ? before.turn() : scene.c().turn();
        scene.keep(scene.person().with(Map.of(fact.id(), new Told(new Known.Between(now), text, turn))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, new Known.Between(now)));
        if (more) {
            scene.read(rest);
            return rest;
        }
        if (scene.pursuit().looked().stream()
                .noneMatch(benefit -> benefit.facts().contains(fact))) {
            worked().stream()
                    .filter(benefit -> benefit.facts().contains(fact))
                    .findFirst()
                    .ifPresent(benefit -> scene.keep(scene.person().wants(new Goal.One(benefit.id()))));
        }
        scene.go();
        return null;
    }

    /** The one number that is counted of people, or of firms: of what is looked at first, then of what was worked out. */
    private @Nullable Fact fact(int fewer, int whole, boolean firms) {
        for (List<Benefit> benefits : List.of(scene.pursuit().looked(), worked())) {
            List<Fact> facts = benefits.stream()
                    .flatMap(benefit -> benefit.facts().stream())
                    .distinct()
                    .filter(fact -> fact.kind() == Kind.COUNT
                            && fact.unitText().matches(firms ? "户|家|个" : "人|户|家|个|名")
                            && value(fact) > fewer
                            && (whole == 0 || value(fact) == whole))
                    .toList();
            if (facts.size() == 1) {
                return facts.getFirst();
            }
        }
        return null;
    }

    private List<Benefit> worked() {
        return scene.person().trail().worked().stream()
                .map(id -> scene.desk.library().rules().benefit(id))
                .flatMap(Optional::stream)
                .toList();
    }

    private int value(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : -1;
    }
}
