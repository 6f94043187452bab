package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wants to know while no question is open: an amount, everything, a clause, or nothing but telling facts. */
final class Wishes {

    private static final int MOST_CHOICES = 6;
    /** What a question for an amount says beside what it is for: 那我妈一个月能拿多少钱 names nothing. */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "那|我们|我|俺|咱|妈|爸|厂里?|公司|单位|她|他|的话|到底|究竟|总共|一共|全部|加起来|大概|现在|可以|能不能|能|每个?月|一个月"
                    + "|每年|一年|每人|领|拿|补贴?|补助|给|贴|多少|几|钱|元|块|算|一下|帮|怎么|呢|啊|呀|哦|吧|么|嘛|了|的|是|这个|这项|那个|那项|又|啥|可|有|到|[\\p{P}\\s]");
    /** An answer to no question. */
    private static final Pattern NO = Pattern.compile("没|没有|没得|不|不是|不是的|不要|不用|有|有的|都有|都没有|对的?|没错|是的呀|晓得了|知道|好滴|ok");

    /** 13个月, 2024.6.1: a number or day that says nothing of what it is. */
    private static final Pattern BARE_VALUE =
            Pattern.compile("[\\d零〇一二两三四五六七八九十百千万半几点.%,，/\\-年月日号天岁元块个名人户次小时周季度\\s]{1,20}");

    private final Scene scene;
    private final Clauses clauses;

    Wishes(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Takes a message whose facts are kept already. */
    void take(String text, Heard heard) {
        if (scene.desk.library().index().placeNotHeld(text) != null
                && scene.desk.library().index().regionNamed(text) == null
                && scene.wants(Intent.ALL, Intent.AMOUNT)) {
            clauses.tell(text);
        } else if (scene.c().region() == null
                && (scene.wants(Intent.ALL, Intent.AMOUNT) || !heard.facts().isEmpty())) {
            if (scene.c().anywhere() || scene.c().waiting() != null && clause()) {
                // Asked for already, and another question came instead: all places answer.
                scene.keep(scene.c().anywhere(true));
                clauses.tell(text);
            } else {
                scene.keep(scene.c().waitingFor(text));
                scene.askRegion();
            }
        } else if (scene.wants(Intent.RESULT) && scene.busy()) {
            scene.results();
        } else if (!scene.wants(Intent.ALL) && pointed(text)) {
            return;
        } else if (scene.wants(Intent.ALL)) {
            all(text);
        } else if (scene.wants(Intent.AMOUNT)) {
            amount(text, heard);
        } else if (scene.wants(Intent.GRANT) && granted(text, heard)) {
            return;
        } else if (named(text)) {
            return;
        } else if (scene.audience() != null && scene.person().goal() instanceof Goal.All(var none) && none == null) {
            all(text);
        } else if (scene.person().goal() instanceof Goal.All(var none)
                && none == null
                && heard.facts().isEmpty()
                && !scene.wants(Intent.ASK)) {
            scene.askAudience();
        } else if (!heard.facts().isEmpty() && (!scene.wants(Intent.ASK) || followsGoal())) {
            facts(text);
        } else if (scene.wants(Intent.AGREE) && !scene.wants(Intent.ASK)
                || NO.matcher(IntentWords.plain(text)).matches()) {
            scene.say(Phrase.TALK_NOTHING_OPEN);
        } else if (BARE_VALUE.matcher(IntentWords.plain(text)).matches()) {
            scene.say(Phrase.TALK_BARE, "话", text);
        } else if (whereFirst(text)) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
        } else {
            clauses.tell(text);
        }
    }

    /** 评上充分就业村有奖没得: where what is told speaks for one benefit alone, that one is worked out. */
    private boolean granted(String text, Heard heard) {
        if (scene.c().region() == null || heard.facts().isEmpty()) {
            return false;
        }
        List<Benefit> found = found(text, heard);
        if (found.size() == 1 && !found.getFirst().versions().isEmpty()) {
            one(found.getFirst());
            return true;
        }
        return false;
    }

    private boolean clause() {
        return scene.wants(Intent.ASK) && !scene.wants(Intent.ALL, Intent.AMOUNT);
    }

    /** Whether the place is to be asked for before a question is answered: once, and only where some place answers it. */
    private boolean whereFirst(String text) {
        if (scene.c().region() != null || scene.c().anywhere()) {
            return false;
        }
        if (scene.c().waiting() != null) {
            // Asked already, and another question came instead.
            scene.keep(scene.c().anywhere(true));
            return false;
        }
        return clauses.known(text);
    }

    /** 关店的那个补贴: half a name points to one benefit, or to a few that are offered. */
    private boolean pointed(String text) {
        String region = scene.c().region();
        Pointing pointing = region == null ? null : Pointing.of(text);
        if (region == null || pointing == null) {
            return false;
        }
        List<Benefit> meant = pointing.benefits(scene, region);
        if (meant.isEmpty() || meant.size() > MOST_CHOICES) {
            return false;
        }
        if (meant.size() == 1) {
            one(meant.getFirst());
        } else {
            which(meant);
        }
        return true;
    }

    /** Asks which of some benefits is meant. */
    private void which(List<Benefit> some) {
        List<Reply.Choice> choices = new ArrayList<>(some.stream()
                .limit(MOST_CHOICES - 1)
                .map(benefit -> new Reply.Choice(benefit.name(), "算" + benefit.name()))
                .toList());
        choices.add(new Reply.Choice("都帮我看看", "我能领哪些补贴"));
        scene.said.ask(scene.phrase(Phrase.TALK_WHICH), choices);
    }

    /** 算 and a name, or a name after a result and a 呢: that benefit is meant. */
    private boolean named(String text) {
        String region = scene.c().region();
        boolean follows = followsGoal() && !scene.wants(Intent.AMOUNT);
        if (region == null || !text.contains("算") && !follows) {
            return false;
        }
        Benefit benefit = scene.finder().called(text, region);
        if (benefit == null
                || benefit.versions().isEmpty()
                || scene.person().goal() instanceof Goal.One(String id) && id.equals(benefit.id())) {
            return false;
        }
        one(benefit);
        return true;
    }

    /** 那残疾人呢: the same question with another fact. */
    private boolean followsGoal() {
        return scene.wants(Intent.FOLLOW) && scene.busy();
    }

    /** Facts and nothing else: what is being worked out goes on, otherwise it is offered. */
    private void facts(String text) {
        if (scene.busy()) {
            scene.go();
            return;
        }
        List<Benefit> offered = offered();
        if (offered.isEmpty()) {
            offer(scene);
        } else {
            narrowed(text, offered);
        }
    }

    /** Which of some benefits is meant was asked and facts came: the one they speak for most, else everything is looked at. */
    private void narrowed(String text, List<Benefit> offered) {
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
        if (found.size() == 1) {
            one(found.getFirst());
        } else {
            all(text);
        }
    }

    /** Offers to look at everything. */
    static void offer(Scene scene) {
        scene.said.ask(
                scene.phrase(Phrase.TALK_NOTED_ONLY),
                List.of(new Reply.Choice("我能领哪些", "我能领哪些补贴"), new Reply.Choice("单位能领哪些", "我们单位能领哪些补贴")));
    }

    private void amount(String text, Heard heard) {
        boolean bare = NO_SUBJECT.matcher(text).replaceAll("").length() < 2;
        if (oftable(text, heard)) {
            scene.go();
            return;
        }
        if (same(text, heard, bare)) {
            scene.go();
            return;
        }
        scene.keep(scene.c().asked(text));
        List<Benefit> found = bare ? offered() : found(text, heard);
        if (found.isEmpty() && scene.person().goal() instanceof Goal.One) {
            scene.go();
        } else if (found.isEmpty() && heard.facts().isEmpty() && !bare) {
            clauses.tell(text);
        } else if (found.isEmpty()) {
            all(text);
        } else if (found.size() == 1) {
            one(found.getFirst());
        } else {
            which(found);
        }
    }

    /** Behind a table: 见习6个月 帮我算总的 tells more of what is in it. */
    private boolean oftable(String text, Heard heard) {
        String region = scene.c().region();
        return region != null
                && scene.person().goal() instanceof Goal.Going going
                && going.stage() == Goal.Stage.TOLD
                && !heard.facts().isEmpty()
                && scene.finder().named(text, region) == null
                && heard.facts().stream()
                        .allMatch(one -> scene.pursuit().looked().stream()
                                .anyMatch(benefit -> benefit.facts().contains(one.fact())));
    }

    /** Whether a question for an amount is about the benefit that is pursued: it names no other, and tells only of this one. */
    private boolean same(String text, Heard heard, boolean bare) {
        String region = scene.c().region();
        if (region == null || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        if (benefit == null) {
            return false;
        }
        Set<String> facts = scene.pursuit().facts(benefit);
        Benefit named = scene.finder().named(text, region);
        return named == null
                ? bare
                        || !heard.facts().isEmpty()
                                && heard.facts().stream()
                                        .allMatch(
                                                one -> facts.contains(one.fact().id()))
                : named.id().equals(id);
    }

    /** The benefits whose working out was offered last. */
    private List<Benefit> offered() {
        String region = scene.c().region();
        return region == null
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(benefit -> scene.c().choices().stream()
                                .anyMatch(choice -> choice.text().equals("算" + benefit.name())))
                        .toList();
    }

    /** The benefits a message may be about, the likeliest first. */
    List<Benefit> found(String text, Heard heard) {
        String region = scene.c().region();
        if (region == null) {
            return List.of();
        }
        Set<String> told = new LinkedHashSet<>();
        heard.facts().forEach(one -> told.add(one.fact().id()));
        return scene.finder().find(text, region, told, scene.audience());
    }

    /** 算 and the name of a benefit, as its button sends it. */
    boolean picked(String text) {
        String region = scene.c().region();
        if (region == null || !text.startsWith("算")) {
            return false;
        }
        for (Benefit benefit : scene.desk.library().rules().benefits(region)) {
            if (text.equals("算" + benefit.name())) {
                one(benefit);
                return true;
            }
        }
        return false;
    }

    /** Pursues one benefit. */
    void one(Benefit benefit) {
        scene.keep(scene.person().wants(new Goal.One(benefit.id())));
        ClauseAnswer.Standing standing = scene.desk.quotes().standing(benefit, scene.asOf());
        LocalDate to = standing.to();
        // A draft stays one; what its own words end earlier is over all the same.
        boolean over = standing.status().equals("expired")
                || standing.status().equals("superseded")
                || to != null && to.isBefore(scene.asOf());
        if (over && scene.pursuit().asks()) {
            // The bad news before the first question.
            scene.say(Phrase.TALK_LAPSED, "待遇", benefit.name(), "时效", standing.note());
        }
        scene.go();
    }

    /** For whom what was told speaks: facts that only citizens' benefits use, or only others'; null where it speaks for both. */
    private Benefit.@Nullable Audience told() {
        String region = scene.c().region();
        boolean citizen = false;
        boolean employer = false;
        for (String fact : scene.person().facts().keySet()) {
            Set<Benefit.Audience> users = EnumSet.noneOf(Benefit.Audience.class);
            for (Benefit benefit : scene.desk.library().rules().benefits(region == null ? "" : region)) {
                if (scene.pursuit().facts(benefit).contains(fact)) {
                    users.addAll(benefit.audiences());
                }
            }
            boolean own = users.contains(Benefit.Audience.CITIZEN);
            citizen |= own && users.size() == 1;
            employer |= !own && !users.isEmpty();
        }
        return citizen == employer ? null : citizen ? Benefit.Audience.CITIZEN : Benefit.Audience.EMPLOYER;
    }

    /** Pursues everything that can be got. */
    void all(String text) {
        if (scene.c().region() == null) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
            return;
        }
        if (!(scene.person().goal() instanceof Goal.All(var none) && none == null)) {
            scene.keep(scene.c().asked(text));
        }
        Benefit.Audience said = scene.audience();
        Benefit.Audience audience = said == null ? told() : said;
        scene.keep(scene.person().wants(new Goal.All(audience)));
        if (audience == null) {
            scene.askAudience();
            return;
        }
        scene.go();
    }
}
