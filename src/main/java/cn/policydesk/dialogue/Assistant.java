package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.HearingWords;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.Slots;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.Masking;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseDesk;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.PlainReply;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Standings;
import cn.policydesk.telling.Talk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers people: the one call every channel makes.
 *
 * <p>Safe for use by several threads. The library, the day and the question are arguments: the same three give the same answer.
 */
public final class Assistant {

    /** What a passive WeChat reply surely carries, in bytes of UTF-8. */
    public static final int REPLY_BYTES = PlainReply.MOST_BYTES;

    private final String baseUrl;
    private final ChatLimits limits;
    private final Conversations conversations;
    private final Ledger ledger;
    private final Pace users;
    private final Pace addresses;
    private final ConcurrentMap<String, Dialogue.Desk> desks = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Talk> talks = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Slots> slots = new ConcurrentHashMap<>();

    /** @param baseUrl for absolute links in messages, or empty for no links */
    public Assistant(String baseUrl) {
        this(baseUrl, ChatLimits.USUAL, Clock.systemUTC());
    }

    /**
     * @param baseUrl for absolute links in messages, or empty for no links
     * @param limits how long conversations rest and are kept, how many, and how fast people may write
     * @param clock tells when a conversation is too old to be kept and how fast somebody writes
     */
    public Assistant(String baseUrl, ChatLimits limits, Clock clock) {
        this(baseUrl, limits, clock, null);
    }

    /** @param journal where questions and quotes are written down, or null for nowhere */
    public Assistant(String baseUrl, ChatLimits limits, Clock clock, @Nullable Journal journal) {
        this.ledger = new Ledger(journal);
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.limits = limits;
        this.conversations = new Conversations(limits.most(), limits.life(), clock);
        this.users = new Pace(limits.user(), limits.most(), clock);
        this.addresses = new Pace(limits.address(), limits.most(), clock);
    }

    /**
     * One message of a conversation: what it says is kept under its channel and user, one message at a time.
     *
     * @param incoming the message; a repeated id gets the reply that was kept
     * @param library what is known
     */
    public Reply chat(Incoming incoming, Library library) {
        return conversations.turn(
                incoming.key(),
                incoming.messageId(),
                before -> tooFast(incoming)
                        ? new Conversations.Turn(before, slower(before, library), false)
                        : turn(incoming, before, library));
    }

    /** One message, without what points to one person; what was masked is told and neither kept nor logged. */
    private Conversations.Turn turn(Incoming incoming, @Nullable Conversation before, Library library) {
        Masking.Masked masked = Masking.mask(incoming.text());
        Incoming safe = incoming.saying(masked.text());
        Dialogue.Desk desk = desk(library);
        Conversations.Turn turn = EachClause.take(this, desk, safe, before, masked.found());
        Conversation next = turn.conversation();
        Optional<Boolean> useful = Judging.of(safe.text(), before, desk.words());
        if (next == null) {
            ledger.forget(safe);
        } else if (useful.isPresent()) {
            ledger.judged(safe, useful.get(), safe.at().minus(limits.life()));
        } else {
            ledger.note(safe, next.region(), turn.reply());
        }
        return turn;
    }

    /**
     * Goes through a conversation of nobody, which leaves no trace: the first real message is then answered as fast as later ones.
     *
     * @param at when
     */
    public void warm(Library library, Instant at) {
        Dialogue.Desk desk = desk(library).quiet();
        for (Region region : library.regions()) {
            for (String example : examples(library, region.id())) {
                Incoming incoming = new Incoming("warm", "", null, example, region.id(), null, at);
                var _ = new Dialogue(this, desk, incoming, null, Set.of()).take();
            }
        }
    }

    /** Asks to wait; the answers offered last stay at hand. */
    private Reply slower(@Nullable Conversation before, Library library) {
        Said said = new Said();
        String text = talk(library).say(Phrase.TALK_LIMIT);
        if (before == null) {
            return said.only(text);
        }
        said.ask(text, before.choices());
        return said.reply(before, desk(library));
    }

    private boolean tooFast(Incoming incoming) {
        String address = incoming.address();
        return !users.allows(incoming.key())
                || address != null && !addresses.allows(incoming.channel() + "\n" + address);
    }

    /** The region a conversation is about now, or null where that is not known. */
    public @Nullable String regionOf(String channel, String user) {
        Conversation conversation = conversations.peek(channel + "\n" + user);
        return conversation == null ? null : conversation.region();
    }

    /** Whether a conversation is kept under a channel and user. */
    public boolean knows(String channel, String user) {
        return conversations.knows(channel + "\n" + user);
    }

    /** Whom a conversation is about now, or null where there is none. */
    @Nullable
    Person person(String channel, String user) {
        Conversation conversation = conversations.peek(channel + "\n" + user);
        return conversation == null ? null : conversation.person();
    }

    /** Forgets a conversation with all that was said in it. */
    public void forget(String channel, String user) {
        conversations.forget(channel + "\n" + user);
    }

    private static FactHearing hearing(Library library, Slots slots) {
        HearingWords words = HearingWords.read(library.folder(), library.rules().dictionary(), new Faults());
        return new FactHearing(
                library.rules().dictionary(),
                slots,
                words,
                library.regions().stream().map(Region::shortName).toList());
    }

    private Dialogue.Desk desk(Library library) {
        Dialogue.Desk known = desks.get(library.version());
        if (known == null) {
            Slots asked = slots(library);
            Topics topics = Topics.read(library.folder(), library.rules(), new Faults());
            known = new Dialogue.Desk(
                    library,
                    talk(library),
                    asked,
                    topics,
                    new BenefitFinder(library, topics),
                    hearing(library, asked),
                    IntentWords.read(library.folder(), new Faults()),
                    quotes(library),
                    ledger,
                    limits.rest(),
                    limits.life());
            if (desks.size() > 8) {
                desks.clear();
            }
            desks.put(library.version(), known);
        }
        return known;
    }

    /** Checks the words of {@code bot/}; what is wrong, or does not fit the rules, goes to {@code faults}. */
    public static void check(Path folder, Rulebook rules, Faults faults) {
        Talk.read(folder, faults);
        Slots.read(folder, rules, faults);
        Topics.read(folder, rules, faults);
        IntentWords.read(folder, faults);
        HearingWords.read(folder, rules.dictionary(), faults);
    }

    /** What works out benefits and words them. */
    public QuoteDesk quotes(Library library) {
        return new QuoteDesk(library, talk(library), slots(library));
    }

    /** How a library asks for facts. */
    public Slots slots(Library library) {
        Slots known = slots.get(library.version());
        if (known == null) {
            known = Slots.read(library.folder(), library.rules(), new Faults());
            if (slots.size() > 8) {
                slots.clear();
            }
            slots.put(library.version(), known);
        }
        return known;
    }

    /**
     * Answers one question, without memory of others.
     *
     * @param question as typed, however odd
     * @param region the region that alone may answer, or null; must be one of the library's
     * @param asOf the day of application
     * @param library what is known
     */
    public AskReply ask(String question, @Nullable String region, LocalDate asOf, Library library) {
        return new ClauseDesk(library, talk(library), baseUrl).ask(question, region, asOf);
    }

    /** Answers inside a conversation, listing neither all notices nor how to ask where nothing is found. */
    ClauseDesk clauses(Library library, List<Benefit> meant) {
        return new ClauseDesk(library, talk(library), baseUrl).brief(meant);
    }

    /** The greeting of a first screen. */
    public String greeting(Library library) {
        return talk(library).say(Phrase.GREETING);
    }

    /** What is told once to everybody who begins a conversation. */
    public String first(Library library) {
        return Dialogue.first(desk(library));
    }

    /** Replies to courtesies, said again included: there is nothing of anybody in them. */
    public Set<String> courtesies(Library library) {
        Talk talk = talk(library);
        return Courtesies.PLAIN.stream()
                .map(talk::say)
                .flatMap(says -> Stream.of(says, talk.say(Phrase.TALK_AGAIN) + "\n" + says))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Questions of a region that can be answered. */
    public List<String> examples(Library library, String region) {
        return talk(library).examples(region);
    }

    /** Where a notice as a whole stands on a day, in words. */
    public String standing(Library library, Notice notice, LocalDate asOf) {
        return new Standings(talk(library)).note(Validity.of(notice.header(), asOf), notice.header(), asOf);
    }

    /** Where a paragraph stands on a day by words of its own, or null where it has none. */
    public @Nullable String ownStanding(Library library, Notice notice, Paragraph paragraph, LocalDate asOf) {
        Validity validity = Validity.of(notice.header(), paragraph, List.of(), asOf);
        return validity.window() == null && validity.others().isEmpty()
                ? null
                : new Standings(talk(library)).note(validity, notice.header(), asOf);
    }

    /** The words that belong to the library's release. */
    private Talk talk(Library library) {
        Talk talk = talks.get(library.version());
        if (talk == null) {
            talk = Talk.read(library.folder(), new Faults());
            if (talks.size() > 8) {
                talks.clear();
            }
            talks.put(library.version(), talk);
        }
        return talk;
    }
}
