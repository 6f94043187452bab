package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the answers offered last a message picks: by number, label, a part of a label, or by agreeing to an offer.
 * Not safe for use by several threads; one per message.
 */
final class Picking {

    /** What stands around the part of a label people pick by: 带动就业那个. */
    private static final Pattern AROUND =
            Pattern.compile("^(?:我?要?算|我?选|就|我要|是|我说的是)|(?:那一?[个项条种]|这一?[个项条种]|的|吧|呗|嘛)+$");
    /** These alone may only thank; they agree where a question was asked. */
    private static final Pattern NOD = Pattern.compile("好|好的|好啊|好嘞|嗯|嗯嗯|是|是的|对|可以|行|行啊|行吧|要得|要得要得|要得嘛|要得噻|中|成|得行|妥|妥了");

    /** A number that was told before, and no 没有缴. */
    private static final Pattern BARE = Pattern.compile("[0-9一二两三四五六七八九十百千万半.%/元块个人名户岁年月天次]+");

    private static final Pattern NUMBER_YES = Pattern.compile("(?:是|对|嗯|没错|就是|正是|就|是这|对头)(?:的|啊|呀|这个数?|那个数?|它|了|滴)*");

    private static final Pattern REACHED =
            Pattern.compile("(?:(有的?|有了|达到了?|够了?|超过了?|早就有了)|(没有?|还没有?|没达到|没到|不到|不够))[,，。\\s]+(.{2,})");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９一二两三四五六七八九十半几](?!直|样|般|定|起|下|旦|切|共|路|年到头)");

    private static final Pattern PIECES = Pattern.compile("[\\s,，。;；、!！?？]+");

    /** 那算那个1000的: by a sum in its name. */
    private static final Pattern BY_SUM =
            Pattern.compile("^(?:那|就|我|要|选|算|看|给我|帮我)*(?:那个|这个|那|这)?([0-9]{3,})(?:块钱?|元)?的?(?:那个|这个|那项)?(?:吧|呗|嘛)?$");

    private static final int SHORT = 14;
    /** A longer message tells more than which one is meant. */
    private static final int LONG = 20;

    /** So many characters tell a name by their order. */
    private static final int CLOSE = 3;

    private final Scene scene;
    private String rest = "";

    Picking(Scene scene) {
        this.scene = scene;
    }

    /** What a message says beside the answer it picks: 灵活就业那个 女的; mostly empty. */
    String rest() {
        return rest;
    }

    /** What the picked answer sends; the message itself where it picks none. */
    String of(String text) {
        String picked = picked(text);
        if (!picked.equals(text)) {
            scene.read(picked);
        }
        return picked;
    }

    private String picked(String text) {
        String plain = IntentWords.plain(text);
        Fact open = scene.open();
        List<Reply.Choice> choices = scene.c().choices();
        for (int i = 0; i < choices.size(); i++) {
            Reply.Choice choice = choices.get(i);
            boolean number = plain.equals(String.valueOf(i + 1))
                    && (open == null || !open.kind().ordered());
            if (number || plain.equals(IntentWords.plain(choice.label())) || text.equals(choice.text())) {
                return choice.text();
            }
        }
        Reply.Choice reached = open != null && open.kind().ordered() ? reached(text, choices) : null;
        if (reached != null) {
            return reached.text();
        }
        if (open != null
                && open.kind().ordered()
                && choices.size() == 1
                && BARE.matcher(choices.getFirst().label()).matches()
                && NUMBER_YES.matcher(plain).matches()) {
            // 是 to 您前面说的“12000”要是这个数，点一下就行.
            return choices.getFirst().text();
        }
        if (open != null || choices.isEmpty() || new OfWhich(scene).asked()) {
            return text;
        }
        Reply.Choice first = choices.getFirst();
        if (scene.wants(Intent.AGREE) && offers(first, plain)) {
            return first.text();
        }
        Matcher sum = BY_SUM.matcher(plain);
        String part = sum.matches() ? sum.group(1) : AROUND.matcher(plain).replaceAll("");
        if (part.length() >= 2 && plain.length() <= SHORT) {
            List<Reply.Choice> found = choices.stream()
                    .filter(choice -> IntentWords.plain(choice.label()).contains(part))
                    .toList();
            if (found.size() == 1) {
                return found.getFirst().text();
            }
            if (alike(found)) {
                // 稳岗返还那个, of two of that name: the likeliest is taken up, and the other is near.
                scene.say(Phrase.TALK_TAKING, "待遇", name(found.getFirst()));
                return found.getFirst().text();
            }
        }
        Reply.Choice firm = firm(choices);
        if (firm != null) {
            return firm.text();
        }
        Pointing pointing = Pointing.of(text);
        List<Reply.Choice> pointed = pointing == null ? List.of() : pointing.among(choices);
        if (pointing != null && pointed.size() == 1) {
            rest = pointing.rest();
            return pointed.getFirst().text();
        }
        Reply.Choice words = byWords(text, choices);
        return words == null ? text : words.text();
    }

    /** 有，一直开着没歇过 to 有没有达到1年: the first word answers it, what stands behind tells more; null where a number may say otherwise. */
    private Reply.@Nullable Choice reached(String text, List<Reply.Choice> choices) {
        Matcher first = REACHED.matcher(text);
        if (!first.matches() || NUMBER.matcher(first.group(3)).find()) {
            return null;
        }
        String label = first.group(2) == null ? "有" : "没有";
        Reply.Choice found = choices.stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElse(null);
        rest = found == null ? "" : first.group(3).strip();
        return found;
    }

    /** 半天的那个 非全日制: of a menu of benefits the one whose name alone holds a part of what is said; null where none does. */
    private Reply.@Nullable Choice byWords(String text, List<Reply.Choice> choices) {
        if (text.length() > LONG || scene.wants(Intent.ASK)) {
            return null;
        }
        Set<Reply.Choice> found = new LinkedHashSet<>();
        for (String piece : PIECES.split(text)) {
            String part = AROUND.matcher(IntentWords.plain(piece)).replaceAll("");
            List<Reply.Choice> holding = choices.stream()
                    .filter(choice -> choice.text().startsWith("算"))
                    .filter(choice -> part.length() >= 2 && holds(IntentWords.plain(choice.label()), part))
                    .toList();
            List<Reply.Choice> whole = holding.stream()
                    .filter(choice -> choice.label().contains("（" + part))
                    .toList();
            List<Reply.Choice> meant = whole.size() == 1 ? whole : holding;
            if (meant.size() == 1) {
                found.add(meant.getFirst());
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Whether a label has a part as it stands, or its characters near each other in their order: 个体户 in 个体工商户. */
    private static boolean holds(String label, String part) {
        if (label.contains(part) || part.length() < CLOSE) {
            return label.contains(part);
        }
        for (int from = label.indexOf(part.charAt(0)); from >= 0; from = label.indexOf(part.charAt(0), from + 1)) {
            int at = from;
            for (int i = 1; i < part.length() && at >= 0; i++) {
                at = label.indexOf(part.charAt(i), at + 1);
            }
            if (at >= 0 && at - from < part.length() + 2) {
                return true;
            }
        }
        return false;
    }

    /** 给店里算: of the benefits offered the only one that is for firms; null where it is not said, or there are several. */
    private Reply.@Nullable Choice firm(List<Reply.Choice> choices) {
        String name = scene.name();
        if (name == null
                || !scene.wants(Intent.SOMEBODY)
                || !scene.desk.words().cues().said(Cue.FIRM, name)) {
            return null;
        }
        List<String> firms = new Naming(scene)
                .offered().stream()
                        .filter(benefit -> benefit.audiences().contains(Benefit.Audience.EMPLOYER))
                        .filter(benefit -> !benefit.audiences().contains(Benefit.Audience.CITIZEN))
                        .map(benefit -> "算" + benefit.name())
                        .toList();
        return firms.size() != 1
                ? null
                : choices.stream()
                        .filter(choice -> choice.text().equals(firms.getFirst()))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether answers are the same benefit for different people: their names differ in brackets only. */
    private static boolean alike(List<Reply.Choice> found) {
        return found.size() > 1
                && found.stream()
                                .map(one -> name(one).replaceFirst("（.*", ""))
                                .distinct()
                                .count()
                        == 1
                && found.stream().allMatch(one -> one.text().startsWith("算"));
    }

    private static String name(Reply.Choice choice) {
        return choice.label().replaceFirst("^算", "");
    }

    /** Whether an answer is an offer to work something out that a message accepts. */
    private boolean offers(Reply.Choice choice, String plain) {
        boolean all = scene.desk.words().of(choice.text()).any(Intent.ALL);
        boolean one = choice.text().startsWith("算");
        boolean question = scene.c().last().endsWith("？");
        return (all || one) && (question || !NOD.matcher(plain).matches());
    }
}
