package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 大学生办的只有9户，一共20户, 大学生办的企业没到一半: whether one kind is half of the firms a hub has, told as two numbers or in words. Its numbers
 * are of no other fact. One per message.
 */
final class HalfOfThem {

    private static final String NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String UNIT = "(?:户|家|个(?!人|月))";
    private static final String STUDENTS = "大学生(?:自己|们)?(?:创办|开办|创立|创业|办|开|搞)?的?(?:在孵|孵化)?(?:企业|公司|项目|店)?";
    private static final Pattern PART = Pattern.compile(STUDENTS + "(?:其实|实际|现在|就|只|才|是|有|占|共|了|的)*" + NUMBER + UNIT
            + "|" + NUMBER + UNIT + "(?:企业)?(?:是|都是|为)?(?=大学生(?:自己)?(?:创办|开办|创立|办|开|搞))");
    private static final Pattern WHOLE = Pattern.compile("(?:一共|总共|共有?|在孵(?:企业|的)?|总数|拢共|全部)(?:是|有|就|才|着|了)*" + NUMBER
            + UNIT + "|" + NUMBER + UNIT + "(?:在孵|企业)?(?:里头?|里面|当中|之中|中)");
    private static final Pattern LESS =
            Pattern.compile("大学生[^，,。；;]{0,12}(?:没到|不到|没过|没有|未到|不足|没超过|不超过|达不到|没占到?)了?(?:一半|半数|过半|五成|50%)"
                    + "|大学生[^，,。；;]{0,10}(?:一半不到|没过半|不过半|少于一半)|(?:一半以上|过半)[:：，,\\s]*(?:不是|否|没有|不对)");
    private static final Pattern MORE = Pattern.compile(
            "大学生[^，,。；;]{0,12}(?<![没不未])(?:超过|超了|过了|不止|占了?|到了|有)(?:一半|半数|大半|一多半|六成|七成|八成)(?!都?(?:不|没))");
    /** 要是不到一半呢 is worked out as supposed. */
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一|的话");

    private static final String HALF = "过半";
    private static final int TWO = 2;

    private final Scene scene;

    HalfOfThem(Scene scene) {
        this.scene = scene;
    }

    /** Behind what was worked out: what stands on it is told anew; false where a message says nothing of it, or it is asked for. */
    boolean take(String text) {
        Fact fact = fact();
        HeardFact told = fact == null ? null : heard(text, fact);
        if (fact == null
                || told == null
                || !scene.busy()
                || fact.equals(scene.open())
                || SUPPOSED.matcher(text).find()) {
            return false;
        }
        Told before = scene.person().facts().get(fact.id());
        var _ = new Remembering(scene).take(text);
        Benefit using = before == null ? null : using(fact);
        if (using != null) {
            scene.keep(scene.person().wants(new Goal.One(using.id())));
        }
        scene.go();
        return true;
    }

    /** What is heard, with that. */
    Heard of(String text, Heard heard) {
        Fact fact = fact();
        HeardFact told = fact == null ? null : heard(text, fact);
        if (fact == null || told == null) {
            return heard;
        }
        List<HeardFact> facts = new ArrayList<>(heard.facts());
        facts.removeIf(one ->
                one.fact().equals(fact) || one.start() < told.end() && one.end() > told.start() || firm(one, text));
        facts.add(told);
        return new Heard(facts, heard.refused(), heard.unlike());
    }

    /** 办的企业 of the students' firms is nobody's own firm, and a number of such firms no other number told. */
    private static boolean firm(HeardFact one, String text) {
        return one.fact().kind() == Kind.YES_NO
                && text.substring(Math.max(0, one.start() - TWO), Math.min(text.length(), one.end()))
                        .contains("办的企业");
    }

    private @Nullable HeardFact heard(String text, Fact fact) {
        Matcher part = PART.matcher(text);
        int count = part.find() ? WrittenNumber.of(part.group(1) == null ? part.group(2) : part.group(1)) : -1;
        Matcher whole = WHOLE.matcher(text);
        while (count >= 0 && whole.find()) {
            boolean same = whole.start() < part.end() && whole.end() > part.start();
            int all = WrittenNumber.of(whole.group(1) == null ? whole.group(2) : whole.group(1));
            if (!same && all >= count && all > 0) {
                return new HeardFact(
                        fact,
                        TWO * count >= all ? Known.YES : Known.NO,
                        // All of a message is where a bare answer stands, to which no number in it belongs.
                        Math.max(1, Math.min(part.start(), whole.start())),
                        Math.max(part.end(), whole.end()));
            }
        }
        for (Pattern words : List.of(LESS, MORE)) {
            Matcher said = words.matcher(text);
            if (said.find()) {
                return new HeardFact(fact, words == MORE ? Known.YES : Known.NO, said.start(), said.end());
            }
        }
        return null;
    }

    /** The yes or no of that in the place it is about; null where there is none. */
    private @Nullable Fact fact() {
        String region = scene.c().region();
        return region == null
                ? null
                : scene.desk.library().rules().neededIn(region).stream()
                        .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                        .filter(one -> one.kind() == Kind.YES_NO
                                && one.id().contains("大学生")
                                && one.id().endsWith(HALF))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Benefit using(Fact fact) {
        return scene.person().trail().worked().reversed().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> one.facts().contains(fact))
                .findFirst()
                .orElse(null);
    }
}
