package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一个月多交2000, 又进了3个: where one number that the result stands on has that unit, asks whether it is the sum of both now, and
 * keeps it on a yes.
 */
final class AddedTo {

    private static final String DOING = "(?:招|雇|请|来|进|带|收|加|交|缴|花|付|租|贷|出|办|报|送|有)?了?(?:上|进)?";
    private static final String NUMBER =
            "([0-9]+(?:\\.[0-9]+)?万?|[一二两三四五六七八九十百千万俩仨]{1,6})\\s*(元|块钱?|个|名|位|人|家|户|次|回)?(?!个?[月年天岁])";
    private static final Pattern MORE = Pattern.compile("(?:又多?|另外|额外|(?<![最许好很差])多|增加|新增)" + DOING + NUMBER);
    /** 后面我再招2个: in addition, whatever stands before it. */
    private static final Pattern LATER =
            Pattern.compile("(?:再多?|其实还|(?:后[面来头]|接着|然后)(?:又|再|还|也|我|我们)*)(?=[招雇请来进带收加])" + DOING + NUMBER);
    /** 不是改成2个 是一共7个, where such a sum was asked for. */
    private static final Pattern IN_ALL =
            Pattern.compile("(?:一共|总共|共计|合计|加起来|统共|拢共|(?<!不)是)(?:是|有|就是|成)?" + NUMBER + "[^0-9一二两三四五六七八九十]*$");

    /** 对 8个: the yes and the sum. */
    private static final Pattern YES_SO_MANY = Pattern.compile("^(?:对[的啊呀]?|是[的啊呀]?|嗯+|没错|好)?[，,。\\s]*(?:现在)?" + NUMBER
            + "(?:[了的吧啊呀呢]?|人?(?:是|就是)?(?:对的?|没错|准的?)(?:[，,。\\s].*)?)$");

    private static final Pattern FEWER = Pattern.compile("(?:少(?:交|缴|花|付|来|招|了)了?|走了|辞了|退了|减少了?)" + NUMBER);
    private static final Pattern EACH = Pattern.compile("(?<![0-9第])([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个人?|名|位|人)(?!月)");
    private static final Pattern BATCHES = Pattern.compile("批|两次|[二三]次|分次|两趟|两回|先后|陆续");
    private static final Pattern AT_ONCE = Pattern.compile("同一批");
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一|以上|以内|至少|最多");
    /** What the yes at hand sends: the fact and its value. */
    private static final String NOW = "现在一共：";

    private final Scene scene;

    AddedTo(Scene scene) {
        this.scene = scene;
    }

    /** Takes a message that adds to a number told, or the yes to the sum; false where it is neither. */
    boolean take(String text) {
        if (!scene.busy() || scene.c().region() == null) {
            return false;
        }
        boolean supposed = scene.c().last().contains(scene.phrase(Phrase.TALK_MORE_UNCHANGED));
        if (sum(text) || !supposed && scene.wants(Intent.AGREE) && sum(offered()) || inAll(text)) {
            return true;
        }
        if (!SUPPOSED.matcher(text).find() && added(LATER.matcher(text), false)) {
            return true;
        }
        return !SUPPOSED.matcher(text).find()
                && !scene.wants(Intent.FOLLOW)
                && (added(MORE.matcher(text), false) || added(FEWER.matcher(text), true));
    }

    /** Takes the button that says the sum is so, before anything hears a number in its words; false where it is not that. */
    boolean pressed(String text) {
        return text.startsWith(NOW) && scene.busy() && scene.c().region() != null && sum(text);
    }

    /** Asks for the sum with the first number of a change that is of one told. */
    private boolean added(Matcher change, boolean fewer) {
        while (change.find()) {
            Fact fact = meant(change.group(2), change.group());
            BigDecimal by = fact == null ? null : number(fact, change.group(1));
            BigDecimal now = fact == null ? null : exact(fact);
            if (fact == null || by == null || now == null || fact.equals(scene.open())) {
                continue;
            }
            BigDecimal sum = fewer ? now.subtract(by) : now.add(by);
            if (sum.signum() >= 0) {
                ask(fact, now, sum);
                return true;
            }
        }
        return false;
    }

    /** 头一批十八个 后来又去了二十四个, of 42 told: the most of them at once; 0 where the numbers are not the parts of the one told. */
    private static int ofParts(String text, BigDecimal now) {
        List<Integer> parts = EACH.matcher(text)
                .results()
                .map(one -> WrittenNumber.of(one.group(1)))
                .toList();
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        return parts.size() > 1 && now.compareTo(BigDecimal.valueOf(sum)) == 0
                ? parts.stream().mapToInt(Integer::intValue).max().orElse(0)
                : 0;
    }

    /** Keeps the most of them where those are counted who came at once; false where nobody was told of so. */
    boolean batches(String text) {
        if (!scene.busy()
                || SUPPOSED.matcher(text).find()
                || !BATCHES.matcher(text).find()) {
            return false;
        }
        for (Fact fact : new Amending(scene).used()) {
            BigDecimal now = exact(fact);
            int most = now == null ? 0 : ofParts(text, now);
            if (most > 0 && AT_ONCE.matcher(scene.desk.slots().question(fact)).find()) {
                new Supposing(scene).correct(fact, most, text);
                return true;
            }
        }
        return false;
    }

    /** Asks whether a number is that much now. */
    void ask(Fact fact, BigDecimal now, BigDecimal sum) {
        String shown = FactValues.shown(fact, sum);
        String name = scene.desk.slots().name(fact);
        scene.keep(scene.person().asking(null));
        scene.said.ask(
                scene.phrase(Phrase.AMEND_SUM, "事实", name, "原来", FactValues.shown(fact, now), "现在", shown),
                List.of(
                        new Reply.Choice("是，" + shown, NOW + name + " " + FactValues.written(fact, sum)),
                        new Reply.Choice("不是", Amending.PICKED + name)));
    }

    /** Says what is supposed, with a button for the one of whom it is so already. */
    void offer(String text, Fact fact, Known known) {
        BigDecimal sum = exact(known);
        if (sum == null) {
            scene.say(Phrase.TALK_MORE_UNCHANGED);
            return;
        }
        String name = scene.desk.slots().name(fact);
        scene.said.ask(
                text,
                List.of(new Reply.Choice(
                        "已经是" + FactValues.shown(fact, sum) + "了", NOW + name + " " + FactValues.written(fact, sum))));
    }

    /** What the yes sends where such a sum was asked for last; else empty. */
    private String offered() {
        return scene.c().choices().stream()
                .map(Reply.Choice::text)
                .filter(text -> text.startsWith(NOW))
                .findFirst()
                .orElse("");
    }

    /** Keeps another sum that is told where one was asked for. */
    private boolean inAll(String text) {
        String offered = offered();
        Matcher all = IN_ALL.matcher(text.strip());
        Matcher yes = YES_SO_MANY.matcher(text.strip());
        boolean bare = yes.find();
        Fact fact = !bare && !all.find() ? null : summed(offered);
        BigDecimal number = fact == null ? null : number(fact, bare ? yes.group(1) : all.group(1));
        return fact != null
                && number != null
                && sum(NOW + scene.desk.slots().name(fact) + " " + FactValues.written(fact, number));
    }

    /** The fact whose sum a button's words tell, by the name people are shown; null where they tell none. */
    private @Nullable Fact summed(String text) {
        int end = text.lastIndexOf(' ');
        String name = text.startsWith(NOW) && end > 0 ? text.substring(NOW.length(), end) : "";
        return scene.person().facts().keySet().stream()
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(fact -> scene.desk.slots().name(fact).equals(name))
                .findFirst()
                .orElse(null);
    }

    private boolean sum(String text) {
        Fact fact = summed(text);
        if (fact == null) {
            return false;
        }
        try {
            Known known = FactWords.read(fact, text.substring(text.lastIndexOf(' ') + 1));
            scene.keep(scene.person()
                    .with(Map.of(
                            fact.id(),
                            new Told(known, scene.incoming.text(), scene.c().turn()))));
            scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, known));
            scene.go();
            return true;
        } catch (FactWords.Wrong e) {
            return false;
        }
    }

    /** The one number told that a unit, or without one the sentence, may be of; null where none is or several are. */
    private @Nullable Fact meant(@Nullable String unit, String text) {
        List<Benefit> looked = scene.pursuit().looked();
        boolean money = unit == null ? text.matches(".*[交缴花付租贷].*") : unit.startsWith("元") || unit.startsWith("块");
        List<Fact> numbers = new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(looked).stream()
                        .filter(fact -> fact.kind() == (money ? Kind.MONEY : Kind.COUNT))
                        .filter(fact -> money || unit == null || fits(fact, unit))
                        .filter(fact -> exact(fact) != null)
                        .toList();
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }

    private static boolean fits(Fact fact, String unit) {
        String own = fact.unitText();
        return unit.equals("个")
                || own.equals(unit)
                || own.equals("人") && "名位".contains(unit)
                || own.equals("次") && unit.equals("回");
    }

    /** A written number as a value of a fact, or null. */
    private @Nullable BigDecimal number(Fact fact, String written) {
        String unit = fact.kind() == Kind.MONEY ? "元" : fact.unitText();
        return scene.hear(written + unit, fact).facts().stream()
                .filter(one -> one.fact().equals(fact))
                .map(one -> exact(one.known()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal exact(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : exact(told.known());
    }

    private static @Nullable BigDecimal exact(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
