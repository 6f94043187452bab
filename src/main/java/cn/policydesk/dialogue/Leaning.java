package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A half question with no subject of its own, 能扣多久, 一共能贷几次, behind a clause or a result is about that one: the words of it that say how
 * long, how often or how much, or that it says nothing of that. Nothing else is looked for. One per message.
 */
final class Leaning {

    /** A longer message asks for something of its own. */
    private static final int SHORT = 20;

    private static final int PART = 2;
    private static final Pattern LENGTH =
            Pattern.compile("[0-9一二两三四五六七八九十]+(?:个月|年|天)(?!前|龄)|[0-9]{4}年[0-9]+月[0-9]*日?|期满|到期|退休年龄|合同期|期限");
    private static final Pattern OFTEN = Pattern.compile("[0-9一二两三四五六七八九十]+次|一次性|每年|每月|按月|按年|逐年");
    /** 累计最高不超过10万元. */
    private static final Pattern LIMIT = Pattern.compile("(?:最高|不超过|最多|上限|封顶)[^，。；]{0,8}[0-9０-９]");
    /** 一共不能超过几年: of all times together. */
    private static final Pattern IN_ALL = Pattern.compile("一共|累计|总共|加起来");

    private static final Pattern SUM =
            Pattern.compile("[0-9０-９][0-9.]*\\s*(?:元|万|%|％|倍|个百分点)|百分之|[一二三四五六七八九十百千万]+元|二分之一|全额|[0-9]/[0-9]");
    private static final Pattern HOW_MUCH = Pattern.compile("(?:多少|好多|几多|几钿|几千|几百)(?:钱|块|元)?$");
    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９.,，%]+");

    private final Scene scene;
    private final Clauses clauses;

    /**
     * What a message may lean on.
     *
     * @param name what it is called
     * @param label of the clause
     * @param paragraph its number in the clause
     * @param gist the sentence that was shown
     * @param text all it says
     * @param standing whether it can be had
     */
    private record View(String name, String label, int paragraph, String gist, String text, String standing) {}

    /** 几天能到账. */
    private static final Pattern PAID =
            Pattern.compile("到账|到帐|到手|打(?:给|到|过来)|发下来|(?:几天|多久|多长时间)(?:能|可以|才)?(?:给|发|拿|到|领)");
    /** The sentence that writes within how many working days something is paid. */
    private static final Pattern DAYS = Pattern.compile("[^。；]*工作日[^。；]*[。；]?");

    /** What a half question wants. */
    private enum Wanted {
        LENGTH,
        OFTEN,
        SUM,
        UNTIL,
        LIMIT
    }

    Leaning(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Answers a half question; false where it is none, or nothing is in view. */
    boolean take(String text) {
        // 不晓得还有几年, 大概还有十几年吧 answer what is asked.
        Wanted wanted = OpenQuestion.answered(scene, text) ? null : wanted(text);
        View view = wanted == null || leaves(text) ? null : view(wanted);
        if (wanted == null || view == null || !of(text, view)) {
            return false;
        }
        if (wanted == Wanted.UNTIL) {
            say(Phrase.TALK_STANDING, "待遇", view.name(), "时效", view.standing());
            return back();
        }
        if (wanted == Wanted.SUM && begins(text)) {
            return true;
        }
        Matcher days = DAYS.matcher(view.text());
        boolean paid = PAID.matcher(text).find();
        String words = paid && days.find() ? days.group() : paid && behind() ? "" : words(view, wanted, text);
        if (words.isEmpty() && wanted == Wanted.LENGTH && !paid) {
            words = new LengthWritten(scene).otherwiseBased(LENGTH);
        }
        String row = wanted == Wanted.SUM ? Enumerated.without(words, text) : "";
        if (words.isEmpty() || !row.isEmpty()) {
            Phrase none = wanted == Wanted.SUM ? Phrase.LEANING_NO_SUM : Phrase.LEANING_NOT_WRITTEN;
            say(
                    none,
                    "待遇",
                    row.isEmpty() ? view.name() : row,
                    "条",
                    view.label(),
                    "款",
                    String.valueOf(view.paragraph()));
        } else {
            say(
                    Phrase.LEANING_WORDS,
                    "待遇",
                    view.name(),
                    "条",
                    view.label(),
                    "款",
                    String.valueOf(new StaysHere(scene).paragraph(view.label(), view.paragraph(), words)),
                    "原文",
                    words,
                    "时效",
                    view.standing());
        }
        return back();
    }

    /** Whether a result was told: for how long something lasts is no answer to when it is paid. */
    private boolean behind() {
        return scene.open() == null
                && scene.person().goal() instanceof Goal.One(String id)
                && scene.person().trail().worked().contains(id);
    }

    private @Nullable Wanted wanted(String text) {
        Cues cues = scene.desk.words().cues();
        if (text.length() > SHORT
                || scene.c().region() == null
                || scene.wants(Intent.ALL, Intent.WHY, Intent.RESULT, Intent.STOP)) {
            return null;
        }
        if (cues.said(Cue.ASKS_LIMIT, text) && scene.person().goal() instanceof Goal.One) {
            return Wanted.LIMIT;
        }
        if (cues.said(Cue.ASKS_LENGTH, text)) {
            return Wanted.LENGTH;
        }
        if (cues.said(Cue.ASKS_OFTEN, text)) {
            return Wanted.OFTEN;
        }
        if (cues.said(Cue.ASKS_UNTIL, text)) {
            return Wanted.UNTIL;
        }
        boolean sum = scene.wants(Intent.AMOUNT)
                || cues.said(Cue.MONEY, text)
                || HOW_MUCH.matcher(text).find();
        return sum ? Wanted.SUM : null;
    }

    /** Whether a message turns to somebody or something else. */
    private boolean leaves(String text) {
        String region = scene.c().region();
        return scene.wants(Intent.SOMEBODY, Intent.ANOTHER)
                || region != null && scene.finder().named(text, region) != null
                || Kin.in(text) != null;
    }

    // ---- what is in view

    private @Nullable View view(Wanted wanted) {
        if (scene.person().goal() instanceof Goal.One(String id)) {
            Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
            boolean told = benefit != null && scene.person().trail().worked().contains(id);
            // How much it is, is what is being worked out.
            return benefit == null || wanted == Wanted.SUM || !told && scene.open() == null ? null : of(benefit);
        }
        ClauseAnswer shown = scene.busy() ? null : clauses.shown();
        return shown == null
                ? null
                : new View(
                        shown.heading().isEmpty() ? shown.clause() : shown.heading(),
                        shown.clause(),
                        shown.paragraph(),
                        shown.gist(),
                        new StaysHere(scene).own(shown.text()),
                        shown.validity().note());
    }

    private View of(Benefit benefit) {
        StringBuilder text = new StringBuilder(benefit.basis().words());
        scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(paragraph ->
                        paragraph.ref().label().equals(benefit.ref().label()))
                .map(Paragraph::body)
                .forEach(body -> text.append('。').append(body));
        return new View(
                benefit.name(),
                benefit.ref().label(),
                benefit.ref().paragraph(),
                benefit.basis().words(),
                text.toString(),
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
    }

    /** Whether all a message says beside its question stands in what is in view, or in the question before. */
    private boolean of(String text, View view) {
        String plain = NUMBERS.matcher(IntentWords.plain(text)).replaceAll("，");
        String rest = scene.desk.words().cues().without(Cue.NO_SUBJECT, plain);
        String known = view.name() + view.text() + scene.c().question();
        for (String run : rest.split("[^\\p{IsHan}]+")) {
            for (int i = 0; i + PART <= run.length(); i++) {
                if (!known.contains(run.substring(i, i + PART))) {
                    return false;
                }
            }
        }
        return true;
    }

    // ---- what it says

    /** The sentence that says what is wanted: the one shown, cut to what says it, else the one most like the message. */
    private String words(View view, Wanted wanted, String text) {
        Pattern says = switch (wanted) {
            case LENGTH -> LENGTH;
            case OFTEN -> OFTEN;
            case SUM, UNTIL -> SUM;
            case LIMIT -> LIMIT;
        };
        if (IN_ALL.matcher(text).find()) {
            for (String sentence : view.text().split("[。；]")) {
                if (sentence.contains("累计") && says.matcher(sentence).find()) {
                    return sentence.strip();
                }
            }
        }
        String inAll =
                wanted == Wanted.LENGTH ? new LengthWritten(scene).inAll(view.gist(), view.text(), text, LENGTH) : "";
        if (!inAll.isEmpty()) {
            return inAll;
        }
        if (says.matcher(view.gist()).find()) {
            return view.gist();
        }
        List<String> found = new ArrayList<>();
        for (String sentence : view.text().split("[。；]")) {
            String one = sentence.strip();
            if (says.matcher(one).find() && !one.startsWith("（责任") && !found.contains(one)) {
                found.add(one);
            }
        }
        String most = wanted == Wanted.LENGTH ? StaysHere.most(String.join("。", found)) : "";
        if (!most.isEmpty()) {
            return most;
        }
        String rest = scene.desk.words().cues().without(Cue.NO_SUBJECT, IntentWords.plain(text));
        if (found.isEmpty() || rest.length() < PART && found.size() > 1 && wanted != Wanted.OFTEN) {
            return "";
        }
        double[] like =
                scene.desk.library().index().likeness(found).to(rest + scene.c().question());
        int best = 0;
        for (int i = 1; i < like.length; i++) {
            best = like[i] > like[best] ? i : best;
        }
        return found.get(best);
    }

    /** Where one benefit was offered beside the clause, its amount is worked out. */
    private boolean begins(String text) {
        Naming naming = new Naming(scene);
        List<Benefit> granted = Offered.granted(scene, naming.offered());
        if (granted.size() != 1 || granted.getFirst().versions().isEmpty()) {
            return false;
        }
        naming.found(granted.getFirst(), text);
        return true;
    }

    private void say(Phrase phrase, String... filled) {
        String words = scene.phrase(phrase, filled);
        List<Reply.Choice> choices = scene.busy()
                ? List.of()
                : scene.c().choices().stream()
                        .filter(choice -> choice.text().startsWith("算"))
                        .toList();
        scene.said.ask(scene.c().last().contains(words) ? scene.phrase(Phrase.VIEW_STILL) : words, choices);
    }

    private boolean back() {
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }
}
