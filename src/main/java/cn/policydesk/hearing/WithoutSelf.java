package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether people counted include the speaker: 连我8个, 除了我6个. The facts in question (不含本人 of the word file; the notices count who
 * is given work, 东阳（六）第3款 不包括本人) leave the speaker out.
 */
final class WithoutSelf {

    private static final Pattern KIN = Pattern.compile(
            "(?:的|们|家)?(?:大|小|二|三)?(?:姨|姑|舅|嫂|婶|叔|伯|侄|外甥|表|堂|丈母|岳|公公|婆婆|爷|奶|老公|老婆|爱人|媳妇|丈夫|妻子|对象|男人|女人|儿子|女儿|爸|妈|哥|姐|弟|妹|叔|姨|亲戚|家里人|家人)");
    private static final Pattern OWNED_BY_KIN =
            Pattern.compile("(?<![跟和同与])我(?:老公|老婆|爱人|媳妇|丈夫|妻子|对象|男人|儿子|女儿|爸|妈|哥|姐|弟|妹)(?:在[^，。]{0,6})?(?:开|办|的)");
    private static final Pattern COUPLE =
            Pattern.compile("我[和跟同与]我?(?:老公|老婆|爱人|媳妇|丈夫|妻子|对象|男人|女人|家那口子|男朋友|女朋友)[就也都]?$");
    private static final Pattern SPEAKERS = Pattern.compile("我们?$");
    private static final Pattern ASKED_FOR = Pattern.compile("人?(?:一共|加起来|分别|总共)?(?:$|[各都能可想要问该。， ])");
    private static final int BEFORE = 9;
    private static final int BEHIND = 12;

    /** What words near a number say of the speaker. */
    enum Self {
        INCLUDED,
        LEFT_OUT
    }

    private final String text;
    private final List<Figure> figures;
    private final HearingWords words;

    WithoutSelf(String text, List<Figure> figures, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    /** What the nearest such words say; null where there are none near. */
    @Nullable
    Self near(Figure figure) {
        if (!(figure instanceof Figure.Count)) {
            return null;
        }
        Self nearest = null;
        int least = Integer.MAX_VALUE;
        int from = Math.max(0, figure.start() - BEFORE);
        for (int at = from; at < Math.min(text.length(), figure.end() + BEHIND); at++) {
            Self self = at(at);
            if (self == null) {
                continue;
            }
            boolean before = at < figure.start();
            // 我跟两个小工 leaves the speaker out, 我跟我弟两个 does not.
            boolean hired = before && (hires(at + length(at), figure.start()) || joined(figure.start()));
            if (hired || !before && another(at + length(at), figure)) {
                at += length(at) - 1;
                continue;
            }
            int distance = before ? figure.start() - at - length(at) : at - figure.end();
            if (distance < least) {
                least = distance;
                nearest = self;
            }
            at += length(at) - 1;
        }
        return nearest;
    }

    private boolean joined(int from) {
        return from > 0 && "跟和同".indexOf(text.charAt(from - 1)) >= 0;
    }

    /** 我跟我弟请了3个: those hired are counted without the speaker. */
    private boolean hires(int from, int to) {
        return from < to && words.all(Bag.HIRING).stream().anyMatch(text.substring(from, to)::contains);
    }

    /** 多算一个 除了我是6个人: the words belong to the number behind them in the same breath. */
    private boolean another(int from, Figure figure) {
        for (int at = from; at < text.length() && "。， ".indexOf(text.charAt(at)) < 0; at++) {
            int place = at;
            if (figures.stream()
                    .anyMatch(other ->
                            other instanceof Figure.Count && other.start() == place && !other.equals(figure))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Self at(int at) {
        int out = words.starts(Bag.WITHOUT_SELF, text, at);
        int in = words.starts(Bag.WITH_SELF, text, at);
        if (in > out && KIN.matcher(text).region(at + in, text.length()).lookingAt()) {
            // 连我老公算进去: the notices leave out the one who asks, not the family.
            return null;
        }
        return out == 0 && in == 0 ? null : out >= in ? Self.LEFT_OUT : Self.INCLUDED;
    }

    private int length(int at) {
        return Math.max(words.starts(Bag.WITHOUT_SELF, text, at), words.starts(Bag.WITH_SELF, text, at));
    }

    /** The number without the speaker, for a fact that leaves the speaker out. */
    Span of(Fact fact, Figure figure, Span number) {
        // 我老婆开了个面馆雇了4个人连我: who speaks is not who owns it.
        if (!words.has(Bag.EXCLUDES_SELF, fact.id())
                || near(figure) != Self.INCLUDED
                || OWNED_BY_KIN.matcher(text).find()) {
            return number;
        }
        return new Span(less(number.low()), less(number.high()));
    }

    /** Whether it is not said who of them is the owner: 我老公的理发店 带我三个人. */
    boolean unclear(Fact fact, Figure figure, boolean asked) {
        return words.has(Bag.EXCLUDES_SELF, fact.id())
                && near(figure) == Self.INCLUDED
                && (!asked && (couple(figure) || speakers(figure) || hiresLater(figure))
                        || OWNED_BY_KIN.matcher(text).find())
                && !hires(0, figure.start());
    }

    /** 我跟我弟俩人开的 雇了两个小工: those hired are counted behind. */
    private boolean hiresLater(Figure figure) {
        return figures.stream()
                .anyMatch(other -> other instanceof Figure.Count
                        && other.start() > figure.end()
                        && hires(figure.end(), other.start()));
    }

    /** 我跟我妈都想问 我俩各能补多少: the two who ask. */
    private boolean speakers(Figure figure) {
        return SPEAKERS.matcher(text.substring(0, figure.start())).find()
                && ASKED_FOR.matcher(text.substring(figure.end())).lookingAt();
    }

    /** 我和我媳妇两个人开店: the two of them, nobody hired. */
    private boolean couple(Figure figure) {
        return COUPLE.matcher(text.substring(0, figure.start())).find();
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? number : number.subtract(BigDecimal.ONE);
    }
}
