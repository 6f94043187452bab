package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody wants to know while no question is open: an amount, everything, a clause, or nothing but telling facts. */
final class Wishes {

    /** What a question for an amount says beside what it is for: 那我妈一个月能拿多少钱 names nothing. */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "那|我们|我|俺|咱|妈|爸|厂里?|公司|单位|她|他|的话|到底|究竟|总共|一共|全部|加起来|大概|现在|可以|能不能|能|每个?月|一个月"
                    + "|每年|一年|每人|领|拿|发放?|补贴?|补助|给|贴|多少|好多|几多|没得|没有?|几|钱|元|块|算|一下|帮|怎么|呢|啊|呀|哦|吧|么|嘛|了|的|是|这个|这项|那个|那项|又|啥|可|有|到|[\\p{P}\\s]");
    /** An answer to no question. */
    private static final Pattern NO = Pattern.compile("没|没有|没得|不|不是|不是的|不要|不用|有|有的|都有|都没有|对的?|没错|是的呀|晓得了|知道|好滴|ok");

    /** 13个月, 2024.6.1: a number or day that says nothing of what it is. */
    private static final Pattern BARE_VALUE =
            Pattern.compile("[\\d零〇一二两三四五六七八九十百千万半几点.%,，/\\-年月日号天岁元块个名人户次小时周季度\\s]{1,20}");

    /** 我做家政的: what one lives by can name a benefit, whoever is paid. */
    private static final Pattern TRADE = Pattern.compile("^我们?(?:是)?[做干搞]\\p{IsHan}{1,6}的");

    /** 对 帮我算算 12个阿姨: what was offered is to be worked out, with what is told beside it. */
    private static final Pattern AGREED = Pattern.compile("^(?:对|好|行|要|嗯|可以|是|那)[的啊呀嘛吧]*[,，\\s]*(?:你?就?帮我?)?算");

    private static final String FIRM_ALL = "我们单位能领哪些补贴";

    final Naming naming;
    private final Scene scene;
    private final Clauses clauses;
    final GrantAsked grants;

    Wishes(Scene scene, Clauses clauses) {
        this.naming = new Naming(scene);
        this.scene = scene;
        this.clauses = clauses;
        this.grants = new GrantAsked(scene, naming, clauses);
    }

    /** Takes a message whose facts are kept already. */
    void take(String text, Heard heard) {
        Benefit.Audience kin = Audiences.kin(scene, text);
        Benefit.Audience audience = kin == null ? Audiences.said(scene, text) : kin;
        if (audience != null) {
            scene.keep(scene.person().firm(audience == Benefit.Audience.EMPLOYER));
        }
        if (scene.desk.library().index().placeNotHeld(text) != null
                && scene.desk.library().index().regionNamed(text) == null
                && scene.wants(Intent.ALL, Intent.AMOUNT)) {
            clauses.tell(text);
        } else if (scene.c().region() == null
                && (scene.wants(Intent.ALL, Intent.AMOUNT, Intent.GRANT)
                        || !heard.facts().isEmpty())) {
            if (scene.c().anywhere() || scene.c().waiting() != null && asksElse(heard)) {
                // Asked for already, and another question came instead: all places answer.
                scene.keep(scene.c().anywhere(true));
                clauses.tell(text);
            } else {
                scene.keep(scene.c().waitingFor(text));
                scene.askRegion();
            }
        } else if (scene.wants(Intent.RESULT) && scene.busy()) {
            scene.results();
        } else if (new Afterwards(scene).objects(text, heard)) {
            scene.go();
        } else if (!scene.wants(Intent.ALL) && (naming.still(text) || naming.pointed(text))) {
            return;
        } else if (scene.wants(Intent.ALL) || scene.c().region() != null && ShopAsked.only(text)) {
            all(text);
        } else if (scene.wants(Intent.AMOUNT)) {
            amount(text, heard);
        } else if (Offered.unfigured(scene, text)) {
            // 能领临时救助金不: its clause, for there is no sum to work out.
            clauses.tell(text);
        } else if ((scene.wants(Intent.GRANT) || Offered.subject(text)) && naming.granted(text, heard)) {
            return;
        } else if (naming.named(text)
                || !heard.facts().isEmpty() && !scene.wants(Intent.ASK) && naming.whole(text)
                || !scene.wants(Intent.ASK) && naming.titled(text)) {
            return;
        } else if (new HiringOffered(scene).take(text)) {
            return;
        } else if (scene.person().goal() instanceof Goal.All(var none)
                && none == null
                && (scene.audience() != null || !scene.wants(Intent.ASK))) {
            whom(text);
        } else if (!heard.facts().isEmpty() && (!scene.wants(Intent.ASK) || scene.followsGoal())) {
            new OnlyFacts(scene, this, clauses).take(text, heard);
        } else if (scene.wants(Intent.AGREE) && !scene.wants(Intent.ASK)
                || NO.matcher(IntentWords.plain(text)).matches()) {
            boolean again = scene.c().last().endsWith(scene.phrase(Phrase.TALK_NOTHING_OPEN));
            scene.say(again ? Phrase.TALK_THANKS : Phrase.TALK_NOTHING_OPEN);
        } else if (BARE_VALUE.matcher(IntentWords.plain(text)).matches()) {
            scene.say(Phrase.TALK_BARE, "话", text);
        } else if (grants.living(text)) {
            // 我卖烧饼的 有钱补伐 says what one lives by and nothing a clause could answer.
            all(text);
        } else if (whereFirst(text)) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
        } else {
            clauses.tell(text);
        }
    }

    /** Whether a message is a question of its own, rather than more of what one wants worked out. */
    private boolean asksElse(Heard heard) {
        boolean amount = scene.wants(Intent.AMOUNT);
        return !scene.wants(Intent.ALL) && (amount ? heard.facts().isEmpty() : scene.wants(Intent.ASK));
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

    /** Offers to look at everything, or at what was told speaks for. */
    static void offer(Scene scene) {
        List<Reply.Choice> choices = new ArrayList<>();
        choices.add(new Reply.Choice("我能领哪些", "我能领哪些补贴"));
        choices.add(new Reply.Choice("单位能领哪些", FIRM_ALL));
        new SpokenFor(scene)
                .benefits(scene.incoming.text())
                .forEach(one -> choices.add(new Reply.Choice("算" + one.name(), "算" + one.name())));
        scene.said.ask(scene.phrase(Phrase.TALK_NOTED_ONLY), choices);
    }

    /** Whether that was offered last. */
    static boolean offered(Scene scene) {
        return scene.c().choices().stream().anyMatch(choice -> choice.text().equals(FIRM_ALL));
    }

    private void amount(String whole, Heard heard) {
        SilentOn silent = new SilentOn(scene);
        String text = heard.facts().isEmpty() || scene.busy() ? whole : silent.without(whole);
        boolean bare = bare(text);
        if (oftable(text, heard)) {
            scene.go();
            return;
        }
        if (same(text, heard, bare)) {
            String none = scene.pursuit().noMoney();
            if (!none.isEmpty()) {
                scene.said.say(none);
            }
            scene.go();
            return;
        }
        scene.keep(scene.c().asked(text));
        if (!(scene.person().goal() instanceof Goal.One) && new HiringOffered(scene).these(text)) {
            return;
        }
        List<Benefit> offered = naming.offered();
        boolean agreed = offered.size() == 1 && AGREED.matcher(text).find();
        List<Benefit> found = bare || agreed ? Offered.granted(scene, offered) : told(text, heard);
        if (grants.asEmployer(text, heard, found)) {
            return;
        }
        if (found.isEmpty() && scene.person().goal() instanceof Goal.One) {
            scene.go();
        } else if (found.isEmpty()
                && !heard.facts().isEmpty()
                && !BenefitFinder.ofInsurance(text)
                && new HiringOffered(scene).absent(text)) {
            return;
        } else if (found.isEmpty() && !bare && (heard.facts().isEmpty() || clauses.settles(text))) {
            clauses.tell(text);
        } else if (found.isEmpty()) {
            all(text);
        } else if (found.size() == 1 && !silent.asked()) {
            naming.found(found.getFirst(), text);
        } else if (scene.person().goal() instanceof Goal.One(String id)
                && scene.person().trail().worked().contains(id)
                && found.stream()
                        .filter(one -> one.id().equals(id))
                        .anyMatch(one -> heard.facts().stream()
                                .anyMatch(told -> scene.pursuit()
                                        .facts(one)
                                        .contains(told.fact().id())))) {
            // 贷款办下来了 200万 能贴多少 tells more of what is in view.
            scene.go();
        } else if (!new SeveralMet(scene).take(found)) {
            naming.which(found);
        }
    }

    /** The benefits a question for an amount may mean, by its words and by what was told. */
    private List<Benefit> told(String text, Heard heard) {
        CaseTold told = new CaseTold(scene);
        List<Benefit> found = new StaysHere(scene).of(text, told.narrowed(text, naming.found(text, heard)));
        List<Benefit> running = new StillRuns(scene).first(text, heard, found);
        return running.equals(found) ? found : told.called(text, running);
    }

    /** Whether a question for an amount does not say of what. */
    static boolean bare(String text) {
        return NO_SUBJECT.matcher(text).replaceAll("").length() < 2;
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

    /** For whom it is was asked: where what was said does not tell either, people themselves come first, and that is said. */
    private void whom(String text) {
        if (scene.audience() == null && Audiences.told(scene) == null) {
            scene.keep(scene.person().wants(new Goal.All(Benefit.Audience.CITIZEN)));
            scene.say(Phrase.TALK_PEOPLE_FIRST);
            scene.go();
        } else {
            all(text);
        }
    }

    /** Pursues everything that can be got. */
    void all(String text) {
        if (scene.c().region() == null) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
            return;
        }
        if (new FirmClosed(scene, naming).take(text)) {
            return;
        }
        if (!(scene.person().goal() instanceof Goal.All(var none) && none == null)) {
            scene.keep(scene.c().asked(text));
        }
        if (TRADE.matcher(text).find() && naming.trade(text)) {
            return;
        }
        Benefit.Audience kin = Audiences.kin(scene, text);
        Benefit.Audience said = kin == null ? scene.audience() : kin;
        Benefit.Audience told = said == null ? Audiences.told(scene) : said;
        Benefit.Audience audience = told == null && ShopAsked.opens(text) ? Benefit.Audience.CITIZEN : told;
        scene.keep(scene.person().wants(new Goal.All(audience)));
        if (audience == null) {
            scene.askAudience();
            return;
        }
        scene.go();
    }
}
