package cn.policydesk.dingtalk;

import cn.policydesk.channel.CurrentWords;
import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.dialogue.PastedPeople;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.telling.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a message to a robot to what is said to it: every kind gets a useful reply, in a group nothing of anybody's facts.
 *
 * <p>Safe for use by several threads; messages of one person come one after the other.
 */
final class DingtalkTalk {

    /** The channel's name in conversations and journal. */
    static final String CHANNEL = "dingtalk";

    private final Parts parts;
    private final HandedLists lists;
    private final CurrentWords<DingtalkWords> words;

    /** What it works with. */
    record Parts(
            Reception reception,
            CurrentLibrary current,
            PastedPeople pasted,
            DingtalkText text,
            String baseUrl,
            Asker.All askers,
            Lists lists,
            Whereabouts whereabouts,
            Outlet outlet,
            Clock clock) {}

    DingtalkTalk(Parts parts) {
        this.parts = parts;
        this.lists = new HandedLists(parts);
        this.words = new CurrentWords<>(parts.reception(), DingtalkWords::read);
    }

    /** How somebody is called in conversations: by the staff id, which is the same everywhere. */
    static String user(Robot robot, RobotMessage message) {
        return robot.name() + ":" + (message.staffId() == null ? message.senderId() : message.staffId());
    }

    private DingtalkWords words() {
        return words.get();
    }

    /** Answers a message. */
    void answer(Robot robot, RobotMessage message, String key) {
        String region = parts.whereabouts().of(robot, message.staffId());
        Turn turn = new Turn(robot, message.place(), user(robot, message), key, region, words());
        if (!Admission.allowed(robot, message)) {
            here(turn, turn.words().say(Phrase.NOT_ALLOWED));
            return;
        }
        switch (message.content()) {
            case Content.Text text -> typed(turn, text.words(), Phrase.EMPTY);
            case Content.RichText rich -> typed(turn, rich.words(), Phrase.PICTURE);
            case Content.Voice voice -> typed(turn, voice.heard().replaceFirst("[\u3002.]+$", ""), Phrase.VOICE);
            case Content.Picture picture -> kind(turn, Phrase.PICTURE);
            case Content.File file -> {
                if (!lists.file(turn, file)) {
                    kind(turn, Phrase.FILE);
                }
            }
            case Content.Unknown unknown -> kind(turn, Phrase.UNKNOWN);
        }
    }

    /** Says that something of ours went wrong. */
    void failed(Robot robot, RobotMessage message) {
        here(plain(robot, message), words().say(Phrase.FAILED));
    }

    /** Says that too much came at once. */
    void crowded(Robot robot, RobotMessage message) {
        here(plain(robot, message), words().say(Phrase.CROWDED));
    }

    private Turn plain(Robot robot, RobotMessage message) {
        return new Turn(robot, message.place(), user(robot, message), message.id(), null, words());
    }

    // ---- words

    /** @param nothing what is said where there are no words */
    private void typed(Turn turn, String said, Phrase nothing) {
        String words = Spoken.cleaned(said, turn.group());
        if (words.isEmpty()) {
            kind(turn, nothing);
            return;
        }
        Asker asker = parts.askers().get(turn.user());
        if (turn.words().goesOn(words)
                && (!asker.rest().isEmpty() || asker.question().isEmpty())) {
            goOn(turn, asker);
        } else if (turn.words().forwards(words)) {
            card(turn, asker);
        } else if (asker.list() != null && lists.placed(turn, asker.list(), words)) {
            return;
        } else if (parts.pasted()
                .in(words, today(), region(turn, parts), parts.current().get())
                .isPresent()) {
            lists.list(turn, new Lists.Handed("名单.csv", new byte[0], words));
        } else {
            chat(turn, Spoken.picked(asker.offers(), words));
        }
    }

    private LocalDate today() {
        return LocalDate.now(parts.clock());
    }

    private void goOn(Turn turn, Asker asker) {
        if (asker.rest().isEmpty()) {
            here(turn, turn.words().say(Phrase.NO_MORE));
        } else if (alone(turn)) {
            fitted(turn, turn.alone(), asker.rest(), "", "");
        }
    }

    private void chat(Turn turn, String words) {
        Reception reception = parts.reception();
        Reply reply = reception.chat(new Incoming(
                CHANNEL,
                turn.user(),
                turn.key(),
                words,
                turn.region(),
                null,
                parts.clock().instant(),
                null));
        if (!reception.knows(CHANNEL, turn.user())) {
            parts.askers().forget(turn.user());
        }
        boolean number = reception.asksNumber(reply);
        String question = reply.asking() == null || reply.messages().isEmpty()
                ? ""
                : parts.text().one(reply.messages().getLast(), !number, hint(turn, false), turn.words());
        parts.askers().change(turn.user(), asker -> asker.asked(question));
        if (!reply.quotes().isEmpty()) {
            parts.askers().change(turn.user(), asker -> asker.told(reply.quotes()));
        }
        if (!turn.group()) {
            say(turn, turn.place(), reply, reply.messages(), !number);
            return;
        }
        GroupPart part = GroupPart.of(reply, tells(words), GroupPart.Common.of(reception));
        if (part.alone().isEmpty()) {
            say(turn, turn.place(), reply, part.shared(), false);
        } else if (part.shared().isEmpty()) {
            if (alone(turn)) {
                say(turn, turn.alone(), reply, part.alone(), !number);
            }
        } else {
            String body = parts.text().all(reply, part.shared(), false, "", turn.words());
            Phrase rest = turn.reachable() ? Phrase.PRIVATE_REST : Phrase.PRIVATE_NOT;
            fitted(turn, turn.place(), body, turn.words().say(rest), url(reply));
            if (turn.reachable()) {
                say(turn, turn.alone(), reply, part.alone(), !number);
            }
        }
    }

    private boolean tells(String words) {
        return parts.pasted().tells(words, today(), parts.current().get());
    }

    /** Whether something that is for the asker alone can be said; tells the group where it goes. */
    private boolean alone(Turn turn) {
        if (turn.group()) {
            here(turn, turn.words().say(turn.reachable() ? Phrase.PRIVATE_GROUP : Phrase.PRIVATE_NOT));
        }
        return turn.reachable();
    }

    /** Says messages of a reply; the last, where it asks or offers something, is never cut off. */
    private void say(Turn turn, Place place, Reply reply, List<Reply.Message> messages, boolean picks) {
        if (messages.isEmpty()) {
            return;
        }
        boolean open = !messages.getLast().choices().isEmpty() || reply.asking() != null;
        boolean result = !reply.quotes().isEmpty()
                && !place.group()
                && !Card.worth(reply.quotes()).isEmpty();
        List<Reply.Message> head = open ? messages.subList(0, messages.size() - 1) : messages;
        String end = open
                ? parts.text().all(reply, List.of(messages.getLast()), picks, hint(turn, place.group()), turn.words())
                : "";
        if (result && reply.asking() == null) {
            String offer = turn.words().say(Phrase.CARD_OFFER);
            end += (end.isEmpty() ? "" : Marks.PARAGRAPH) + Marks.sends(new Reply.Choice(offer, offer));
        }
        fitted(turn, place, parts.text().all(reply, head, false, "", turn.words()), end, url(reply));
    }

    private static String hint(Turn turn, boolean group) {
        return turn.words().say(group ? Phrase.PICK_IN_GROUP : Phrase.TAP_OR_PICK);
    }

    private static String url(Reply reply) {
        return !reply.answers().isEmpty()
                ? reply.answers().getFirst().url()
                : reply.quotes().isEmpty() ? "" : reply.quotes().getFirst().url();
    }

    // ---- everything else

    /** A fixed phrase, and how to go on: the open question, or what can be asked. */
    private void kind(Turn turn, Phrase phrase) {
        String says = turn.words().say(phrase);
        String question = parts.askers().get(turn.user()).question();
        if (turn.group()) {
            here(turn, says);
        } else if (!question.isEmpty()) {
            here(turn, says + Marks.LINE + turn.words().say(Phrase.BACK) + Marks.PARAGRAPH + question);
        } else {
            examples(turn, says);
        }
    }

    private void examples(Turn turn, String says) {
        String region = region(turn, parts);
        List<Reply.Choice> choices = region == null
                ? Spoken.places(parts.reception().regions(), turn.words())
                : parts.reception().examples(region).stream()
                        .map(example -> new Reply.Choice(example, example))
                        .toList();
        String asks = region == null
                ? turn.words().say(Phrase.WHERE)
                : turn.words()
                        .say(
                                Phrase.TRY,
                                "地区",
                                parts.reception().regionName(region).orElse(region));
        parts.askers().change(turn.user(), asker -> asker.offered(choices));
        here(
                turn,
                parts.text()
                        .one(new Reply.Message(says + "\n" + asks, choices), true, hint(turn, false), turn.words()));
    }

    /** The region that holds now, or null. */
    static @Nullable String region(Turn turn, Parts parts) {
        String talked = parts.reception().regionOf(CHANNEL, turn.user());
        return talked == null ? turn.region() : talked;
    }

    private void card(Turn turn, Asker asker) {
        String card = Card.of(asker.results(), parts.current().get(), turn.words(), parts.baseUrl())
                .orElse("");
        if (card.isEmpty()) {
            here(turn, turn.words().say(Phrase.CARD_NONE));
        } else if (alone(turn)) {
            markdown(turn, turn.alone(), card);
        }
    }

    // ---- out

    private void fitted(Turn turn, Place place, String text, String end, String url) {
        DingtalkText.Fitted fitted = parts.text().fitting(text, end, url, turn.words());
        parts.askers().change(turn.user(), asker -> asker.leaving(fitted.rest()));
        markdown(turn, place, fitted.text());
    }

    private void here(Turn turn, String text) {
        here(parts, turn, text);
    }

    /** Says something where the message was said. */
    static void here(Parts parts, Turn turn, String text) {
        markdown(parts, turn, turn.place(), text);
    }

    private void markdown(Turn turn, Place place, String text) {
        markdown(parts, turn, place, text);
    }

    private static void markdown(Parts parts, Turn turn, Place place, String text) {
        List<String> mention = place.group() && !place.staffId().isEmpty() ? List.of(place.staffId()) : List.of();
        parts.outlet().say(turn.robot(), place, new Saying.Markdown(DingtalkText.title(text), text, mention));
    }
}
