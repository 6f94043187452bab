package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 说是交1280, 是1280 不是1300, 最低标准改成1280: an outside figure that was told is told anew, behind the result that stands on it or while
 * something else is asked; 最低工资2490 to a question of yes or no tells it, and the question is put again.
 */
final class FigureAnew {

    private static final Pattern DENIED =
            Pattern.compile("(?:不是|并非|别按|不按|没有|(?:原来|以前|之前|刚才|前面|上回)(?:我|说|讲|报|的|是|那个)*)(?:每个?月|每年)?[\\s,，]*$");
    private static final Pattern WRONG = Pattern.compile(
            "^(?:元|块钱?|%|个点)?(?:/月|一个?月)?(?:那个|这个|的|是)*(?:不对|错|不准|[记说看写打弄搞]错|前年|去年|以前|老的|旧的|原来|之前|上回|改成|改为|换成|变成)");
    private static final Pattern ANEW =
            Pattern.compile("改|换成|变成|调到|涨到|降到|不对|错|才对|才是|应该|其实|说是|查[了到]?|^是|^就是|^按|是(?=\\d)|吧$");
    private static final Pattern AROUND = Pattern.compile("改成|改为|改到|换成|变成|调到|涨到|降到|才对|才是|刚|交|缴|呢|哈|嘛|噢|数字?|[这那]个");
    /** 我每个月交1280 is what one pays oneself. */
    private static final Pattern OWN = Pattern.compile("(?:我|自己|每个?月)(?!说|记|看|查|弄|搞).{0,5}[交缴]");

    private final Scene scene;
    private final OutsideFigure figures;

    FigureAnew(Scene scene) {
        this.scene = scene;
        this.figures = new OutsideFigure(scene);
    }

    /** The number that holds, and what it takes the place of; null where nothing is denied. */
    private record Numbers(MatchResult right, @Nullable MatchResult wrong) {}

    /** Keeps the figure and goes on; false where none is told anew. */
    boolean take(String text) {
        List<Parameter> all = scene.pursuit().parameters();
        String plain = OutsideFigure.plain(text.strip());
        Numbers numbers = all.isEmpty() || OutsideFigure.asks(plain) ? null : numbers(plain);
        if (numbers == null) {
            return false;
        }
        String rest = rest(plain);
        List<Parameter> meant = all.stream()
                .filter(one -> meant(one, numbers, plain, rest, text))
                .toList();
        if (meant.size() != 1) {
            return false;
        }
        boolean percent = plain.startsWith("%", numbers.right().end());
        figures.read(meant.getFirst(), numbers.right().group(), percent);
        return true;
    }

    /** What a message says beside its numbers. */
    private static String rest(String plain) {
        String words = OutsideFigure.NUMBER.matcher(plain).replaceAll("");
        return OutsideFigure.around(AROUND.matcher(words).replaceAll("")).replace("%", "");
    }

    private boolean meant(Parameter one, Numbers numbers, String plain, String rest, String text) {
        if (PaidSum.told(text) && !PaidSum.mayBe(one.id())) {
            return false;
        }
        BigDecimal before = scene.person().figures().get(one.id());
        boolean named = OutsideFigure.named(one, plain) || OutsideFigure.shortFor(one, rest);
        MatchResult wrong = numbers.wrong();
        if (wrong != null) {
            BigDecimal denied = figures.bare(one, wrong.group());
            boolean other = before == null || denied == null || denied.compareTo(before) != 0;
            return named ? before != null : !other && !fact(wrong.group());
        }
        if (named) {
            // The rest of the name may be no more than particles: 最低工资2490.
            return scene.open() == null
                    ? before != null && ANEW.matcher(plain).find() && OutsideFigure.within(one, rest)
                    : OutsideFigure.within(one, rest) && !answers(text);
        }
        BigDecimal now =
                before == null ? null : figures.bare(one, numbers.right().group());
        return before != null
                && now != null
                && rest.isEmpty()
                && OutsideFigure.near(before, now)
                && ANEW.matcher(plain).find()
                && !OWN.matcher(plain).find()
                && (scene.open() == null || !scene.open().kind().ordered())
                && !new Fitting(scene).fits(text, new Amending(scene).used());
    }

    /** Whether a message tells the fact that is asked for as a number. */
    private boolean answers(String text) {
        Fact open = scene.open();
        return open != null
                && open.kind().ordered()
                && scene.hear(text, open).facts().stream()
                        .anyMatch(heard -> heard.fact().equals(open));
    }

    /** Whether a fact was told as a number: what is denied may be that one. */
    private boolean fact(String number) {
        BigDecimal value = new BigDecimal(number);
        return scene.person().facts().values().stream()
                .anyMatch(told -> told.known() instanceof Known.Between(var span)
                        && span.exact()
                        && span.low() != null
                        && span.low().compareTo(value) == 0);
    }

    private static @Nullable Numbers numbers(String plain) {
        List<MatchResult> all = OutsideFigure.DIGITS.matcher(plain).results().toList();
        if (all.size() == 1) {
            return new Numbers(all.getFirst(), null);
        }
        if (all.size() != 2) {
            return null;
        }
        boolean first = wrong(plain, all.getFirst());
        boolean last = wrong(plain, all.getLast());
        return first == last
                ? null
                : first ? new Numbers(all.getLast(), all.getFirst()) : new Numbers(all.getFirst(), all.getLast());
    }

    private static boolean wrong(String plain, MatchResult number) {
        return denied(plain.substring(0, number.start()), plain.substring(number.end()));
    }

    /** Whether a number is denied by what stands before and behind it: 1300不对, 1300是前年的. */
    static boolean denied(String before, String behind) {
        return DENIED.matcher(before).find() || WRONG.matcher(behind).find();
    }
}
