package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.Slots;
import cn.policydesk.journal.Masking;
import cn.policydesk.library.Library;
import cn.policydesk.telling.ClauseDesk;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one message: the order in which it is looked at, what to remember and what to reply. Not safe for several threads; one each.
 */
final class Dialogue {

    private final Scene scene;
    private final Courtesies courtesies;
    private final People people;
    private final Whereabouts whereabouts;
    private final Wishes wishes;
    private final OpenQuestion question;
    private final Both both;
    private final Clauses clauses;
    private final NotCounted notCounted;
    private final Practical practical;

    /** What a conversation works with: one release of words and rules. */
    record Desk(
            Library library,
            Talk talk,
            Slots slots,
            Topics topics,
            BenefitFinder finder,
            FactHearing hearing,
            IntentWords words,
            QuoteDesk quotes,
            Ledger ledger,
            Duration rest,
            Duration life) {
        /** The same, writing nothing down. */
        Desk quiet() {
            return new Desk(library, talk, slots, topics, finder, hearing, words, quotes, new Ledger(null), rest, life);
        }
    }

    /** @param masked what was taken out of the message because it points to one person */
    Dialogue(
            Assistant assistant,
            Desk desk,
            Incoming incoming,
            @Nullable Conversation before,
            Set<Masking.Kind> masked) {
        Conversation start = before == null
                ? Conversation.begun(
                        incoming.region(), incoming.at(), desk.library().version())
                : before;
        this.scene = new Scene(assistant, desk, incoming, start.nextTurn());
        this.clauses = new Clauses(scene);
        this.notCounted = new NotCounted(scene);
        this.practical = new Practical(scene);
        this.courtesies = new Courtesies(scene);
        this.people = new People(scene);
        this.whereabouts = new Whereabouts(scene);
        this.wishes = new Wishes(scene, clauses);
        this.question = new OpenQuestion(scene, wishes, clauses);
        this.both = new Both(scene, wishes, clauses);
        if (before == null) {
            scene.said.say(first(desk));
        }
        if (!masked.isEmpty()) {
            scene.say(
                    Phrase.TALK_MASKED,
                    "种类",
                    String.join("、", masked.stream().map(Masking.Kind::word).toList()));
        }
    }

    /** What is told once to everybody who begins: how long what they say is kept. */
    static String first(Desk desk) {
        String hours = String.valueOf(desk.life().toHours());
        long days = desk.ledger().days();
        String kept = String.valueOf(days);
        return desk.talk().say(days == 0 ? Phrase.TALK_FIRST : Phrase.TALK_FIRST_KEPT, "小时", hours, "天", kept);
    }

    /** What comes of the message. */
    Conversations.Turn take() {
        if (scene.wants(Intent.FORGET)) {
            return new Conversations.Turn(null, scene.said.only(scene.phrase(Phrase.TALK_FORGOTTEN)));
        }
        SameResult same = new SameResult(scene);
        if (!rested()) {
            new NewRules(scene).take();
            Picking picking = new Picking(scene);
            String picked = picking.of(beginning(scene.incoming.text().strip()));
            if (!picking.rest().isEmpty()) {
                beside(picking.rest());
            }
            if (!new AddedTo(scene).pressed(picked)) {
                message(picked);
            }
        }
        whereabouts.back();
        practical.beside();
        Alongside.tell(scene, clauses);
        notCounted.tell();
        same.tell();
        String whose = scene.person().label();
        scene.said.of(whose, scene.phrase(Phrase.TALK_OF, "谁", whose));
        Reply reply = scene.said.reply(scene.c(), scene.desk);
        String rules = scene.desk.library().version();
        Conversation next =
                scene.c().offering(scene.said.choices()).said(scene.said.text(), scene.incoming.at(), rules);
        return new Conversations.Turn(next, reply);
    }

    /** After a long silence the user is asked whether to go on; the message waits. */
    private boolean rested() {
        Conversation c = scene.c();
        if (c.resting()) {
            String waiting = c.waiting();
            scene.keep(c.resting(false).waitingFor(null));
            boolean on = scene.wants(Intent.GO_ON) && !scene.wants(Intent.RESTART);
            if (on && waiting != null) {
                resume(waiting);
            }
            return on && waiting != null;
        }
        boolean busy = !c.person().facts().isEmpty() || scene.busy();
        if (!busy || Duration.between(c.at(), scene.incoming.at()).compareTo(scene.desk.rest()) < 0) {
            return false;
        }
        scene.keep(c.resting(true).waitingFor(scene.incoming.text()));
        scene.said.ask(
                scene.phrase(Phrase.TALK_RESTED),
                List.of(new Reply.Choice("接着上次的", "接着上次的"), new Reply.Choice("重新开始", "重新开始")));
        return true;
    }

    /** Of a very long message only the beginning is read, and the reply says so. */
    private String beginning(String text) {
        if (text.length() <= ClauseDesk.LONG_QUESTION) {
            return text;
        }
        scene.say(Phrase.TOO_LONG);
        String beginning = ClauseDesk.beginning(text);
        scene.read(beginning);
        return beginning;
    }

    private void resume(String message) {
        scene.read(message);
        message(message);
    }

    /** What is said beside the answer that is picked: whom it is about, and facts. */
    private void beside(String rest) {
        people.turn(rest);
        var _ = new Remembering(scene).take(rest);
    }

    private void message(String message) {
        Several several = new Several(scene);
        String meant = new MeantOtherwise(scene).wanted(whereabouts.withoutPlaceGone(new Meant(scene).of(message)));
        if (!meant.equals(message)) {
            scene.read(meant);
        }
        String said = new EndsWhen(scene).means(meant) ? meant : practical.left(meant);
        if (said == null) {
            return;
        }
        new HiredByName(scene).note(said);
        String first = several.first(said);
        if (several.opened()
                || new InAll(scene).named(first)
                || new ClauseNamed(scene, clauses).take(first)
                || both.next(first)
                || wishes.naming.another(first)
                || courtesies.reply(first)
                || people.turn(first)
                || people.stays() && new Another(scene, wishes).first(scene.c().question())) {
            return;
        }
        String text = people.asked(first);
        if (whereabouts.asks(text)) {
            return;
        }
        boolean bare = whereabouts.bare(text);
        if (whereabouts.moved(text) && bare && !scene.c().question().isEmpty()) {
            resume(scene.c().question());
            return;
        }
        Conversation c = scene.c();
        String waiting = c.waiting();
        if (c.region() == null && waiting != null && anywhere(text)) {
            scene.keep(c.anywhere(true));
            resume(waiting);
            return;
        }
        if (c.region() == null && waiting != null && !scene.wants(Intent.AMOUNT, Intent.ALL, Intent.ASK)) {
            scene.keep(c.waitingFor(text.length() > 4 ? waiting + "，" + text : waiting));
            scene.askRegion();
            return;
        }
        if (c.region() != null && waiting != null && bare) {
            scene.keep(c.waitingFor(null));
            resume(waiting);
            return;
        }
        if (c.region() == null && scene.desk.library().regions().size() == 1) {
            scene.keep(c.in(scene.desk.library().regions().getFirst().id()));
        }
        if (bare && waiting == null && !scene.busy() && scene.c().region() != null) {
            whereabouts.only();
            return;
        }
        if (!new OfWhich(scene).take(text)
                && !wishes.naming.picked(text)
                && !new AskedInList(scene).take(text)
                && !new SweepTalk(scene).named(text)
                && !both.take(text)
                && !(several.split() && new Another(scene, wishes).first(text))) {
            said(text);
        }
    }

    /** Whether somebody asked where does not want to say: all places answer then. */
    private boolean anywhere(String text) {
        return scene.wants(Intent.DECLINE, Intent.ANYWHERE)
                && scene.desk.library().index().regionNamed(text) == null;
    }

    private void said(String told) {
        new RegionFigure(scene).beside(told);
        String whole = new MoreOrFewer(scene).take(new KinTold(scene).hers(told));
        if (whole == null
                || new HowLong(scene).take(whole)
                || new InAll(scene).plain(whole)
                || new RegionFigure(scene).only(whole)
                || new EachNamed(scene).first(whole)) {
            return;
        }
        String licensed = new NoLicence(scene).take(whole);
        String message =
                licensed == null || new SomeDiffer(scene).take(licensed) ? null : new NotAll(scene).take(licensed);
        if (message == null || new Planned(scene).take(message)) {
            return;
        }
        Amending amending = new Amending(scene);
        AskedBehind behind = new AskedBehind(scene);
        String text = new TakenBack(scene).plain(behind.turned(message));
        if (behind.anew(text, message) || new AtOnce(scene, clauses, question).take(amending, text)) {
            return;
        }
        Map<String, Known> known = Amending.told(scene);
        boolean dayChosen = whereabouts.day(text);
        new OutsideFigure(scene).beside(text);
        Remembering.Taken taken = new SinceThen(scene).around(text);
        new PartsOfSum(scene).tell();
        Goal before = people.before(taken.heard());
        if (before != null) {
            new Another(scene, wishes).pursue(before, text);
            return;
        }
        if (!dayChosen && amending.unheard(text, taken, known)) {
            return;
        }
        Fact doubted = taken.doubted();
        if (scene.busy() && doubted != null) {
            // Which is right has been asked; what comes next answers that.
            amending.ask(doubted);
        } else if (scene.busy()
                && dayChosen
                && taken.heard().facts().isEmpty()
                && (whereabouts.only(text) || !scene.wants(Intent.AMOUNT, Intent.ALL))) {
            scene.go();
        } else if (new SweepTalk(scene).take(text, taken)) {
            return;
        } else if (scene.person().asked() != null) {
            question.take(text, taken);
        } else if (taken.heard().facts().isEmpty() && new OfferedAlone(scene, wishes.naming).take(text)) {
            return;
        } else {
            wishes.take(text, taken.heard());
        }
    }
}
