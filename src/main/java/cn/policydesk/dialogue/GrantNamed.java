package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 这几个大学生的社保厂里交的能不能也补, 岗位补贴呢, or the bare name of a grant, behind something else: the grant of that kind is meant,
 * for those the message speaks of, and never what is in view again. One without a figure is told in its own words. One per message.
 */
final class GrantNamed {

    /** What a grant pays for, as people name it; what their names hold. */
    private enum Kind {
        INSURANCE(
                "社保补贴|社会保险补贴|保险补贴|(?:社保|社会保险|五险|保险)(?!(?:交|缴)(?:了|满|多|几|够))[^,，。；]{0,6}[,，]?[^,，。；]{0,5}(?:补|贴|报)(?!交|缴)",
                "(?:社保|社会保险).{0,9}补贴"),
        POST("岗位补贴", "岗位补贴");

        final Pattern asked;
        final Pattern name;

        Kind(String asked, String name) {
            this.asked = Pattern.compile(asked);
            this.name = Pattern.compile(name);
        }
    }

    private static final Pattern AROUND =
            Pattern.compile("^(?:那么?|还有|另外|请问|我想问|我问的是|想问|查一?下|看一?下|看看)+|(?:又|还)?(?:呢|有吗|有没有|有不|有伐|能领吗|怎么算|多少|[?？])+$");
    private static final Pattern BARE = Pattern.compile("补贴(?:和岗位补贴)?$");
    /** 那个算不算就业困难 有岗位补贴没 asks of a kind of people first. */
    private static final Pattern OTHERWISE = Pattern.compile("算不算|是不是|属不属于|算就业困难");

    /** 社保补不补. */
    private static final Pattern WHETHER = Pattern.compile("([补给报交有])[不没]\\1");

    private static final int LONG = 34;
    private static final int PART = 2;
    private static final int TOLD = 2;
    /** What a message itself names counts so much more than what was talked of. */
    private static final int SAID = 4;

    private final Scene scene;

    GrantNamed(Scene scene) {
        this.scene = scene;
    }

    /** Takes a message that names another grant than the one in view; false where it names none. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null || text.length() > LONG || !scene.busy() || Jointly.asks(text)) {
            return false;
        }
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        String words = IntentWords.plain(AROUND.matcher(text.strip()).replaceAll(""));
        List<Benefit> others = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.equals(now))
                .toList();
        List<Benefit> exact =
                others.stream().filter(one -> name(one).equals(words)).toList();
        if (exact.size() == 1) {
            turn(exact, text);
            return true;
        }
        return now != null && !OTHERWISE.matcher(text).find() && kind(text, words, now, others);
    }

    private boolean kind(String text, String words, Benefit now, List<Benefit> others) {
        for (Kind kind : Kind.values()) {
            boolean asked = kind.asked.matcher(text).find()
                    && (scene.wants(Intent.ASK, Intent.GRANT, Intent.FOLLOW)
                            || scene.desk.words().cues().said(Cue.ASKING, words)
                            || WHETHER.matcher(words).find()
                            || BARE.matcher(words).find());
            if (!asked || kind.name.matcher(name(now)).find()) {
                continue;
            }
            List<Benefit> meant = nearest(
                    others.stream()
                            .filter(one -> kind.name.matcher(name(one)).find())
                            .filter(one -> one.audiences().stream().anyMatch(now.audiences()::contains))
                            .toList(),
                    kind.asked.matcher(text).replaceAll(" ") + " " + beside(kind, text),
                    now);
            if (!meant.isEmpty()) {
                turn(meant, text);
                return true;
            }
        }
        return false;
    }

    /** What stands inside the words that name the kind: 社保厂里交的能不能也补. */
    private static String beside(Kind kind, String text) {
        Matcher asked = kind.asked.matcher(text);
        return asked.find() ? asked.group().replaceAll("社会保险|社保|补贴|保险", " ") : "";
    }

    /** Those whose words speak of what the message speaks of, or else of what was talked of; none where nothing tells them apart. */
    private List<Benefit> nearest(List<Benefit> some, String said, Benefit now) {
        Set<String> own = parts(said.replace("大学生", "高校毕业生").replace("应届生", "毕业生"));
        boolean told = some.stream().anyMatch(one -> shared(one, own, some) > 0);
        List<Benefit> beside =
                some.stream().filter(one -> one.ref().equals(now.ref())).toList();
        if (!told && !beside.isEmpty()) {
            // 社保补贴呢 alone means any of the same paragraph.
            return beside.size() == 1 ? beside : List.of();
        }
        Set<String> context = parts(now.name() + " " + scene.c().question());
        Set<String> firm = now.audiences().contains(Benefit.Audience.CITIZEN) ? Set.of() : parts(isSo());
        int most = 0;
        List<Benefit> best = new ArrayList<>();
        for (Benefit one : some) {
            int score = SAID * shared(one, own, some)
                    + TOLD * shared(one, firm, some)
                    + shared(one, context, some)
                    + (one.ref().equals(now.ref()) ? 1 : 0);
            if (score > most) {
                most = score;
                best.clear();
                best.add(one);
            } else if (score == most && score > 0) {
                best.add(one);
            }
        }
        return best;
    }

    /** 单位是小微企业: what was told to be so, in words. */
    private String isSo() {
        StringBuilder said = new StringBuilder();
        scene.person().facts().forEach((id, told) -> {
            if (told.known().equals(Known.YES)) {
                scene.desk
                        .library()
                        .rules()
                        .dictionary()
                        .find(id)
                        .ifPresent(fact -> said.append(scene.desk.slots().told(fact, told.known()))
                                .append(' '));
            }
        });
        return said.toString();
    }

    private static int shared(Benefit one, Set<String> parts, List<Benefit> some) {
        String words = one.name() + one.basis().words();
        return (int) parts.stream()
                .filter(words::contains)
                .filter(part -> some.size() == 1
                        || some.stream()
                                .anyMatch(
                                        other -> !(other.name() + other.basis().words()).contains(part)))
                .count();
    }

    private void turn(List<Benefit> meant, String text) {
        List<Benefit> figured =
                meant.stream().filter(one -> !one.versions().isEmpty()).toList();
        boolean open = scene.open() != null;
        scene.keep(scene.c().asked(text));
        if (figured.size() == 1) {
            scene.say(Phrase.TALK_NOW_THIS, "待遇", figured.getFirst().name());
            new Naming(scene).one(figured.getFirst());
        } else if (!figured.isEmpty()) {
            new Naming(scene).which(figured);
        } else {
            meant.stream()
                    .sorted(Comparator.comparingInt((Benefit one) -> one.name().length()))
                    .limit(TOLD)
                    .forEach(new SameParagraph(scene)::told);
            if (open) {
                scene.say(Phrase.TALK_BACK);
                scene.again();
            }
        }
    }

    private static String name(Benefit benefit) {
        return IntentWords.plain(benefit.name());
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new HashSet<>();
        for (int i = 0; i + PART <= text.length(); i++) {
            String part = text.substring(i, i + PART);
            if (part.codePoints().allMatch(Character::isIdeographic)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
