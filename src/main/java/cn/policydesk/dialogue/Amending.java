package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 改一下, 你少算了: what a result stands on is listed, and one of it is picked to be asked for again. So a message that objects and
 * changes nothing is never answered by the same result.
 */
final class Amending {

    /** The first characters of what a listed fact sends when it is picked. */
    static final String PICKED = "改";

    private static final Pattern AMEND =
            Pattern.compile("^(?:我?(?:想|要|得|能)?再?|那就?|帮我|给我)?(?:改|更正|修改|改正)(?:一?下|改|一改)?(?:数字?|情况|信息)?(.{0,24})$");
    private static final Pattern AROUND = Pattern.compile("^[，,、：:\\s]+|[吧啊呀呢嘛了。，,\\s]+$");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[0-9０-９.]+|[一二两三四五六七八九十百千万半俩仨几]+)\\s*(?:个|元|块|万|千|人|名|位|次|年|月|岁|户|家|%|成|天|户|期|笔)|[0-9０-９]{2,}");
    /** 九千三 and nothing else. */
    private static final Pattern ONLY_NUMBER = Pattern.compile(
            "(?:(?:不对|错了|应该|是|哦|就)[，,。 ]*)*(?:[0-9０-９]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百千万]{2,})(?:万|元|块钱?|个|人|户|家|%)?[的了吧啊呀]?");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    private static final int PART = 2;
    private static final int LONG = 16;

    private final Scene scene;

    Amending(Scene scene) {
        this.scene = scene;
    }

    /** What is told of the person now: to see afterwards whether a message changed it. */
    static Map<String, Known> told(Scene scene) {
        Map<String, Known> told = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, one) -> told.put(fact, one.known()));
        return told;
    }

    /** Takes a wish to change something, without saying to what; false where there is none. */
    boolean take(String text) {
        if (text.equals(scene.phrase(Phrase.AMEND_NONE)) && scene.busy()) {
            scene.go();
            return true;
        }
        if (new ToldFigures(scene).again(text.strip())) {
            return true;
        }
        List<Fact> used = used();
        Matcher amend = AMEND.matcher(text.strip());
        if (used.isEmpty() || !amend.matches()) {
            return false;
        }
        String rest = AROUND.matcher(amend.group(1)).replaceAll("");
        List<Fact> named = used.stream()
                .filter(fact ->
                        rest.length() >= PART && scene.desk.slots().name(fact).contains(rest))
                .toList();
        List<Fact> whole = named.stream()
                .filter(fact -> scene.desk.slots().name(fact).equals(rest))
                .toList();
        if (!rest.isEmpty()
                && named.isEmpty()
                && (!finished()
                        || NUMBER.matcher(rest).find()
                        || scene.wants(Intent.ASK, Intent.AMOUNT)
                        || !scene.hear(text, null).facts().isEmpty())) {
            return false;
        }
        if (named.size() == 1 || whole.size() == 1) {
            ask(whole.size() == 1 ? whole.getFirst() : named.getFirst());
        } else {
            list(named.isEmpty() ? used : named, Phrase.AMEND_LIST);
        }
        return true;
    }

    /**
     * Takes a message that objects, or speaks of what the result stands on, and changed nothing of it.
     *
     * @param before what was told before the message
     */
    boolean unheard(String text, Remembering.Taken taken, Map<String, Known> before) {
        if (scene.c().choices().stream().anyMatch(choice -> choice.text().equals(text.strip()))) {
            // 继续看别的 speaks of no fact, whatever its characters.
            return false;
        }
        boolean objects = scene.wants(Intent.OBJECT);
        boolean open = scene.open() != null;
        if (!objects
                && !taken.answered()
                && taken.doubted() == null
                && !elsewhere(text, taken.heard())
                && new AskedBehind(scene).take(text, taken.heard(), before)) {
            return true;
        }
        List<Fact> used = used();
        if (used.isEmpty()
                || taken.answered()
                || taken.doubted() != null
                || !taken.heard().refused().isEmpty()
                || !told(scene).equals(before)
                || scene.wants(Intent.ALL, Intent.RESULT, Intent.WHY, Intent.DECLINE, Intent.ANOTHER)
                || (open || !finished() && !listed()) && !objects) {
            return false;
        }
        if (!objects && (scene.wants(Intent.ASK, Intent.AMOUNT, Intent.FOLLOW, Intent.GRANT) || paperwork(text))
                || elsewhere(text, taken.heard())
                || !objects && !speaks(text, used)) {
            return false;
        }
        if (!open && fitted(text, used)) {
            return true;
        }
        list(used, Phrase.AMEND_UNHEARD);
        return true;
    }

    /** 刚涨到9000了: the one fact that such a number can be of has changed; 徒弟是52岁 is nothing of the asker's. */
    private boolean fitted(String text, List<Fact> used) {
        if (Kin.somebody(scene.person(), text) || again(text) || new Fitting(scene).school(text, used)) {
            return false;
        }
        Map.Entry<Fact, Known> fitting = new Fitting(scene).of(text, used);
        Map.Entry<Fact, Known> one = fitting == null ? new NewValue(scene).of(text, used) : fitting;
        boolean number = text.contains("是") || ONLY_NUMBER.matcher(text.strip()).matches();
        if (one == null || !number && !scene.desk.words().cues().said(Cue.BECAME, text)) {
            return false;
        }
        scene.keep(scene.person()
                .with(Map.of(
                        one.getKey().id(),
                        new Told(one.getValue(), text, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(one.getKey(), one.getValue()));
        scene.go();
        return true;
    }

    /** 留用的是两个, which was told: the number is of no other fact. */
    private boolean again(String text) {
        return scene.hear(text, null).facts().stream()
                .filter(one -> one.fact().kind() == Kind.COUNT)
                .anyMatch(one -> one.known().equals(told(scene).get(one.fact().id())));
    }

    /** Lists what the result stands on, where it stands on something and no question is open. */
    void offered() {
        List<Fact> used = used();
        if (!used.isEmpty() && scene.open() == null) {
            list(used, Phrase.AMEND_LIST);
        }
    }

    /** Lists what the result stands on. */
    private void list(List<Fact> facts, Phrase head) {
        List<String> lines = new ArrayList<>();
        List<Reply.Choice> choices = new ArrayList<>();
        for (Fact fact : facts) {
            Told told = scene.person().facts().get(fact.id());
            String name = scene.desk.slots().name(fact);
            if (told != null) {
                lines.add(lines.size() + 1 + ". " + scene.desk.slots().told(fact, told.known()));
                choices.add(new Reply.Choice(PICKED + name, PICKED + name));
            }
        }
        new ToldFigures(scene).list(lines, choices);
        boolean open = scene.open() != null;
        scene.keep(scene.person().asking(null));
        if (open) {
            String none = scene.phrase(Phrase.AMEND_NONE);
            choices.add(new Reply.Choice(none, none));
        }
        if (!scene.c().others().isEmpty()) {
            String label = scene.person().label();
            lines.addFirst(scene.phrase(Phrase.AMEND_OF, "谁", label.isEmpty() ? "您自己" : label));
        }
        scene.said.ask(scene.phrase(head, "清单", String.join("\n", lines)), choices);
    }

    /** Asks for a fact again; what was told stays until it is answered. */
    void ask(Fact fact) {
        scene.keep(scene.person().asking(fact.id()));
        new FactQuestion(scene.desk, scene.person(), scene.asOf())
                .ask(scene.said, scene.desk.quotes().asked(fact, 1, null), List.of());
    }

    /** What a result stands on. */
    List<Fact> used() {
        List<Benefit> looked = scene.pursuit().looked();
        return looked.isEmpty()
                ? List.of()
                : new Grounds(scene.desk.library(), scene.person(), scene.asOf()).used(looked);
    }

    /** Whether what a result stands on was listed just now. */
    private boolean listed() {
        return scene.c().choices().stream().anyMatch(choice -> choice.text().startsWith(PICKED));
    }

    /** Whether a result was told and nothing is asked. */
    boolean finished() {
        return switch (scene.person().goal()) {
            case Goal.Nothing nothing -> false;
            case Goal.All all -> false;
            case Goal.Going going -> going.stage() == Goal.Stage.TOLD;
            case Goal.One(String id) -> scene.person().trail().worked().contains(id);
        };
    }

    private boolean paperwork(String text) {
        return !scene.desk.library().index().aspects(text).isEmpty();
    }

    /** Whether a message is about another benefit: it names one, or is long and speaks for others alone. */
    private boolean elsewhere(String text, Heard heard) {
        String region = scene.c().region();
        if (region == null) {
            return true;
        }
        List<Benefit> looked = scene.pursuit().looked();
        Benefit named = scene.finder().called(text, region);
        if (named != null) {
            return !looked.contains(named);
        }
        List<Benefit> found = text.length() < LONG ? List.of() : new Naming(scene).found(text, heard);
        return !found.isEmpty() && found.stream().noneMatch(looked::contains);
    }

    /** Whether a message holds a number, or two characters of what the facts are called. */
    private boolean speaks(String text, List<Fact> used) {
        if (NUMBER.matcher(text).find()) {
            return true;
        }
        for (Fact fact : used) {
            String name = scene.desk.slots().name(fact);
            for (int i = 0; i + PART <= name.length(); i++) {
                String part = name.substring(i, i + PART);
                if (HAN.matcher(part).matches() && text.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }
}
