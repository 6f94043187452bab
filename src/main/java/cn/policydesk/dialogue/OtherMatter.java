package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 那咖啡店呢, 那国企增人增资呢 能给多少, 那6000块的创业补贴我有没有 right behind a result or a clause: another matter is turned to, by words which
 * what stands says nothing of. What stands is never told again for an answer. One per message.
 */
final class OtherMatter {

    /** What a few words are asked with, to find what they mean. */
    private static final String ASKED = " 能领多少";

    private static final String LEAD =
            "^(?:那么?|还有|再说|另外|对了|哦|要是|如果|假如|万一|换成|[,，\\s])*(?:我们?|俺们?|咱们?)?(?:自己)?(?:要是|如果|想|要|再|还)*";
    /** Its words, and what is said behind it. */
    private static final Pattern HALF = Pattern.compile(
            LEAD + "([^,，。\\s呢]{2,14}?)(?:的话|[那这][个项]|一[场次回]|的)*(?:呢|嘞|咧|哩|勒)[?？!！。]*(?:[\\s,，。]+(.*))?$");
    /** The grant, by its sum where one is said, and what is told behind it. */
    private static final Pattern GRANT = Pattern.compile(
            LEAD
                    + "([^,，。\\s]{2,14}?(?:补贴|补助|奖励|津贴|救助金))(?:我们?|俺|咱)?(?:自己)?(?:有没有|有没得|有不有|有[吗没不]|能不能|[领拿]不[领拿]|能[领拿])[^,，。\\s]{0,4}(?:[\\s,，。]+(.*))?$");

    /** 那就业帮扶车间补好多钱. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "^(?:那么?|还有|再说|另外|对了|[,，\\s])*(?:我们?|俺们?|咱们?)?(?:的|那个)?([^,，。\\s呢]{2,14}?)(?:到底|究竟)?(?:是|又|能|可以)*(?:[补奖给贴领拿])(?:好多|多少|几多|几钿|嘛钱|啥钱|几个钱)(?:钱|嘛|啊|呀|呢|[?？])*()$");

    /** 我要是以后自己开个小店，能给多少. */
    private static final Pattern SHOP_PLAN = Pattern.compile(
            "^(?:那么?|我|俺|咱|要是|如果|以后|将来|今后|后面|自己|自个儿?|想|要|真|再|[,，\\s])*(?:以后|将来|今后|自己|自个儿?)(?:要是|想|要|真|自己|去|也)*开(?:一?[个家间])?(小?[^,，。\\s了]{0,4}店|[^,，。\\s了]{1,4}铺子?|小馆子?|小厂)"
                    + "(?:的话)?[,，\\s]*(?:又|还|能|可以|会)*(?:[补奖给贴领拿])(?:我)?(?:好多|多少|几多|几钿)(?:钱|嘛|啊|呀|呢|[?？])*()$");

    private static final Pattern PRONOUN =
            Pattern.compile("^(?:[他她它这那你您]|别人|其他|其它|剩下|另外|多少|几)|^[0-9一二两三四五六七八九十半零.万千百个元块年月天岁人家次%]+$");
    /** Words that name no benefit. */
    private static final Pattern COMMON =
            Pattern.compile("社会?保险?|补贴|补助|奖励|津贴|企业|公司|单位|人员|就业|创业|申请|可以|没有|一次性?|工作|毕业生?|失业|多少|一年|一个|每年|每月|个月|我们|那个|这个");

    private static final int PART = 2;
    private static final int LONG = 16;

    private final Scene scene;
    private final Clauses clauses;
    private boolean sum;

    OtherMatter(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Turns to it; false where the message is about what stands, or nothing is found for it. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.open() != null
                || Pointing.of(text) != null
                || scene.wants(Intent.ALL, Intent.WHY, Intent.RESULT)) {
            return false;
        }
        String plain = text.strip();
        Matcher grant = GRANT.matcher(plain);
        Matcher much = HOW_MUCH.matcher(plain);
        Matcher shop = SHOP_PLAN.matcher(plain);
        Matcher half = much.matches() ? much : shop.matches() ? shop : HALF.matcher(plain);
        boolean named = grant.matches();
        sum = much.matches();
        if (!named && !half.matches()) {
            return false;
        }
        String words = named ? grant.group(1) : half.group(1);
        String behind = Objects.requireNonNullElse(named ? grant.group(2) : half.group(2), "");
        if (PRONOUN.matcher(words).find()
                || Pattern.compile(Kin.WORD).matcher(words).find()
                || behind.length() > LONG) {
            return false;
        }
        return switch (scene.person().goal()) {
            case Goal.One(String id)
            when scene.person().trail().worked().contains(id) ->
                scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(now -> behind(now, words, named, behind, region))
                        .isPresent();
            case Goal.Nothing nothing -> clause(words, behind, region);
            default -> false;
        };
    }

    // ---- behind a result

    private boolean behind(Benefit now, String words, boolean named, String behind, String region) {
        Set<String> other = parts(words, own(now));
        if (named && words.matches(".*[0-9一二两三四五六七八九].*")) {
            Benefit sum = new GivesWay(scene).bySum(words, now);
            if (sum != null) {
                note(behind);
                scene.say(Phrase.TALK_NOW_THIS, "待遇", sum.name());
                new Naming(scene).one(sum);
                return true;
            }
        }
        if (new CountedBeside(scene).take(now, words)) {
            return true;
        }
        List<Benefit> kinds = kinds(now, words);
        if (kinds.size() == 1) {
            note(behind);
            scene.say(Phrase.TALK_NOW_THIS, "待遇", kinds.getFirst().name());
            new Naming(scene).one(kinds.getFirst());
            return true;
        }
        if (other.isEmpty() || changes(now, words)) {
            return false;
        }
        return turn(words, other, behind, region, now, null);
    }

    /** 要是困难村的呢: those of the same name for another kind of people, which the words name. */
    private List<Benefit> kinds(Benefit now, String words) {
        Set<String> parts = parts(words, now.name());
        return scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> !one.equals(now) && !one.versions().isEmpty() && GivesWay.alike(one, now))
                .filter(one -> parts.stream().anyMatch(one.name()::contains))
                .toList();
    }

    /** What stands speaks of, in the words of its name and of what is asked for it. */
    private String own(Benefit now) {
        return now.name()
                + now.facts().stream()
                        .map(fact -> scene.desk.slots().name(fact)
                                + scene.desk.slots().question(fact))
                        .collect(Collectors.joining());
    }

    /** Whether words tell what stands otherwise. */
    private boolean changes(Benefit now, String words) {
        Set<String> used = scene.pursuit().facts(now);
        for (HeardFact one : scene.hear(words, null).facts()) {
            Fact fact = one.fact();
            Told told = scene.person().facts().get(fact.id());
            Known before = told == null ? null : told.known();
            if (used.contains(fact.id()) && !one.known().equals(before)) {
                return true;
            }
        }
        return false;
    }

    // ---- behind a clause

    private boolean clause(String words, String behind, String region) {
        ClauseAnswer shown = clauses.shown();
        if (shown == null) {
            return false;
        }
        Set<String> other = parts(words, shown.gist());
        return !other.isEmpty() && turn(words, other, behind, region, null, shown);
    }

    // ---- the other one

    private boolean turn(
            String words,
            Set<String> other,
            String behind,
            String region,
            @Nullable Benefit now,
            @Nullable ClauseAnswer shown) {
        boolean shop = scene.desk.words().cues().said(Cue.A_SHOP, words);
        String asked = (shop ? scene.phrase(Phrase.TALK_A_SHOP) : words) + ASKED;
        List<Benefit> found = scene.finder().find(asked, region, facts(words), scene.audience()).stream()
                .filter(one -> !one.versions().isEmpty())
                .toList();
        List<Benefit> spoken = shop
                ? found
                : found.stream()
                        .filter(one -> other.stream()
                                .anyMatch((one.name() + one.basis().words())::contains))
                        .toList();
        List<Benefit> called = spoken.stream()
                .filter(one -> other.stream().anyMatch(one.name()::contains))
                .toList();
        List<Benefit> meant = called.isEmpty() ? spoken : near(called, now);
        if (now != null && meant.contains(now)) {
            return false;
        }
        boolean elsewhere = meant.isEmpty() && sum && new MatterNamed(scene).elsewhere(words);
        if (meant.isEmpty() && !elsewhere && !clauses.answers(asked, other, now == null ? null : now.ref(), shown)) {
            return false;
        }
        note(behind);
        scene.keep(scene.person().asking(null).wants(Goal.NOTHING));
        scene.keep(scene.c().asked(""));
        scene.read(asked);
        if (meant.size() == 1) {
            scene.say(Phrase.TALK_NOW_THIS, "待遇", meant.getFirst().name());
            scene.keep(scene.c().asked(words));
            new Naming(scene).one(meant.getFirst());
        } else if (!meant.isEmpty()) {
            scene.keep(scene.c().asked(words));
            new Naming(scene).which(meant);
        } else {
            clauses.tell(elsewhere ? MatterNamed.grant(words) : asked);
            scene.keep(scene.c().asked(words));
        }
        return true;
    }

    /** Of several that are named, those beside what stands. */
    private static List<Benefit> near(List<Benefit> called, @Nullable Benefit now) {
        List<Benefit> near = now == null
                ? List.of()
                : called.stream()
                        .filter(one -> one.ref().label().equals(now.ref().label()))
                        .toList();
        return near.isEmpty() ? called : near;
    }

    private void note(String behind) {
        if (!behind.isEmpty()) {
            var _ = new Remembering(scene).take(behind);
        }
    }

    private Set<String> facts(String words) {
        return scene.hear(words, null).facts().stream()
                .map(one -> one.fact().id())
                .collect(Collectors.toSet());
    }

    /** The pairs of characters of some words that a text does not hold. */
    private static Set<String> parts(String words, String text) {
        Set<String> parts = new HashSet<>();
        String own = COMMON.matcher(words).replaceAll(" ");
        for (int i = 0; i + PART <= own.length(); i++) {
            String part = own.substring(i, i + PART);
            if (part.codePoints().allMatch(Character::isIdeographic) && !text.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
