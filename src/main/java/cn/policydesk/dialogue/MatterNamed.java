package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AskReply;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 行吧 那贷款呢 behind a question for something else: what it names is a matter of its own. One per message. */
final class MatterNamed {

    private static final Pattern AROUND = Pattern.compile(
            "^(?:(?:行|好|嗯|哦|噢|可以|知道了?|晓得了|明白了?|算了)[吧的啊呀嘞了]*[,，。\\s]*)?(?:那么?|还有|另外|再问问?)*(?:我的?|他的?|她的?)?"
                    + "|(?:那个|这个|那边|方面|的)*(?:有没有|能不能|给不给|能|有|给)?(?:补贴?|补助)?[呢吗嘛么啊呀?？]*$");
    /** 那奖励呢: no matter by itself. */
    private static final Pattern PLAIN = Pattern.compile("奖[励金]|补[贴助]|费用?|政策|金额|待遇|一次性|企业|个人|单位|人员|[0-9]+.*");

    /** 车费到底给好多: how much is asked behind what is named. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "(?:到底|究竟|那边|这边)*(?:是|又|能|可以|会)*(?:[补奖给贴领拿发退返报])(?:好多|多少|几多|几钿|嘛钱|啥钱|几个钱)(?:钱|嘛|啊|呀|呢|[?？])*$");

    private static final int LEAST = 2;
    private static final int LONG = 8;
    private static final int MOST = 5;
    private static final int PART = 3;

    private final Scene scene;

    MatterNamed(Scene scene) {
        this.scene = scene;
    }

    /**
     * What a half sentence names that benefits are called by, and those meant before are not; empty where it names nothing, or nothing was
     * meant before.
     */
    String of(String text, String before) {
        String region = scene.c().region();
        String core = core(text);
        if (region == null
                || before.isEmpty()
                || core.length() < LEAST
                || core.length() > LONG
                || before.contains(core)
                || PLAIN.matcher(core).matches()) {
            return "";
        }
        List<Benefit> meant = scene.finder().find(before, region, Set.of(), scene.audience());
        boolean named = scene.desk.library().rules().benefits(region).stream().anyMatch(one -> called(one, core));
        boolean other = named && meant.stream().noneMatch(one -> called(one, core))
                || !named && HOW_MUCH.matcher(IntentWords.plain(text.strip())).find() && elsewhere(core);
        return !other ? "" : named ? core : grant(core);
    }

    private static String core(String text) {
        String much = HOW_MUCH.matcher(IntentWords.plain(text.strip())).replaceFirst("");
        return AROUND.matcher(much).replaceAll("");
    }

    /** 车费补贴: what is asked with how much it is. */
    static String grant(String words) {
        return words.endsWith("补贴") || words.endsWith("补助") ? words : words + "补贴";
    }

    /**
     * 车费 while a benefit is in view that says nothing of it: another clause answers, and that benefit's own is not even near. What
     * stands must never be told for its answer.
     */
    boolean elsewhere(String words) {
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (now == null || words.length() < LEAST) {
            return false;
        }
        String own = now.name()
                + scene.desk.library().paragraph(now.ref()).map(Paragraph::text).orElse("")
                + now.facts().stream().map(scene.desk.slots()::question).collect(Collectors.joining());
        boolean spoken = IntStream.range(0, words.length() - 1)
                .mapToObj(at -> words.substring(at, at + LEAST))
                .anyMatch(own::contains);
        AskReply reply = new Clauses(scene).ask(grant(words));
        return !spoken
                && reply.outcome().equals("answered")
                && reply.answers().stream()
                        .noneMatch(one -> one.ref().label().equals(now.ref().label()));
    }

    /** Whether a half sentence begins the name of a benefit itself: 那稳岗贷利息好多. */
    boolean begins(String text) {
        String region = scene.c().region();
        return region != null
                && scene.desk.library().rules().benefits(region).stream()
                        .map(benefit -> IntentWords.plain(benefit.name()).replaceAll("\\P{IsHan}", ""))
                        .anyMatch(name -> name.length() > PART && text.contains(name.substring(0, PART)));
    }

    /** Takes up the benefits called by it, or asks which of them is meant; false where they are too many or have no figure. */
    boolean take(String core) {
        String region = scene.c().region();
        List<Benefit> meant = region == null
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(one -> called(one, core) && !one.versions().isEmpty())
                        .toList();
        if (meant.isEmpty() || meant.size() > MOST) {
            return false;
        }
        scene.keep(scene.c().asked(core));
        Naming naming = new Naming(scene);
        if (meant.size() == 1) {
            naming.found(meant.getFirst(), core);
        } else {
            naming.which(meant);
        }
        return true;
    }

    private static boolean called(Benefit benefit, String core) {
        return IntentWords.plain(benefit.name()).contains(core);
    }
}
