package cn.policydesk.wechat;

import cn.policydesk.channel.Answer;
import cn.policydesk.channel.CurrentWords;
import cn.policydesk.channel.Cut;
import cn.policydesk.channel.Late;
import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.telling.Reply;
import cn.policydesk.wechat.Message.Content;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a message of WeChat to what is said to it: every kind gets a useful reply, or none where none is due.
 *
 * <p>Safe for use by several threads. It knows nothing of the time WeChat gives, nor of tries: {@link WechatDoor} does.
 */
final class WechatTalk {

    /** The channel's name in conversations and journal. */
    static final String CHANNEL = "wechat";

    private final Reception reception;
    private final WechatText text;
    private final Followers followers;
    private final Late late;
    private final MenuKeys menus;
    private final Clock clock;
    private final CurrentWords<WechatWords> words;

    WechatTalk(Reception reception, WechatText text, Followers followers, Late late, MenuKeys menus, Clock clock) {
        this.reception = reception;
        this.words = new CurrentWords<>(reception, WechatWords::read);
        this.text = text;
        this.followers = followers;
        this.late = late;
        this.menus = menus;
        this.clock = clock;
    }

    /** One message with whose it is. */
    private record Turn(Account account, String user, String key, WechatWords words) {}

    /** How a follower is called in conversations. */
    static String user(Account account, Message message) {
        return account.name() + ":" + message.from();
    }

    /** The words of the moment. */
    WechatWords words() {
        return words.get();
    }

    /** What a message comes to; run once for each. */
    Answer answer(Account account, MessageReading.Keyed keyed) {
        Turn turn = new Turn(account, user(account, keyed.message()), keyed.key(), words());
        return switch (keyed.message().content()) {
            case Content.Text typed -> typed(turn, typed.words().strip());
            case Content.Voice voice ->
                voice.heard().isEmpty() ? kind(turn, Phrase.VOICE) : typed(turn, Spoken.heard(voice));
            case Content.Image image -> kind(turn, Phrase.IMAGE);
            case Content.Video video -> kind(turn, Phrase.VIDEO);
            case Content.Link link -> kind(turn, Phrase.LINK);
            case Content.Location location -> location(turn, location.address());
            case Content.Subscribe subscribe -> subscribe(turn, subscribe.scene());
            case Content.Scan scan -> scan(turn, scan.scene());
            case Content.Click click ->
                menus.textOf(account, click.key())
                        .map(words -> typed(turn, words))
                        .orElseGet(() -> kind(turn, Phrase.MENU_UNKNOWN));
            case Content.Scanned scanned -> kind(turn, Phrase.SCANNED);
            case Content.Unknown unknown -> kind(turn, Phrase.UNKNOWN);
            case Content.Quiet quiet -> Answer.SILENT;
            case Content.Unsubscribe left -> forget(turn);
        };
    }

    private Answer forget(Turn turn) {
        reception.forget(CHANNEL, turn.user());
        followers.forget(turn.user());
        late.forget(turn.user());
        return Answer.SILENT;
    }

    // ---- words

    private Answer typed(Turn turn, String words) {
        String plain = Stickers.without(words);
        if (turn.words().sticker(words) || plain.isEmpty() && !words.isEmpty()) {
            return kind(turn, Phrase.STICKER);
        }
        Follower follower = followers.get(turn.user());
        if (turn.words().goesOn(plain)) {
            if (!follower.rest().isEmpty()) {
                return fitting(turn, follower.rest(), follower.rest());
            }
            // Asked whether to go on with what rested, the conversation takes the same word.
            if (follower.question().isEmpty() || follower.fact()) {
                return kind(turn, Phrase.NO_MORE);
            }
        }
        return chat(turn, "", picked(follower, plain));
    }

    /** What a number, or the very words of a line, picks from what was offered; else what was said. */
    private static String picked(Follower follower, String words) {
        int number = Spoken.number(words);
        return number > 0 && number <= follower.offers().size()
                ? follower.offers().get(number - 1).text()
                : follower.offers().stream()
                        .filter(offer -> offer.label().equals(words))
                        .map(Reply.Choice::text)
                        .findFirst()
                        .orElse(words);
    }

    /** One message of the conversation, with something said before its reply. */
    private Answer chat(Turn turn, String before, String words) {
        Reply reply = reception.chat(
                new Incoming(CHANNEL, turn.user(), turn.key(), words, region(turn), null, clock.instant(), null));
        boolean number = reception.asksNumber(reply);
        if (reception.knows(CHANNEL, turn.user())) {
            String question = text.question(reply, number, turn.words());
            followers.change(turn.user(), follower -> follower.asked(question, reply.asking() != null));
        } else {
            followers.forget(turn.user());
            late.forget(turn.user());
        }
        return finished(turn, before + text.all(reply, number, turn.words()), before + text.later(reply, turn.words()));
    }

    /** The region to begin a conversation with, or null where the follower is to be asked. */
    private @Nullable String region(Turn turn) {
        String scanned = followers.get(turn.user()).region();
        String region = scanned == null ? turn.account().region() : scanned;
        return region != null && reception.regionName(region).isPresent() ? region : null;
    }

    // ---- everything else

    /** A fixed phrase, and how to go on: the open question, or examples. */
    private Answer kind(Turn turn, Phrase phrase) {
        return goingOn(turn, turn.words().say(phrase));
    }

    private Answer goingOn(Turn turn, String says) {
        String question = followers.get(turn.user()).question();
        return question.isEmpty()
                ? examples(turn, says)
                : finished(turn, says + "\n" + turn.words().say(Phrase.BACK) + "\n" + question, says);
    }

    /** What can be asked, or where, by number. */
    private Answer examples(Turn turn, String says) {
        String talked = reception.regionOf(CHANNEL, turn.user());
        String region = talked == null ? region(turn) : talked;
        List<Reply.Choice> choices = region == null
                ? reception.regions().stream()
                        .map(place -> new Reply.Choice(
                                place.shortName(), turn.words().say(Phrase.REGION_BENEFITS, "地区", place.shortName())))
                        .toList()
                : reception.examples(region).stream()
                        .map(example -> new Reply.Choice(example, example))
                        .toList();
        followers.change(turn.user(), follower -> follower.offered(choices));
        String asks = says + "\n"
                + (region == null
                        ? turn.words().say(Phrase.WHERE)
                        : turn.words()
                                .say(
                                        Phrase.TRY,
                                        "地区",
                                        reception.regionName(region).orElse(region)));
        return finished(turn, text.numbered(asks, choices, turn.words()), says);
    }

    private Answer location(Turn turn, String address) {
        String region = address.isEmpty() ? null : reception.regionNamed(address);
        return region == null ? kind(turn, Phrase.LOCATION) : into(turn, region);
    }

    private Answer subscribe(Turn turn, String scene) {
        String welcome = turn.words().say(Phrase.WELCOME, "问候", reception.greeting());
        Optional<Reception.Topic> topic = Scene.benefit(scene).flatMap(reception::benefit);
        if (topic.isPresent()) {
            return benefit(turn, welcome + "\n\n", topic.get());
        }
        Scene.region(scene)
                .filter(region -> reception.regionName(region).isPresent())
                .ifPresent(region -> followers.change(turn.user(), follower -> follower.in(region)));
        return examples(turn, welcome);
    }

    private Answer scan(Turn turn, String scene) {
        Optional<Reception.Topic> topic = Scene.benefit(scene).flatMap(reception::benefit);
        if (topic.isPresent()) {
            return benefit(turn, "", topic.get());
        }
        Optional<String> region =
                Scene.region(scene).filter(id -> reception.regionName(id).isPresent());
        return region.map(id -> into(turn, id)).orElseGet(() -> kind(turn, Phrase.SCENE_UNKNOWN));
    }

    /** A conversation that is about another region is told so, as if it had been said; else the region is kept for its begin. */
    private Answer into(Turn turn, String region) {
        String name = reception.regionName(region).orElse(region);
        followers.change(turn.user(), follower -> follower.in(region));
        String talked = reception.regionOf(CHANNEL, turn.user());
        boolean other = reception.knows(CHANNEL, turn.user()) && !region.equals(talked);
        return other
                ? chat(turn, "", turn.words().say(Phrase.REGION_BENEFITS, "地区", name))
                : goingOn(turn, turn.words().say(Phrase.REGION_NOW, "地区", name));
    }

    private Answer benefit(Turn turn, String before, Reception.Topic topic) {
        followers.change(turn.user(), follower -> follower.in(topic.region()));
        String talked = reception.regionOf(CHANNEL, turn.user());
        boolean other = reception.knows(CHANNEL, turn.user()) && !topic.region().equals(talked);
        String place = other ? reception.regionName(topic.region()).orElse("") : "";
        return chat(turn, before, place + turn.words().say(Phrase.BENEFIT, "待遇", topic.name()));
    }

    // ---- what fits

    /** With the answers that came too late for their own messages: before this one where both fit, else behind it. */
    private Answer finished(Turn turn, String now, String later) {
        List<Late.Waiting> waiting = late.takeOthers(turn.user(), turn.key());
        if (waiting.isEmpty()) {
            return fitting(turn, now, later);
        }
        String missed = String.join("\n\n", waiting.stream().map(this::labelled).toList());
        String together = missed + "\n\n" + now;
        return Cut.bytes(together) <= Assistant.REPLY_BYTES
                ? fitting(turn, together, missed + "\n\n" + later)
                : fitting(turn, now + "\n\n" + missed, later + "\n\n" + missed);
    }

    /** An answer with the question it is to. */
    String labelled(Late.Waiting waiting) {
        return waiting.question().isEmpty()
                ? waiting.text()
                : words().say(Phrase.LATE, "问题", waiting.question()) + "\n" + waiting.text();
    }

    private Answer fitting(Turn turn, String now, String later) {
        return new Answer(head(turn.user(), now, turn.words()), later);
    }

    /** What fits a message; the rest is kept for when it is asked for. */
    String head(String user, String all, WechatWords words) {
        Cut.Two two = Cut.telling(all, Assistant.REPLY_BYTES, words.say(Phrase.MORE));
        followers.change(user, follower -> follower.leaving(two.rest()));
        return two.head();
    }
}
