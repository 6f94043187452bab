package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wanted for somebody who was just turned to, from what is told of them rather than from the one before. */
final class Another {

    private static final Pattern TURN = Pattern.compile("^(?:那|再说|还有)?[^,，\\s呢]{1,6}呢[,，\\s]*");

    /** 我闺女开店了: who it is says nothing of what is asked. */
    private static final Pattern KIN = Pattern.compile("^(?:那|还有)?我们?家?" + Kin.WORD);

    private static final Pattern THAT = Pattern.compile("那个([^,，。\\s呢]{4,14})呢");

    /** 我老婆46也困难的 她呢: the same is asked for her. */
    private static final Pattern HERS_TOO = Pattern.compile("也[^,，\\s]{0,8}[,，\\s]*(?:那)?[他她]呢[？?]?$|[跟和同]我(?:是)?一样");

    /** 我闺女刚毕业 她也能扣不, 也给四分之三吗: of what was worked out, where no other is named. */
    private static final Pattern AS_WELL = Pattern.compile(
            "(?:^|[,，。\\s]|[他她])也(?:能|可以|有|给|得|拿|领|贷|扣|补)(?![^,，。\\s]*(?:补贴|补助|贷款|奖|返还))[^,，。\\s]*(?:不|没|没得|吗|么|伐|呢|多少)[？?]?$");

    private static final Pattern ONE_KIN = Pattern.compile(Kin.WORD);

    /** 听说有个找工作的补贴: a grant is asked for, and not all there is. */
    private static final Pattern BY_NAME = Pattern.compile("[个那][^\\s个]{2,8}(?:补贴|补助|奖励)");

    private static final Pattern WHETHER = Pattern.compile("够不够|够格|够吗|够不|算不算|符不符合|合不合|行不行|能不能|可不可以|有没有资格");

    /** What a few words are asked with. */
    private static final String ASKED = " 能领多少";

    /** How a name says who is paid. */
    private static final String GIVEN_TO = "（给";

    private final Scene scene;
    private final Wishes wishes;

    Another(Scene scene, Wishes wishes) {
        this.scene = scene;
        this.wishes = wishes;
    }

    /** Takes up what is asked for the first of several people that one message tells of; false where that names no benefit. */
    boolean first(String words) {
        String region = scene.c().region();
        List<Benefit> all = region == null ? List.of() : theirs(found(words, region));
        // 培训费补贴（给培训机构） is nobody's who asks for himself.
        List<Benefit> people = all.stream()
                .filter(benefit -> scene.wants(Intent.FIRM, Intent.EMPLOYER)
                        || !benefit.name().contains(GIVEN_TO))
                .toList();
        List<Benefit> found = people.isEmpty() ? all : people;
        if (found.isEmpty()) {
            return false;
        }
        scene.keep(scene.c().asked(words));
        take(found, words);
        return true;
    }

    private void take(List<Benefit> found, String words) {
        List<Benefit> met = found.size() == 1 ? found : met(found);
        if (met.size() == 1) {
            wishes.naming.found(met.getFirst(), words);
        } else {
            wishes.naming.which(found);
        }
    }

    /** Those of several whose every condition was told of. */
    private List<Benefit> met(List<Benefit> found) {
        List<Benefit> met = new ArrayList<>();
        for (Benefit one : found) {
            try {
                if (Stood.counts(new Supposing(scene).quote(one, scene.person()))) {
                    met.add(one);
                }
            } catch (ContradictoryFacts e) {
                return List.of();
            }
        }
        return met;
    }

    /** 那我女朋友那个灵活就业的社保补贴呢: the benefits whose name it is that is said. */
    private List<Benefit> named(String text, String region) {
        Matcher that = THAT.matcher(text);
        String words = that.find() ? TwoParts.plain(that.group(1)) : "";
        return TwoParts.grant(words) ? wishes.naming.meant(words, region) : List.of();
    }

    /** The benefits that words may mean: where no one of them stands out, those that go with the clause that answers. */
    private List<Benefit> found(String said, String region) {
        String words = KIN.matcher(said).replaceFirst("");
        Set<String> told = scene.person().facts().keySet();
        List<Benefit> first = scene.finder().find(words, region, told, scene.audience());
        // 我闺女开了店 was told beside a question for both.
        List<Benefit> found = first.isEmpty()
                ? scene.finder().find(TwoParts.plain(words) + " 能领多少", region, told, scene.audience())
                : first;
        return (found.isEmpty() ? scene.finder().beside(words, region, scene.audience()) : found)
                .stream().filter(benefit -> !benefit.versions().isEmpty()).toList();
    }

    /** Takes up what is wanted for them; {@code before} is what was wanted for the one before. */
    void pursue(Goal before, String text) {
        if (scene.desk.library().index().placeNotHeld(text) != null
                && scene.desk.library().index().regionNamed(text) == null) {
            // 我妹在常州也考了这个: no notice of that place is held, whoever asks.
            new Clauses(scene).tell(text);
            return;
        }
        String wish = scene.person().trail().wish();
        String words = (wish + " " + TURN.matcher(text).replaceFirst("")).strip();
        if (!wish.isEmpty()) {
            // With the place known more can be heard in it.
            var _ = new Remembering(scene).take(wish);
        }
        scene.keep(scene.person().wishing(""));
        scene.read(words);
        Set<String> told = scene.person().facts().keySet();
        String region = scene.c().region();
        if (region == null) {
            scene.keep(scene.c().waitingFor(words));
            scene.askRegion();
            return;
        }
        Benefit same = before instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        GivesWay instead = new GivesWay(scene);
        Benefit sum = same == null ? null : instead.bySum(words, same);
        if (sum != null) {
            wishes.naming.found(sum, words);
            return;
        }
        List<Benefit> named = named(text, region);
        if (same != null && !named.isEmpty() && !named.contains(same)) {
            scene.keep(scene.c().asked(words));
            take(named, words);
            return;
        }
        if (same != null && new SameLoan(scene).take(text, same)) {
            wishes.naming.found(same, words);
            return;
        }
        List<Benefit> found = theirs(found(words, region)).stream()
                .filter(one -> !instead.ruledOut(one))
                .toList();
        Benefit graduates = same == null ? null : instead.ofGraduates(same);
        if (graduates != null && (found.isEmpty() || found.contains(same) || found.contains(graduates))) {
            // 我侄女去年刚大学毕业，打零工自己交: hers is the graduates'.
            scene.keep(scene.c().asked(words));
            wishes.naming.found(graduates, words);
            return;
        }
        Likewise likewise = new Likewise(scene);
        boolean hersToo = HERS_TOO.matcher(text).find() && (found.isEmpty() || found.contains(same))
                || AS_WELL.matcher(text).find();
        if (same != null && wish.isEmpty() && !instead.ruledOut(same) && (hersToo || likewise.means(same, text))) {
            String spelled = likewise.spelled(same, text);
            if (!spelled.equals(text)) {
                var _ = new Remembering(scene).take(spelled);
            }
            pursue(before, spelled, true);
            return;
        }
        Benefit rather = wish.isEmpty() ? null : rather(same, found, told);
        if (rather != null) {
            scene.keep(scene.c().asked(words));
            wishes.naming.found(rather, words);
            return;
        }
        boolean alike = same != null && found.stream().anyMatch(one -> GivesWay.alike(one, same));
        if (same != null
                && (told.isEmpty() ? words.isEmpty() : mostly(same, told) && !instead.ruledOut(same))
                && (alike || wish.isEmpty() || found.isEmpty())) {
            pursue(before, text, SomebodyElse.begins(text));
            return;
        }
        scene.keep(scene.c().asked(words));
        Benefit kind = same != null && alike ? instead.ofName(same) : null;
        if (kind != null) {
            // Of the same name, the one for people like them.
            wishes.naming.found(kind, words);
        } else if (same != null && found.contains(same)) {
            pursue(before, text, SomebodyElse.begins(text));
        } else if (found.size() == 1) {
            wishes.naming.found(found.getFirst(), words);
        } else if (!found.isEmpty()) {
            wishes.naming.which(found);
        } else if (before instanceof Goal.All || same != null && wish.isEmpty() && speaksOf(same, told)) {
            // 我妈呢，她不算重点人群 rules the same thing out for her: that is told, where nothing else is meant.
            Benefit firms =
                    same != null && !same.audiences().contains(Benefit.Audience.CITIZEN) ? instead.ofName(same) : null;
            pursue(firms == null ? before : new Goal.One(firms.id()), text, SomebodyElse.begins(text));
        } else if (!words.isEmpty()
                && (told.isEmpty() || BY_NAME.matcher(words).find())
                && new Clauses(scene).known(KIN.matcher(words).replaceFirst("") + ASKED)) {
            new Clauses(scene).tell(KIN.matcher(words).replaceFirst("") + ASKED);
        } else if (asksWhether(words)) {
            new Clauses(scene).tell(words);
        } else if (same != null && !scene.wants(Intent.ALL) && SomebodyElse.begins(text)) {
            pursue(before, text, true);
        } else {
            wishes.all(words);
        }
    }

    /** 她社保才交了8个月 says more once it is known what it is told for. */
    private void pursue(Goal goal, String text, boolean again) {
        scene.keep(scene.person().wants(goal));
        if (again) {
            var _ = new Remembering(scene).take(text);
        }
        scene.go();
    }

    /** 那老李呢 他没收入才两个月 够不够格: whether somebody is entitled is asked, and a clause without a figure answers. */
    private boolean asksWhether(String words) {
        return !scene.wants(Intent.ALL, Intent.AMOUNT)
                && WHETHER.matcher(words).find()
                && new Clauses(scene).known(words);
    }

    /** Of a relative who hires nobody only what goes to people is meant. */
    private List<Benefit> theirs(List<Benefit> found) {
        boolean kin = ONE_KIN.matcher(scene.person().label()).matches();
        if (!kin || scene.wants(Intent.FIRM, Intent.EMPLOYER)) {
            return found;
        }
        List<Benefit> theirs = found.stream()
                .filter(benefit -> benefit.audiences().contains(Benefit.Audience.CITIZEN))
                .toList();
        // One that is left of several was not clearly meant.
        return theirs.size() == 1 && found.size() > 1 ? List.of() : theirs;
    }

    /** Whether something is told that a benefit rests on, beside who somebody is. */
    private boolean speaksOf(Benefit benefit, Set<String> told) {
        Set<String> used = scene.pursuit().facts(benefit);
        return told.stream()
                .anyMatch(fact ->
                        used.contains(fact) && !scene.desk.hearing().kinds().own(fact(fact)));
    }

    /**
     * Of those a wish kept from the beginning may mean, the one that more of what is told of them speaks for than for the one that was
     * worked out for the one before, though some of it does; else null. 我是企业的，高级证: her living allowance is not it.
     */
    private @Nullable Benefit rather(@Nullable Benefit same, List<Benefit> found, Set<String> told) {
        if (same == null || !found.contains(same)) {
            return null;
        }
        long used = used(same, told);
        List<Benefit> more =
                found.stream().filter(one -> used(one, told) > used).toList();
        return used > 0 && more.size() == 1 ? more.getFirst() : null;
    }

    private long used(Benefit benefit, Set<String> told) {
        Set<String> facts = scene.pursuit().facts(benefit);
        return told.stream().filter(facts::contains).count();
    }

    private Fact fact(String id) {
        return scene.desk.library().rules().dictionary().find(id).orElseThrow();
    }

    /** Whether what is told speaks of a benefit for the most part. */
    private boolean mostly(Benefit benefit, Set<String> told) {
        Set<String> used = scene.pursuit().facts(benefit);
        return 2 * told.stream().filter(used::contains).count() >= told.size();
    }
}
