package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.search.Finding;
import cn.policydesk.search.OutsideTopic;
import cn.policydesk.search.Question;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.ClauseDesk;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions for the notices inside a conversation. */
final class Clauses {

    /** A question so short leans on what was talked of before. */
    private static final int HALF_SENTENCE = 10;
    /** A question so short is not what a later half sentence leans on. */
    private static final int FOLLOWING = 12;

    private static final int MOST_OFFERS = 3;
    /** What a sentence holds that states a sum, a share or a multiple. */
    private static final Pattern SUM =
            Pattern.compile("[0-9０-９][0-9.]*\\s*(?:元|万|%|％|倍|个百分点)|百分之|[一二三四五六七八九十百千万]+元|二分之一|全额|[0-9]/[0-9]");

    private static final Pattern SHOP =
            Pattern.compile("(?:开|办|搞|弄|盘)(?:了|着|起|下)(?:个|家|间|一个|一家|一间)?[^，,。]{0,6}(?:店|馆|厂|公司|铺|坊|摊|场|部|吧|屋)");
    /** What a sentence says that is of who starts something. */
    private static final Pattern STARTED = Pattern.compile("创业|创办|注册经营|正常经营|开业|贷款|租金|房租|场地");

    private final Scene scene;

    Clauses(Scene scene) {
        this.scene = scene;
    }

    /** Answers a question; a half sentence is read together with the one before. */
    void tell(String text) {
        if (new OfPursued(scene).take(text)) {
            return;
        }
        Conversation c = scene.c();
        Further further = new Further(scene);
        ClauseAnswer shown = further.leans(text) ? shown() : null;
        if (further.prolonged(shown, text)) {
            return;
        }
        boolean when = StaysHere.when(text) || new OfWhich(scene).untilAlone(text);
        ClauseAnswer here = !scene.busy() && (when || StaysHere.heads(text)) ? shown() : null;
        if (here != null && (when || HeadLimit.within(here.gist(), text) != null)) {
            new SameClause(scene).tell(here, text, List.of());
            return;
        }
        String before = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).map(Benefit::name).orElse("")
                : c.question();
        boolean half = !before.isEmpty() && text.length() <= HALF_SENTENCE;
        String together = before + " " + text.replaceAll("^那|呢[?？]?$", "");
        MatterNamed named = new MatterNamed(scene);
        String other = named.of(text, before);
        boolean leans = scene.wants(Intent.FOLLOW) || new OfWhich(scene).bare(text);
        boolean follows = half && leans && !named.begins(text) && other.isEmpty();
        boolean joined = follows && !silent(text);
        AskReply reply = ask(joined ? together : other.isEmpty() ? text : other);
        if (half && !other.isEmpty() && !reply.outcome().equals("answered") && named.take(other)) {
            return;
        }
        if (half && joined == follows && !reply.outcome().equals("answered")) {
            AskReply instead = ask(joined ? text : together);
            reply = instead.outcome().equals("answered") ? instead : reply;
        }
        if (shown != null
                && reply.outcome().equals("answered")
                && reply.answers().getFirst().clause().equals(shown.clause())
                && reply.answers().getFirst().paragraph() == shown.paragraph()
                && scene.wants(Intent.ASK)
                && !scene.wants(Intent.AMOUNT, Intent.GRANT)
                && !Totals.TIME.matcher(text).find()
                && scene.desk.library().index().aspects(text).isEmpty()
                && further.tell(shown, text, c.question())) {
            return;
        }
        scene.keep(c.asked(text.length() <= FOLLOWING && !c.question().isEmpty() ? c.question() : text));
        Benefit told = new CaseTold(scene).of(reply, text, beside(reply, text));
        if (told != null) {
            new Naming(scene).found(told, text);
            return;
        }
        SameClause same = new SameClause(scene);
        // The very same question is told whole again: it may be asked in another chat than before.
        boolean anew = IntentWords.plain(text).equals(IntentWords.plain(c.question()));
        if (!anew
                && reply.outcome().equals("answered")
                && same.repeats(reply.answers().getFirst())) {
            same.tell(reply.answers().getFirst(), text, offers(reply, text));
            return;
        }
        if (reply.outcome().equals("answered")
                && (scene.wants(Intent.AMOUNT, Intent.GRANT)
                        || scene.desk.words().cues().said(Cue.MONEY, text))) {
            ClauseAnswer answer = reply.answers().getFirst();
            String unfigured = new Written(scene).without(answer, text);
            if (spoken(text, answer)) {
                return;
            }
            if (!sum(answer.text())) {
                scene.say(Phrase.TALK_NO_SUM);
            } else if (!unfigured.isEmpty()) {
                new Written(scene).tell(unfigured, answer);
            }
        }
        if (reply.outcome().equals("answered") && scene.desk.words().cues().said(Cue.ASKS_LENGTH, text)) {
            ClauseAnswer answer = reply.answers().getFirst();
            String most = StaysHere.most(answer.text());
            if (!most.isEmpty() && !answer.gist().contains(most)) {
                scene.cite(
                        answer.heading().isEmpty() ? answer.clause() : answer.heading(),
                        answer.clause(),
                        answer.paragraph(),
                        most,
                        answer.validity().note());
            }
        }
        if (reply.outcome().equals("answered")) {
            new OtherTime(scene).beside(reply.answers().getFirst(), text);
        }
        if (reply.outcome().equals("answered")
                && SameClause.asksTime(text)
                && SameClause.writesTime(reply.answers().getFirst().text())
                && !SameClause.writesTime(reply.answers().getFirst().gist())) {
            scene.say(Phrase.VIEW_SAME_NO_TIME);
        }
        if (reply.outcome().equals("not-found")
                && (new HiringOffered(scene).absent(text)
                        || new OwnLoan(scene).later(text)
                        || new OwnLoan(scene).absent(text))) {
            return;
        }
        scene.said.answered(reply, offers(reply, text));
    }

    /** Whether another paragraph than the one in view answers a question, in words of which that one says nothing. */
    boolean answers(String text, Set<String> words, @Nullable ClauseRef now, @Nullable ClauseAnswer shown) {
        return new ElsewhereAnswered(now, shown).by(ask(text), words);
    }

    /**
     * 俺从乡下来的，开了个饺子馆，公家给补点钱不, to which a clause is nearest that says nothing of who starts something: what the story speaks for is offered
     * instead, or all is looked at.
     */
    private boolean spoken(String text, ClauseAnswer answer) {
        if (!scene.wants(Intent.GRANT)
                || scene.busy()
                || scene.c().region() == null
                || !answer.region().equals(scene.c().region())
                || scene.person().facts().isEmpty()
                || !SHOP.matcher(text).find()
                || STARTED.matcher(answer.gist()).find()) {
            return false;
        }
        List<Benefit> offered = new SpokenFor(scene).benefits(text);
        if (offered.isEmpty()) {
            scene.keep(scene.person().wants(new Goal.All(Benefit.Audience.CITIZEN)));
            scene.go();
        } else {
            new Naming(scene).which(offered);
        }
        return true;
    }

    static boolean sum(String text) {
        return SUM.matcher(text).find();
    }

    /** The paragraph that answers the last question; null where none does. */
    @Nullable
    ClauseAnswer near() {
        String question = scene.c().question();
        AskReply reply = question.isEmpty() ? null : ask(question);
        return reply != null && reply.outcome().equals("answered")
                ? reply.answers().getFirst()
                : null;
    }

    /** The paragraph that answered the last question and stands in the reply before; null where none does. */
    @Nullable
    ClauseAnswer shown() {
        ClauseAnswer near = near();
        return near != null && new SameClause(scene).repeats(near) ? near : null;
    }

    /** Whether some notice, of whatever place, may answer a question that names no place; then the place is worth asking for. */
    boolean known(String question) {
        return scene.desk.library().index().regionNamed(question) == null
                && scene.desk.library().index().placeNotHeld(question) == null
                && !ask(question).outcome().equals("not-found");
    }

    /** Whether the notices settle a question by themselves: a paragraph answers, or it is about something they are known not to decide. */
    boolean settles(String question) {
        return switch (scene.desk
                .library()
                .index()
                .find(new Question(asked(question), scene.c().region()))) {
            case Finding.Answered answered -> true;
            case Finding.Unsure unsure -> false;
            case Finding.NotFound none -> none.topic() != null || none.place() != null || none.otherRegion() != null;
        };
    }

    /** 转公司的钱呢: something the notice there is known not to write of, whatever was spoken of before. */
    private boolean silent(String question) {
        return scene.c().region() != null
                && scene.desk
                                .library()
                                .index()
                                .find(new Question(asked(question), scene.c().region()))
                        instanceof Finding.NotFound(var otherRegion, var place, OutsideTopic topic)
                && topic != null
                && topic.notice() != null;
    }

    /** The question without what is said beside it; the place stays while none is known, for it says where. */
    private String asked(String question) {
        List<String> place = scene.c().region() == null ? List.of() : List.of(scene.regionName());
        return Asides.without(question, place, scene.desk.words().cues());
    }

    AskReply ask(String question) {
        String region = scene.c().region();
        Cues cues = scene.desk.words().cues();
        boolean advance = cues.said(Cue.ADVANCE, question);
        // An advance is of something that is meant sooner.
        List<Benefit> meant = region == null
                ? List.of()
                : scene.finder().beside(question, region, scene.audience()).stream()
                        .filter(benefit -> advance || !cues.said(Cue.ADVANCE, benefit.name()))
                        .toList();
        ClauseDesk desk = scene.assistant.clauses(scene.desk.library(), meant);
        AskReply reply = desk.ask(asked(question), region, scene.asOf());
        ClauseRef own = ClauseNamed.decides(reply, meant);
        return own == null || region == null ? reply : desk.show(own, region, asked(question), scene.asOf());
    }

    /** What can be worked out for the paragraph that answers, or which question was meant. */
    private List<Reply.Choice> offers(AskReply reply, String question) {
        return switch (reply.outcome()) {
            case "unsure" ->
                reply.answers().stream()
                        .map(one -> ClauseNamed.choice(one, scene.c().region() == null))
                        .toList();
            case "answered" -> worked(reply.answers().getFirst(), question);
            default ->
                scene.open() != null
                        ? List.of()
                        : reply.suggestions().stream()
                                .map(one -> new Reply.Choice(one, one))
                                .toList();
        };
    }

    /** The benefits that the paragraph that answers and the question are about. */
    private List<Benefit> beside(AskReply reply, String question) {
        return reply.outcome().equals("answered")
                ? scene.finder().beside(question, reply.answers().getFirst().region(), scene.audience())
                : List.of();
    }

    /** The benefits the question means; of a paragraph that holds many the others would only lead astray. */
    private List<Reply.Choice> worked(ClauseAnswer answer, String question) {
        List<Reply.Choice> offers = new ArrayList<>();
        if (scene.open() == null) {
            scene.finder().beside(question, answer.region(), scene.audience()).stream()
                    .filter(benefit -> !benefit.facts().isEmpty())
                    .limit(MOST_OFFERS)
                    .forEach(benefit -> offers.add(new Reply.Choice("算" + benefit.name(), "算" + benefit.name())));
        }
        offers.add(new Reply.Choice("有用", "有用"));
        offers.add(new Reply.Choice("没用", "没用"));
        return offers;
    }
}
