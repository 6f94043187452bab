package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 他社保中间断了俩月 没连着, 中间有俩月疫情关门没干 behind a result that stands on a time without a break: how long it was without one is asked for
 * again. What was told stays until then. One per message.
 */
final class Broken {

    private static final Pattern BREAK = Pattern.compile(
            "断(?:了|过|缴|交|保|档)|没连着|不连续|不是连着|没有连着|没连续|接不上|(?:中间|中途|当中)[^，,。]{0,8}?(?:没[交缴干开做营]|停[了过业]|歇[了业]|关[了过门])");
    private static final Pattern PAID = Pattern.compile("社保|保险|医保|养老|[交缴]");
    private static final Pattern RUN = Pattern.compile("关门|停业|歇业|营业|经营|没开|没干|店|疫情");
    private static final Pattern ASKS = Pattern.compile("[吗么？?]|要是|如果|假如|万一|算不算|影响");
    private static final Pattern OF_SOME = Pattern.compile("其中|里头|里面|有(?:一|两|几|[0-9])?个(?!月)");
    private static final String UNBROKEN = "连续";

    private final Scene scene;

    Broken(Scene scene) {
        this.scene = scene;
    }

    /** Asks for the time again; false where no break is told, or the result stands on none, or several. */
    boolean take(String text) {
        Amending amending = new Amending(scene);
        if (scene.open() != null
                || !BREAK.matcher(text).find()
                || ASKS.matcher(text).find()
                || OF_SOME.matcher(text).find()
                || !amending.finished()) {
            return false;
        }
        List<Fact> all = amending.used().stream()
                .filter(fact -> fact.kind() == Kind.DURATION)
                .filter(fact -> words(fact).contains(UNBROKEN))
                .toList();
        List<Fact> meant = all.stream()
                .filter(fact -> PAID.matcher(text).find()
                                && PAID.matcher(words(fact)).find()
                        || RUN.matcher(text).find() && RUN.matcher(words(fact)).find())
                .toList();
        List<Fact> one = meant.isEmpty() ? all : meant;
        if (one.size() != 1) {
            return false;
        }
        amending.ask(one.getFirst());
        return true;
    }

    private String words(Fact fact) {
        return scene.desk.slots().name(fact);
    }
}
