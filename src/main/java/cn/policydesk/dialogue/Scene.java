package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.Listening;
import cn.policydesk.notice.Region;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one message is worked on with, and what has come of it so far: the conversation as it will be kept, and what will be
 * said. Not safe for use by several threads; one per message.
 */
final class Scene {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Assistant assistant;
    final Dialogue.Desk desk;
    final Incoming incoming;
    final LocalDate today;
    final Said said = new Said(() -> Whom.of(c()));
    private final Person began;
    private Conversation conversation;
    private IntentWords.Wants wants;
    /** Many look at the same words in the same conversation, one after another. */
    private final Map<Hearing, Heard> heard = new HashMap<>();

    /** Words as they are heard in a conversation, which is known by being the very same one: nothing in it ever changes. */
    private record Hearing(String text, @Nullable Fact open, Conversation in) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Hearing one
                    && text.equals(one.text)
                    && Objects.equals(open, one.open)
                    && in == one.in;
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + System.identityHashCode(in);
        }
    }

    Scene(Assistant assistant, Dialogue.Desk desk, Incoming incoming, Conversation conversation) {
        this.assistant = assistant;
        this.desk = desk;
        this.incoming = incoming;
        this.today = incoming.at().atZone(ZONE).toLocalDate();
        this.conversation = conversation;
        this.began = conversation.person();
        this.wants = desk.words().of(incoming.text());
    }

    // ---- the conversation

    Conversation c() {
        return conversation;
    }

    Person person() {
        return conversation.person();
    }

    /** The one it was about before the message. */
    Person began() {
        return began;
    }

    /** What the conversation is from now on. */
    void keep(Conversation next) {
        conversation = next;
    }

    /** What is known of the person it is about from now on. */
    void keep(Person next) {
        conversation = conversation.with(next);
    }

    // ---- the message

    /** Reads another text as the message: a button's, or one that waited. */
    void read(String text) {
        wants = desk.words().of(text);
    }

    boolean wants(Intent... intents) {
        return wants.any(intents);
    }

    @Nullable
    String name() {
        return wants.name();
    }

    /** For whom the message asks; null where it says neither or, like 我开了个店招了人, both. */
    Benefit.@Nullable Audience audience() {
        if (wants(Intent.FIRM)) {
            return Benefit.Audience.EMPLOYER;
        }
        if (wants(Intent.EMPLOYER) == wants(Intent.CITIZEN)) {
            return null;
        }
        return wants(Intent.EMPLOYER) ? Benefit.Audience.EMPLOYER : Benefit.Audience.CITIZEN;
    }

    /** The facts a text tells, given the question that is open; 去年 is the year before the day that is worked by. */
    Heard hear(String text, @Nullable Fact open) {
        return heard.computeIfAbsent(new Hearing(text, open, conversation), this::heard);
    }

    private Heard heard(Hearing hearing) {
        String text = hearing.text();
        Fact open = hearing.open();
        String region = c().region();
        String own = region == null ? text : finder().withoutNames(text, region);
        Heard heard = read(own, open);
        return own.equals(text) ? heard : OfItsName.added(heard, read(text, open), desk.slots());
    }

    private Heard read(String text, @Nullable Fact open) {
        Pursuit pursuit = pursuit();
        Map<String, Known> told = new LinkedHashMap<>();
        person().facts().forEach((fact, one) -> told.put(fact, one.known()));
        return desk.hearing()
                .read(
                        AskedFor.withoutWhatIsAsked(text),
                        asOf(),
                        new Listening(open, open == null ? null : pursuit.threshold(open), pursuit.wanted(), told));
    }

    // ---- what is pursued

    boolean busy() {
        return !(person().goal() instanceof Goal.Nothing);
    }

    /** 那残疾人呢: the same question with another fact. */
    boolean followsGoal() {
        return wants(Intent.FOLLOW) && busy();
    }

    /** The fact that was asked for, or null. */
    @Nullable
    Fact open() {
        String asked = person().asked();
        return asked == null
                ? null
                : desk.library().rules().dictionary().find(asked).orElse(null);
    }

    /** Tells which benefits a message is about. */
    BenefitFinder finder() {
        return desk.finder();
    }

    Pursuit pursuit() {
        return new Pursuit(desk, incoming, person(), c().region(), asOf(), c().question());
    }

    /** What is pursued for somebody else of the conversation. */
    Pursuit pursuit(Person somebody) {
        return new Pursuit(desk, incoming, somebody, c().region(), asOf(), c().question());
    }

    /** Goes on: asks the next question or tells the result. */
    void go() {
        keep(new KinSex(this).known());
        keep(new SameHouse(this).known());
        keep(new SameHires(this).known());
        keep(new SumOfHeads(this).known());
        keep(new RetiresLater(this).known().asking(null));
        keep(new Reconciled(this).later(person()));
        keep(new UntoldKinds(this).known());
        if (!new MonthsApart(this).instead()) {
            pursuit().go(said, this::keep);
        }
    }

    /** Tells what is known so far. */
    void results() {
        pursuit().results(said, this::keep);
    }

    /** Puts the question that is open again. */
    void again() {
        if (c().region() == null && c().waiting() != null) {
            askRegion();
        } else if (person().goal() instanceof Goal.All(var audience) && audience == null) {
            askAudience();
        } else {
            pursuit().again(said);
        }
    }

    void askRegion() {
        List<String> names =
                desk.library().regions().stream().map(Region::shortName).toList();
        said.ask(
                phrase(Phrase.TALK_REGION, "地区们", String.join("、", names)),
                names.stream().map(name -> new Reply.Choice(name, name)).toList());
    }

    void askAudience() {
        said.askAudience(desk.talk());
    }

    // ---- words

    LocalDate asOf() {
        LocalDate chosen = c().asOf();
        return chosen == null ? realDay() : chosen;
    }

    /** The day of the message, whatever day is worked by. */
    LocalDate realDay() {
        LocalDate given = incoming.asOf();
        return given == null ? today : given;
    }

    String regionName() {
        String region = c().region();
        return region == null
                ? ""
                : desk.library().region(region).map(Region::shortName).orElse(region);
    }

    /** Everything told of the person, in words; empty where there is nothing. */
    String known() {
        List<String> all = new ArrayList<>();
        for (Fact fact : desk.library().rules().dictionary().all()) {
            Told one = person().facts().get(fact.id());
            if (one != null) {
                all.add(desk.slots().told(fact, one.known()));
            }
        }
        return String.join("、", all);
    }

    void say(Phrase phrase, String... filled) {
        said.say(phrase(phrase, filled));
    }

    /** Cites what a clause writes of a benefit, with where the notice stands. */
    void cite(String name, String label, int paragraph, String words, String standing) {
        say(Phrase.LEANING_WORDS, "待遇", name, "条", label, "款", String.valueOf(paragraph), "原文", words, "时效", standing);
    }

    String phrase(Phrase phrase, String... filled) {
        return desk.talk().say(phrase, filled);
    }

    /** Whether a benefit has lapsed: what still runs stands before it. */
    boolean over(Benefit benefit) {
        ClauseAnswer.Standing standing = desk.quotes().standing(benefit, asOf());
        LocalDate to = standing.to();
        // A draft stays one; what its own words end earlier is over all the same.
        return standing.status().equals("expired")
                || standing.status().equals("superseded")
                || to != null && to.isBefore(asOf());
    }

    /** In a few words until when a benefit can be claimed, or that it cannot now: behind every number told of it. */
    String standing(Benefit benefit) {
        return NotNow.of(desk.talk(), desk.library(), benefit, asOf());
    }
}
