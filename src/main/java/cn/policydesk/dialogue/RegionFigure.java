package cn.policydesk.dialogue;

import cn.policydesk.benefit.Parameter;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outside figure that is told by its name before anything that needs it is worked out: 月最低工资标准是2260元 to the question which
 * benefit is meant. It is kept for all that needs it. One per message.
 */
final class RegionFigure {

    /** So many characters at the end of a name. */
    private static final int END = 4;

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|万一|[吗么]|是不是|低于|高于|不够|多少[？?]?$");

    private final Scene scene;

    RegionFigure(Scene scene) {
        this.scene = scene;
    }

    /** Keeps a figure that is all a message tells while benefits are offered, and offers them again; false where it tells none. */
    boolean only(String text) {
        String plain = OutsideFigure.plain(text);
        List<Parameter> named = named(text);
        Matcher told = named.isEmpty() ? null : OutsideFigure.behind(named.getFirst(), plain);
        if (told == null
                || scene.open() != null
                || !scene.c().last().contains(scene.phrase(Phrase.TALK_WHICH))
                || OutsideFigure.asks(plain)) {
            return false;
        }
        String rest = OutsideFigure.around(plain.replace(told.group(), ""));
        int last = told.groupCount();
        if (!rest.isEmpty() && !OutsideFigure.within(named.getFirst(), rest)
                || !new OutsideFigure(scene).keep(named.getFirst(), told.group(last - 1), told.group(last) != null)) {
            return false;
        }
        scene.said.ask(scene.phrase(Phrase.TALK_WHICH), scene.c().choices());
        return true;
    }

    /** 生活费补贴呢 最低工资2260: the figure told beside what is asked stays, where what is in view wants none. */
    void beside(String text) {
        List<Parameter> named =
                SUPPOSED.matcher(text).find() || scene.open() != null && !scene.busy() ? List.of() : named(text);
        if (named.isEmpty()
                || scene.pursuit().parameters().contains(named.getFirst())
                || scene.person().figures().containsKey(named.getFirst().id())) {
            return;
        }
        String plain = OutsideFigure.plain(text);
        Matcher told = OutsideFigure.behind(named.getFirst(), plain);
        String rest = told == null ? "" : OutsideFigure.around(plain.replace(told.group(), ""));
        if (told != null && !rest.isEmpty() && !OutsideFigure.within(named.getFirst(), rest)) {
            var _ = new OutsideFigure(scene)
                    .keep(named.getFirst(), told.group(told.groupCount() - 1), told.group(told.groupCount()) != null);
        }
    }

    /**
     * The one figure of the region's benefits that a message names with a number behind it: 最低工资 a month's, or an hour's where it
     * speaks of hours; none where it may be several.
     */
    List<Parameter> named(String text) {
        String region = scene.c().region();
        String plain = OutsideFigure.plain(text);
        boolean hourly = plain.contains("小时") || plain.contains("钟头");
        List<Parameter> all = region == null || PaidSum.told(text)
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .flatMap(benefit -> benefit.parameters().stream())
                        .distinct()
                        .filter(one -> one.id().contains("小时") == hourly)
                        .filter(one -> ended(one, plain))
                        .toList();
        return all.size() == 1 ? all : List.of();
    }

    /** Whether the name's own end stands right before the number: 上年度失业保险费12345元 is no 失业保险金. */
    private static boolean ended(Parameter parameter, String plain) {
        Matcher told = OutsideFigure.behind(parameter, plain);
        String name = parameter.id().replaceFirst("标准$", "");
        String end = name.substring(Math.max(0, name.length() - END));
        return told != null
                && (told.group(1).contains(end) || parameter.aliases().stream().anyMatch(told.group(1)::contains));
    }
}
