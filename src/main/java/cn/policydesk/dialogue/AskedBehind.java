package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.search.Aspect;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question behind a result that asks for no other sum: it is answered from the benefit's own clause where that speaks of it, otherwise
 * as any question. It never brings the list of what the result stands on, nor the result again.
 */
final class AskedBehind {

    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.])\\d{2,}(?![\\d.])");
    /** 几次: what a question wants counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<![评选])几个?(次|回|年|月|天|岁|户|家|千|万)|多少(次|年|月|天|户|家)|[评选]几(个)");

    /** 装修也算进去是68万 tells a sum and asks nothing. */
    private static final Pattern NUMBERED = Pattern.compile("^.{0,4}[0-9一二两三四五六七八九]");

    private static final Pattern LONG = Pattern.compile("多久|多长时间|啥时候|什么时候为止|接着|继续|续签|再续|到期");
    private static final String NUMBER = "[0-9一二两三四五六七八九十]\\s*个?";
    private static final Pattern AROUND = Pattern.compile("^(?:那|还有|请问|里面|其中|的)+|(?:的话|也|能|都|还|又|的|那[个份种]|呢)+$");
    private static final int PART = 2;
    private static final int MOST = 10;
    /** So many sentences may hold two characters that still tell one of them. */
    private static final int FEW = 2;
    /** So many characters of a sentence are read out beside the part that answers. */
    private static final int REST = 40;

    private final Scene scene;

    AskedBehind(Scene scene) {
        this.scene = scene;
    }

    /** 换个问 and a question: what was worked out is left; the rest of the message, which is now read as the message. */
    String turned(String text) {
        Cues.Found found = scene.desk.words().cues().in(Cue.OTHER_QUESTION, text);
        String rest = found == null || found.start() > 0 ? "" : IntentWords.plain(text.substring(found.end()));
        if (found == null || rest.length() < PART + PART || !scene.busy()) {
            return new MeantOtherwise(scene).of(text);
        }
        scene.keep(scene.person().wants(Goal.NOTHING));
        scene.read(rest);
        return rest;
    }

    /** Whether a message that was turned to is answered by a clause at once. */
    boolean anew(String text, String before) {
        if (text.equals(before)
                || !asks(text)
                || scene.wants(Intent.ALL, Intent.AMOUNT, Intent.GRANT)
                || scene.c().region() == null) {
            return false;
        }
        new Clauses(scene).tell(text);
        return true;
    }

    /**
     * Answers a question behind a result.
     *
     * @param before what was told before the message
     */
    boolean take(String text, Heard heard, Map<String, Known> before) {
        Benefit benefit = told();
        if (benefit != null && new ToldOfAnother(scene).take(heard, benefit)) {
            return true;
        }
        if (benefit == null || scene.wants(Intent.ALL, Intent.RESULT, Intent.AMOUNT, Intent.WHY, Intent.GRANT)) {
            return false;
        }
        Set<String> used = scene.pursuit().facts(benefit);
        boolean changes = heard.facts().stream()
                .map(HeardFact::fact)
                .map(Fact::id)
                .filter(used::contains)
                .anyMatch(fact -> !Objects.equals(before.get(fact), told(fact)));
        if (!changes && points(text, benefit)) {
            return true;
        }
        if (changes && asks(text)) {
            // 改3年吧 想想还是贷三年: what belongs to it always makes a new result.
            scene.go();
            return true;
        }
        if (changes || !asks(text)) {
            return false;
        }
        boolean paid = scene.desk.library().index().aspects(text).equals(Set.of(Aspect.WHEN_PAID));
        if (new SameParagraph(scene).take(text, benefit) || !paid && own(text, benefit)) {
            return true;
        }
        if (scene.wants(Intent.ASK, Intent.FOLLOW) && heard.facts().isEmpty()) {
            return false;
        }
        new Clauses(scene).tell(text);
        return true;
    }

    /** 保险那个呢, 房租那个呢 一年一万六: another benefit is pointed to, of the same clause before others. */
    private boolean points(String text, Benefit benefit) {
        String region = scene.c().region();
        Pointing pointing = region == null ? null : Pointing.of(text);
        if (region == null || pointing == null) {
            return false;
        }
        List<Benefit> meant = pointing.benefits(scene, region);
        List<Benefit> near = meant.stream()
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .toList();
        List<Benefit> one = meant.size() > 1 ? near : meant;
        if (one.size() != 1 || meant.contains(benefit)) {
            return false;
        }
        scene.say(Phrase.TALK_NOW_THIS, "待遇", one.getFirst().name());
        new Naming(scene).one(one.getFirst());
        return true;
    }

    /** 外地的算不算进去 behind a result tells nothing: its own clause answers, or does not speak of it. */
    boolean counts(String text) {
        Benefit benefit = told();
        return benefit != null && scene.desk.words().cues().said(Cue.COUNTED_IN, text) && own(text, benefit);
    }

    private @Nullable Known told(String fact) {
        Told told = scene.person().facts().get(fact);
        return told == null ? null : told.known();
    }

    /** Whether a message sounds like a question. */
    private boolean asks(String text) {
        return scene.wants(Intent.ASK) || scene.desk.words().cues().said(Cue.ASKING, IntentWords.plain(text));
    }

    /** The benefit whose result was told, where nothing is asked; else null. */
    private @Nullable Benefit told() {
        return scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    // ---- its own clause

    /** The sentence of a clause with the paragraph it stands in. */
    private record Written(ClauseRef ref, String words) {}

    private boolean own(String text, Benefit benefit) {
        Cues cues = scene.desk.words().cues();
        boolean advance = cues.said(Cue.ADVANCE, text) && !cues.said(Cue.NO_ADVANCE, text);
        OwnSentences sentences = new OwnSentences(scene.desk.library(), benefit);
        List<Written> all = scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(paragraph ->
                        paragraph.ref().label().equals(benefit.ref().label()))
                .flatMap(paragraph -> (advance ? OwnSentences.all(paragraph) : sentences.of(paragraph))
                        .stream().map(words -> new Written(paragraph.ref(), words)))
                .toList();
        if (advance) {
            // 能先预支几个月的不: the sentence that speaks of an advance, before one that writes months.
            List<Written> early = all.stream()
                    .filter(one -> cues.said(Cue.ADVANCE, one.words()))
                    .toList();
            all = early.isEmpty() ? all : early;
        }
        Written best = null;
        int most = 0;
        for (Written one : all) {
            int score = score(one, text, all, benefit);
            if (score > most || score == most && best != null && nearer(one, best, benefit)) {
                best = one;
                most = score;
            }
        }
        if (best == null) {
            return counted(text, benefit);
        }
        scene.keep(scene.c().asked(text));
        String said = scene.phrase(
                Phrase.VIEW_OWN,
                "待遇",
                benefit.name(),
                "条",
                best.ref().label(),
                "款",
                String.valueOf(best.ref().paragraph()),
                "原文",
                toTheEnd(best),
                "时效",
                scene.standing(benefit));
        boolean again = scene.c().last().contains(said);
        scene.said.say(again ? scene.phrase(Phrase.VIEW_STILL) : ResultInView.stands(scene, text) + said);
        return true;
    }

    /** The words with what little of their sentence stands behind a semicolon: 对未通过验收的，据实收回 belongs to what is paid. */
    private String toTheEnd(Written best) {
        String words = best.words();
        String text =
                scene.desk.library().paragraph(best.ref()).map(Paragraph::text).orElse("");
        int end = text.indexOf(words) + words.length();
        int stop = text.indexOf('。', end);
        return words.endsWith("；") && end > words.length() && stop > end && stop - end <= REST
                ? text.substring(end - words.length(), stop + 1)
                : words;
    }

    /** 工伤算不算进去, where nothing of the benefit's own speaks of it: the words it rests on, which do not name it. */
    private boolean counted(String text, Benefit benefit) {
        Cues.Found asked = scene.desk.words().cues().in(Cue.COUNTED_IN, text);
        if (asked == null || NUMBERED.matcher(text.substring(asked.end())).find()) {
            return false;
        }
        String what = IntentWords.plain(
                AROUND.matcher(text.substring(0, asked.start())).replaceAll(""));
        if (what.length() < PART
                || what.length() > MOST
                || benefit.basis().words().contains(what)) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.say(
                Phrase.VIEW_NOT_AMONG,
                "待遇",
                benefit.name(),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                benefit.basis().words(),
                "什么",
                what);
        return true;
    }

    private static boolean nearer(Written one, Written than, Benefit benefit) {
        return one.ref().equals(benefit.ref()) && !than.ref().equals(benefit.ref());
    }

    /** How much a sentence speaks of what is asked: rare words of it, numbers, and what is wanted counted. */
    private static int score(Written one, String text, List<Written> all, Benefit benefit) {
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i + PART <= text.length(); i++) {
            String part = text.substring(i, i + PART);
            if (part.codePoints().allMatch(Character::isIdeographic)
                    && !benefit.name().contains(part)) {
                parts.add(part);
            }
        }
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            parts.add(digits.group());
        }
        int score = (int) parts.stream()
                .filter(one.words()::contains)
                .filter(part -> all.stream()
                                .filter(other -> other.words().contains(part))
                                .count()
                        <= FEW)
                .count();
        Matcher counted = COUNTED.matcher(text);
        String unit = counted.find()
                ? Stream.of(1, 2, 3)
                        .map(counted::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : LONG.matcher(text).find() ? "[年月]" : "";
        String written = unit.equals("回") ? "次" : unit;
        boolean has = !unit.isEmpty()
                && Pattern.compile(NUMBER + written).matcher(one.words()).find();
        return has ? score + PART : score;
    }
}
