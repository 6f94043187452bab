package cn.policydesk.dialogue;

import cn.policydesk.hearing.Intent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether one message tells of several people who are never one, though it does not say that it is about both: 我妈…补多少 我上GYB补多少,
 * 我妈51，考的初级；我是企业的，高级证. One per message.
 */
final class ToldApart {

    private static final Pattern ASKED = Pattern.compile(
            "[领补拿给贴返退](?:[^\\s]{0,4}(?:啥|多少|什么|哪些|好多|几)|[吗不没])|[有没]+(?:有|得)?(?:啥子?|什么|哪些)?(?:补贴|补助|钱)(?:没|吗|不|啊|呢|[领拿]|$)|给[点些]?(?:报|补贴|补助)[不没吗]"
                    + "|(?:能不能|可不可以|有没有资格)(?:也|再)?(?:领|拿|补|贷|申请|享受)");
    private static final Pattern WORKS = Pattern.compile("^(?:那|还有|另外)?我(?:自己|本人)?(?:在|是|做|干|跑|开|上|刚|今年|去年)");
    private static final Pattern ASIDE = Pattern.compile("^(?:另外|还有|顺便|对了)");
    /** 我52, 我老婆46: an age right behind the one it is of. */
    private static final Pattern AGED = Pattern.compile(
            "^(?:那|还有|另外)?(?:[我俺咱]们?家?)?(?:" + Kin.WORD + ")?(?:自己)?今?年?[0-9]{2}(?![0-9]|个|块|元|人|天|年|月|万)");

    /** 我大三… 我室友大四… 我们能领多少: of two who keep no house together. */
    private static final Pattern OUR_SHARE = Pattern.compile("(?:我们|咱们?)(?:都|各|各自|能|可以|该|会|有资格)*[领拿补贷有](?!证|了)");

    /** 我们合伙开了店: one case of both. */
    private static final Pattern OUR_SHOP = Pattern.compile(
            "合伙|合开|合办|一起[开办做搞创]|一块儿?[开办做搞创]|我们[^,，。\\s]{0,4}[开办盘租注]|我们(?:的|这|那)?(?:店|厂|公司|铺)|家里[^,，。\\s]{0,3}(?:开|店|厂)");

    private static final Pattern SIGN = Pattern.compile("[；;]");

    private static final Pattern OURS =
            Pattern.compile("^(?:那|还有|另外|对了)?[我俺咱]们?家?" + Kin.WORD + "(?![和跟与同]|说|也|的[店厂])");
    private static final Pattern STOP = Pattern.compile("[。;；!！][我俺咱]们?家?" + Kin.WORD);
    private static final String ASKS = ".*(?:多久|多少|几年|几个月|几次|能不能|可不可以|行不行|还能|有没有|[吗嘛不没]$).*";

    private final Scene scene;

    ToldApart(Scene scene) {
        this.scene = scene;
    }

    /**
     * 还没毕业呢，明年毕业。我学姐2019年毕业，社保补贴到期了还能延多久 to a question that is open: the question is answered, and then a relative's case is
     * asked for, which begins then.
     */
    boolean aside(String text) {
        boolean sentences = STOP.matcher(text).find();
        boolean apart = scene.open() != null || sentences;
        if (!apart || !scene.person().label().isEmpty() || scene.wants(Intent.CORRECT)) {
            return false;
        }
        List<String> parts = Several.parts(text, true);
        int from = 0;
        while (from < parts.size() && !OURS.matcher(parts.get(from)).find()) {
            from++;
        }
        if (from == 0 || from == parts.size()) {
            return false;
        }
        String before = String.join(" ", parts.subList(0, from));
        String theirs = String.join(" ", parts.subList(from, parts.size()));
        return !scene.hear(before, scene.open()).facts().isEmpty()
                && !scene.hear(theirs, null).facts().isEmpty()
                && theirs.matches(ASKS);
    }

    /** Whether it does. */
    boolean several(String text) {
        return asked(text) || told(text) || besides(text);
    }

    /** 我妈…补多少 我上GYB补多少: each is asked for on his own; or something was told, and 另外 a relative is asked for. */
    private boolean asked(String text) {
        List<String> parts = Several.parts(text, false);
        String kin = new Several(scene).kin(text, parts);
        if (kin == null) {
            return false;
        }
        Set<String> asked = new LinkedHashSet<>();
        String who = null;
        boolean told = false;
        for (String part : parts) {
            String named = Several.relative(part, kin);
            if (named != null
                    && (!named.isEmpty()
                            || new Several(scene).mine(part)
                            || WORKS.matcher(part).find())) {
                who = named;
                told |= named.isEmpty();
            }
            if (who != null && ASKED.matcher(part).find()) {
                asked.add(who);
                if (told && !who.isEmpty() && ASIDE.matcher(part).find()) {
                    return true;
                }
            }
        }
        return asked.size() > 1;
    }

    /** 我老婆52没工作自己交社保我儿子大学刚毕业想开店能补多少: two relatives, each told of with facts of his own, are never one. */
    private boolean told(String text) {
        List<String> parts = Several.parts(text, true);
        if (new Several(scene).kin(text, parts) == null) {
            return false;
        }
        Set<String> told = new LinkedHashSet<>();
        String who = null;
        for (String part : parts) {
            Matcher relative = Several.RELATIVE.matcher(part);
            if (relative.find() && part.length() > relative.end()) {
                String label = Kin.label(relative.group(1));
                who = told.stream()
                        .filter(one -> Kin.same(one, label))
                        .findFirst()
                        .orElse(label);
            } else if (Several.ASKER.matcher(part).find()) {
                who = null;
            }
            if (who != null && !scene.hear(part, null).facts().isEmpty()) {
                told.add(who);
            }
        }
        return told.size() > 1;
    }

    /**
     * 我妈51，考的初级；我是企业的，高级证: a relative and the asker are told of one beside the other, each with facts of his own. 我爱人没工作，我46岁 is of one
     * household; what both tell of, a sign between them, or their being two already, shows two cases.
     */
    private boolean besides(String text) {
        List<String> parts = Several.parts(text, true);
        Map<String, Set<String>> told = new LinkedHashMap<>();
        Set<String> aged = new LinkedHashSet<>();
        boolean ours = OUR_SHARE.matcher(text).find() && !OUR_SHOP.matcher(text).find();
        String who = null;
        String kin = new Several(scene).kin(text, parts);
        if (kin == null || scene.wants(Intent.CORRECT)) {
            return false;
        }
        for (String part : parts) {
            String named = Several.relative(part, kin);
            boolean first = ours && who == null && part.startsWith("我") && new Several(scene).mine(part);
            who = named != null ? named : first ? "" : who;
            if (who != null) {
                if (named != null && AGED.matcher(part).find()) {
                    aged.add(who);
                }
                Set<String> heard = told.computeIfAbsent(who, one -> new LinkedHashSet<>());
                scene.hear(part, null).facts().forEach(one -> {
                    if (ours || !scene.desk.hearing().kinds().own(one.fact())) {
                        heard.add(one.fact().id());
                    }
                });
            }
        }
        Set<String> labels = new LinkedHashSet<>(scene.c().others().keySet());
        labels.add(scene.person().label());
        if (aged.contains("") && aged.contains(kin) && labels.contains("") && labels.contains(kin)) {
            // 我老婆46，每月交1000；我52，每月交1200 of two who are known already.
            return true;
        }
        boolean begins = !scene.busy() && scene.person().facts().isEmpty();
        if (begins && told.size() == 2 && aged.contains("") && aged.contains(kin)) {
            // 我34失业，我姐38企业职工: an age of each is of two.
            return true;
        }
        Set<String> mine = told.get("");
        Set<String> theirs = told.get(kin);
        if (told.size() != 2 || mine == null || theirs == null || mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        return SIGN.matcher(text).find()
                || ours && !Kin.spouse(kin)
                || mine.stream().anyMatch(theirs::contains)
                || labels.contains("") && labels.contains(kin);
    }
}
