package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A message that tells facts and asks for no amount: what is worked out goes on, what they speak for is offered. */
final class OnlyFacts {

    /** So many characters at their beginning show that benefits are of one kind. */
    private static final int KIND = 4;

    private static final int PAIR = 2;
    private static final int MENU = 3;
    private static final String CAN = "能领吗";
    private static final Pattern NAMED = Pattern.compile("\\p{IsHan}{2}(?:补贴|补助|津贴)$");

    private final Scene scene;
    private final Wishes wishes;
    private final Clauses clauses;

    OnlyFacts(Scene scene, Wishes wishes, Clauses clauses) {
        this.scene = scene;
        this.wishes = wishes;
        this.clauses = clauses;
    }

    /** Facts and nothing else: what is being worked out goes on, otherwise it is offered. */
    void take(String text, Heard heard) {
        if (scene.busy()) {
            if (elsewhere(text, heard)) {
                return;
            }
            if (scene.wants(Intent.GRANT) && Offered.another(scene, heard)) {
                clauses.tell(text);
            } else {
                scene.go();
            }
            return;
        }
        Benefit sum = new NamedSum(scene).meant(text);
        Cues cues = scene.desk.words().cues();
        // 借了30万 利息贴伐 asks for no limit of a loan.
        if (sum != null && cues.said(Cue.INTEREST, text) == cues.said(Cue.INTEREST, sum.name())) {
            wishes.naming.found(sum, text);
            return;
        }
        if (new FirmClosed(scene, wishes.naming).take(text)) {
            return;
        }
        List<Benefit> offered = Wishes.offered(scene) ? List.of() : wishes.naming.offered();
        List<Benefit> alone = Wishes.offered(scene) ? wishes.naming.offered() : List.of();
        if (alone.size() == 1 && told(alone.getFirst(), heard) > 0) {
            // 是小微企业, behind one benefit that was offered: it is what is told for.
            wishes.naming.found(alone.getFirst(), text);
        } else if (offered.isEmpty() && NAMED.matcher(text.strip()).find()) {
            // 我大四 求职补贴: what is named is asked for.
            scene.read(text + CAN);
            clauses.tell(text + CAN);
        } else if (offered.isEmpty()) {
            if (!wishes.grants.beside(text, heard)
                    && !new HiringOffered(scene).absent(text)
                    && !new OwnLoan(scene).absent(text)) {
                // 我老公下岗了 想贷15万 is a wish for a loan.
                Wishes.offer(scene);
            }
        } else {
            narrowed(text, heard, offered);
        }
    }

    /** 那我药房那5个见习的呢 behind a result: what is told concerns nothing of that benefit, and speaks for others. */
    private boolean elsewhere(String text, Heard heard) {
        Benefit told = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (told == null || !scene.person().trail().worked().contains(told.id())) {
            return false;
        }
        Set<String> used = scene.pursuit().facts(told);
        if (heard.facts().stream().anyMatch(one -> used.contains(one.fact().id()))) {
            return false;
        }
        List<Benefit> found = wishes.naming.found(text, heard).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .toList();
        if (found.isEmpty() || found.contains(told)) {
            return false;
        }
        if (found.size() == 1) {
            wishes.naming.found(found.getFirst(), text);
        } else {
            wishes.naming.which(found);
        }
        return true;
    }

    /** Whether all that is told for is of one kind, which the message names again. */
    private static boolean kind(List<Benefit> spoken, String text) {
        if (spoken.isEmpty() || spoken.getFirst().name().length() < KIND) {
            return false;
        }
        String kind = spoken.getFirst().name().substring(0, KIND);
        String end = spoken.getFirst().name().replaceAll("（.*", "");
        return spoken.stream().allMatch(benefit -> benefit.name().startsWith(kind))
                && text.contains(end.substring(end.length() - 2));
    }

    /** Whether what is told speaks for one kind of benefit alone among those offered, of one clause. */
    private static boolean pair(List<Benefit> spoken, List<Benefit> offered) {
        return !spoken.isEmpty()
                && spoken.size() <= PAIR
                && (spoken.size() < offered.size() || spoken.size() == PAIR)
                && spoken.stream()
                        .allMatch(one -> one.ref().equals(spoken.getFirst().ref())
                                && plain(one).equals(plain(spoken.getFirst())));
    }

    private static String plain(Benefit benefit) {
        return benefit.name().replaceAll("（.*", "");
    }

    private long told(Benefit benefit, Heard heard) {
        Set<String> facts = scene.pursuit().facts(benefit);
        return heard.facts().stream()
                .filter(one -> facts.contains(one.fact().id()))
                .count();
    }

    /** Which of some benefits is meant was asked and facts came: the one they speak for most, else everything is looked at. */
    private void narrowed(String text, Heard heard, List<Benefit> offered) {
        String region = scene.c().region();
        List<Benefit> found = region == null
                ? List.of()
                : scene
                        .finder()
                        .find(
                                scene.c().question() + text,
                                region,
                                scene.person().facts().keySet(),
                                scene.audience())
                        .stream()
                        .filter(offered::contains)
                        .toList();
        List<Benefit> spoken = offered.stream()
                .filter(benefit -> heard.facts().stream()
                        .anyMatch(one -> scene.pursuit()
                                .facts(benefit)
                                .contains(one.fact().id())))
                .toList();
        if (found.size() == 1) {
            wishes.naming.found(found.getFirst(), text);
        } else if (pair(spoken, offered)) {
            // 三个困难村的 两个普通农村的, to a menu: what is told of is worked out, one after the other.
            List<Benefit> first = spoken.stream()
                    .sorted(Comparator.comparingLong(benefit -> -told(benefit, heard)))
                    .toList();
            scene.say(Phrase.TALK_NOW_THIS, "待遇", first.getFirst().name());
            scene.keep(scene.person()
                    .later(first.stream()
                            .skip(1)
                            .map(one -> new Person.Later(one.name(), text, List.of(one.id())))
                            .toList()));
            wishes.naming.one(first.getFirst());
        } else if (kind(spoken, text)) {
            // 贷款贴息 我坐过牢的: the first of that kind; where it falls away it gives way to the next.
            scene.say(Phrase.TALK_NOW_THIS, "待遇", spoken.getFirst().name());
            wishes.naming.one(spoken.getFirst());
        } else {
            best(text, spoken, offered.size());
        }
    }

    /** 还没签, to a menu of two: the one that more was told for; where it is told for several alike, they are offered still. */
    private void best(String text, List<Benefit> spoken, int offered) {
        List<Benefit> most = spoken.stream()
                .filter(one -> spoken.stream().allMatch(other -> all(other) <= all(one)))
                .toList();
        if (most.size() == 1 && offered <= PAIR) {
            wishes.naming.found(most.getFirst(), text);
        } else if (!spoken.isEmpty() && spoken.size() < offered && spoken.size() <= MENU) {
            wishes.naming.which(spoken);
        } else {
            wishes.all(text);
        }
    }

    private long all(Benefit benefit) {
        Set<String> facts = scene.pursuit().facts(benefit);
        return scene.person().facts().keySet().stream().filter(facts::contains).count();
    }
}
