package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 还没办呢 打算9月份办 where it is asked whether something was done that can still be done: what is short is said, and what it would be once
 * it is done. It is kept as done, marked as planned, until it is told otherwise. One per message.
 */
final class Planned {

    /** Stands before the words of what is planned; nobody's own words begin so. */
    private static final String MARK = "（打算）";

    private static final int LONG = 40;
    /** 还没开, 还没招人: the verb. */
    private static final Pattern NOT_DONE =
            Pattern.compile("^(?:我们?|现在|目前|暂时|都|也|店|人|公司)*(?:还没有?|尚未|还未)(?:正式|真的?|去|来得及)?([开办招贷雇])(?!到|毕|始)");

    private static final Pattern DONE = Pattern.compile(
            "^(?:我们?|我的|公司的?|单位的?|贷款|大赛|比赛|店|证|合同|人|现在|已经|都|也|啊|哦|，|,| )*(?:办|开|贷|批|招|签|考|拿|报上?名?|举办|登记|注册)(?:下来|好|完|成|到手|到|过)?了?(?:了|的)[呀啊呢哦]?[。！]?$");

    /** 明年房东要涨到4万: how it will be, and not how it is. */
    private static final Pattern TO_COME =
            Pattern.compile("(?:明年|后年|下个?月|下半年|以后|往后|过几个月|过两年)[^，,。 ]{0,6}?(?:要|会|得|可能|说是?要|准备)(?:涨|降|加|减|变|调|升)"
                    + "|^那?等(?!等|一|下|会|哈)[^，,。 ]{2,16}(?:了|以后|之后)呢");

    private static final Pattern SUPPOSED = Pattern.compile("(?:那|可|哦)?(?:要是|如果|假如|假设|假使|倘若|若是|万一)");

    private final Scene scene;

    Planned(Scene scene) {
        this.scene = scene;
    }

    /** Whether a number of a message is only to come. */
    static boolean to(String text) {
        return TO_COME.matcher(text).find();
    }

    /** 要是只剩28个 behind a result: what would come of it is asked, even where it does not sound so. */
    static boolean plainly(Scene scene, String text) {
        return to(text) || scene.open() == null && SUPPOSED.matcher(text).lookingAt() && new Amending(scene).finished();
    }

    /** Takes such an answer; false where it is none, or where a plain no grants something too. */
    boolean take(String text) {
        Fact open = scene.open();
        Cues cues = scene.desk.words().cues();
        if (open == null) {
            return done(text);
        }
        if (another(open, text)) {
            scene.keep(scene.person().with(beside(open, text)));
            scene.say(Phrase.TALK_PLANNED);
            scene.again();
            return true;
        }
        if (open.kind() != Kind.YES_NO
                || text.length() > LONG
                || !cues.said(Cue.NOT_DONE_YET, text)
                || cues.said(Cue.NOT_GOING_TO, text)
                || !cues.said(Cue.WHETHER_DONE, scene.desk.slots().question(open))
                || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        Told planned = new Told(Known.YES, MARK + text, scene.c().turn());
        Told not = new Told(Known.NO, text, scene.c().turn());
        if (benefit == null || !granted(benefit, open, planned) || granted(benefit, open, not)) {
            return false;
        }
        Map<String, Told> told = beside(open, text);
        told.put(open.id(), planned);
        scene.keep(scene.person().with(told).asking(null));
        if (scene.pursuit().asks()) {
            scene.say(Phrase.TALK_PLANNED);
        }
        scene.go();
        new OtherTime(scene).planned(text, benefit);
        return true;
    }

    /** 贷款办下来了 once it was planned: it is done; false where nothing was planned, or that is not said. */
    private boolean done(String text) {
        Fact fact = scene.pursuit().looked().stream()
                .flatMap(benefit -> benefit.facts().stream())
                .filter(one -> planned(scene.person(), one))
                .findFirst()
                .orElse(null);
        if (fact == null || !DONE.matcher(text.strip()).matches()) {
            return false;
        }
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(Known.YES, text, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, Known.YES));
        scene.go();
        return true;
    }

    /** Whether 还没开呢 says what is not done of something that is not asked for. */
    private boolean another(Fact open, String text) {
        Matcher doing = NOT_DONE.matcher(text.strip());
        return text.length() <= LONG
                && scene.person().goal() instanceof Goal.One
                && doing.find()
                && (!scene.desk.slots().question(open).contains(doing.group(1))
                        || open.kind() != Kind.YES_NO
                                && scene.hear(text, open).facts().stream()
                                        .noneMatch(one -> one.fact().equals(open)))
                && scene.desk.words().cues().said(Cue.NOT_DONE_YET, text);
    }

    /** The numbers told beside an open question. */
    private Map<String, Told> beside(Fact open, String text) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (HeardFact one : scene.hear(text, null).facts()) {
            if (!one.fact().equals(open) && one.fact().kind().ordered() && !HeardFact.nothing(one.known())) {
                told.put(one.fact().id(), new Told(one.known(), text, scene.c().turn()));
            }
        }
        return told;
    }

    private static boolean planned(Person person, Fact fact) {
        Told told = person.facts().get(fact.id());
        return told != null && told.words().startsWith(MARK);
    }

    private static String words(Dialogue.Desk desk, Fact fact) {
        return desk.slots().told(fact, Known.YES).replaceFirst("^是", "");
    }

    /** Says before a result what is planned only, so that the sum is not taken for one that is due. */
    static void beside(Said said, Dialogue.Desk desk, Person person, Benefit benefit) {
        for (Fact fact : benefit.facts()) {
            if (planned(person, fact)) {
                said.say(desk.talk().say(Phrase.TALK_PLANNED_SUM, "事实", words(desk, fact)));
            }
        }
    }

    private boolean granted(Benefit benefit, Fact fact, Told told) {
        try {
            Person person = scene.person().with(Map.of(fact.id(), told));
            return !(new Supposing(scene).quote(benefit, person).outcome() instanceof Outcome.Ineligible);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
