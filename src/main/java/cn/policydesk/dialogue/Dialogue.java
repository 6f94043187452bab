package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Known;
import cn.policydesk.journal.Masking;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one message of a conversation and says what to remember and what to reply.
 *
 * <p>Which question comes next follows from the rules ({@link Pursuit}); here it is decided what the message wants. Not safe
 * for use by several threads; one per message.
 */
final class Dialogue {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_CHOICES = 6;
    /** After so many answers that are none, a question is left out. */
    private static final int MOST_FAILURES = 3;
    /** A question so short leans on what was talked of before. */
    private static final int HALF_SENTENCE = 10;
    /** A question for an amount that is longer names what it wants. */
    private static final int BARE_AMOUNT = 8;

    private final Assistant assistant;
    private final Desk desk;
    private final Incoming incoming;
    private final LocalDate today;
    private final Said said = new Said();
    private Conversation c;
    private IntentWords.Wants wants;

    /** What a conversation works with: one release of words and rules. */
    record Desk(
            Library library,
            Talk talk,
            Slots slots,
            FactHearing hearing,
            IntentWords words,
            QuoteDesk quotes,
            Ledger ledger,
            Duration rest,
            Duration life) {}

    /** @param masked what was taken out of the message because it points to one person */
    Dialogue(
            Assistant assistant,
            Desk desk,
            Incoming incoming,
            @Nullable Conversation before,
            Set<Masking.Kind> masked) {
        this.assistant = assistant;
        this.desk = desk;
        this.incoming = incoming;
        this.today = incoming.at().atZone(ZONE).toLocalDate();
        this.wants = desk.words().of(incoming.text());
        Conversation start = before == null
                ? Conversation.begun(
                        incoming.region(), incoming.at(), desk.library().version())
                : before;
        this.c = start.nextTurn();
        if (before == null) {
            said.say(phrase(Phrase.TALK_FIRST, "小时", String.valueOf(desk.life().toHours())));
        }
        if (!masked.isEmpty()) {
            String kinds =
                    String.join("、", masked.stream().map(Masking.Kind::word).toList());
            said.say(phrase(Phrase.TALK_MASKED, "种类", kinds));
        }
    }

    /** What comes of the message. */
    Conversations.Turn take() {
        if (wants.any(Intent.FORGET)) {
            return new Conversations.Turn(null, said.only(phrase(Phrase.TALK_FORGOTTEN)));
        }
        if (!rested()) {
            released();
            message(picked(beginning(incoming.text().strip())));
        }
        Reply reply = said.reply(c, desk);
        Conversation next = c.offering(said.choices())
                .said(said.text(), incoming.at(), desk.library().version());
        return new Conversations.Turn(next, reply);
    }

    // ---- before the message itself

    /** After a long silence the user is asked whether to go on; the message waits. */
    private boolean rested() {
        boolean busy = !c.person().facts().isEmpty() || !(c.person().goal() instanceof Goal.Nothing);
        if (c.resting()) {
            String waiting = c.waiting();
            c = c.resting(false).waitingFor(null);
            if (wants.any(Intent.RESTART)) {
                return false;
            }
            if (wants.any(Intent.GO_ON) && waiting != null) {
                resume(waiting);
                return true;
            }
            return false;
        }
        if (!busy || Duration.between(c.at(), incoming.at()).compareTo(desk.rest()) < 0) {
            return false;
        }
        c = c.resting(true).waitingFor(incoming.text());
        said.ask(
                phrase(Phrase.TALK_RESTED),
                List.of(new Reply.Choice("接着上次的", "接着上次的"), new Reply.Choice("重新开始", "重新开始")));
        return true;
    }

    /** Of a very long message only the beginning is read, and the reply says so. */
    private String beginning(String text) {
        if (text.length() <= Assistant.LONG_QUESTION) {
            return text;
        }
        said.say(phrase(Phrase.TOO_LONG));
        String beginning = Assistant.beginning(text);
        wants = desk.words().of(beginning);
        return beginning;
    }

    private void resume(String message) {
        wants = desk.words().of(message);
        message(message);
    }

    /** New rules: what is being worked out may be gone. */
    private void released() {
        if (c.turn() == 1 || c.ruleSet().equals(desk.library().version())) {
            return;
        }
        if (c.person().goal() instanceof Goal.One(String id)
                && desk.library().rules().benefit(id).isEmpty()) {
            c = c.with(c.person().wants(Goal.NOTHING));
            said.say(phrase(Phrase.TALK_VANISHED));
        } else if (!(c.person().goal() instanceof Goal.Nothing)) {
            said.say(phrase(Phrase.TALK_NEW_RULES));
        }
        List<String> gone = c.person().facts().keySet().stream()
                .filter(fact -> desk.library().rules().dictionary().find(fact).isEmpty())
                .toList();
        c = c.with(c.person().without(gone));
    }

    /** A bare number or label picks one of the answers offered, unless a number is asked for. */
    private String picked(String text) {
        String plain = IntentWords.plain(text);
        Fact open = open();
        for (int i = 0; i < c.choices().size(); i++) {
            Reply.Choice choice = c.choices().get(i);
            boolean number = plain.equals(String.valueOf(i + 1))
                    && (open == null || !open.kind().ordered());
            if (number || plain.equals(IntentWords.plain(choice.label())) || text.equals(choice.text())) {
                if (!choice.text().equals(text)) {
                    wants = desk.words().of(choice.text());
                }
                return choice.text();
            }
        }
        return text;
    }

    // ---- the message

    private void message(String text) {
        if (courtesy(text) || people(text)) {
            return;
        }
        if (place(text)) {
            return;
        }
        String waiting = c.waiting();
        if (c.region() == null && waiting != null && !wants.any(Intent.AMOUNT, Intent.ALL, Intent.ASK)) {
            c = c.waitingFor(text.length() > 4 ? waiting + "，" + text : waiting);
            whichRegion();
            return;
        }
        if (c.region() != null && waiting != null && bare(text)) {
            c = c.waitingFor(null);
            resume(waiting);
            return;
        }
        if (c.region() == null && desk.library().regions().size() == 1) {
            c = c.in(desk.library().regions().getFirst().id());
        }
        if (benefitPicked(text)) {
            return;
        }
        boolean dayChosen = day(text);
        Corrected corrected = corrected(text);
        Heard heard = corrected == null ? hear(text, open()) : corrected.heard();
        boolean answered = remember(corrected == null ? text : corrected.text(), heard);
        heard.refused().forEach(refused -> said.say(phrase(Phrase.TALK_REFUSED, "问题", refused.problem())));
        boolean busy = !(c.person().goal() instanceof Goal.Nothing);
        if (busy && dayChosen && heard.facts().isEmpty() && !wants.any(Intent.AMOUNT, Intent.ALL)) {
            go();
        } else if (c.person().asked() != null) {
            open(text, heard, answered);
        } else {
            free(text, heard);
        }
    }

    /** A correction: what stands behind its words, and what that says of the fact told last. */
    private record Corrected(String text, Heard heard) {}

    /** 不对，是3户 is listened to with the fact told last as the question; null where that says nothing new of it. */
    private @Nullable Corrected corrected(String text) {
        String behind = wants.any(Intent.CORRECT) ? desk.words().behind(Intent.CORRECT, text) : "";
        String last = null;
        int turn = 0;
        for (Map.Entry<String, Told> told : c.person().facts().entrySet()) {
            if (told.getValue().turn() > turn) {
                turn = told.getValue().turn();
                last = told.getKey();
            }
        }
        Fact fact = last == null
                ? null
                : desk.library().rules().dictionary().find(last).orElse(null);
        if (behind.isEmpty() || fact == null) {
            return null;
        }
        Heard heard = hear(behind, fact);
        return heard.facts().stream().anyMatch(one -> one.fact().equals(fact)) ? new Corrected(behind, heard) : null;
    }

    /** What needs no knowledge of benefits; true where that was all. */
    private boolean courtesy(String text) {
        if (wants.any(Intent.PERSON)) {
            said.say(phrase(Phrase.TALK_PERSON, "部门", departments()));
        } else if (wants.any(Intent.RESTART)) {
            c = Conversation.begun(c.region(), incoming.at(), desk.library().version())
                    .said(c.last(), incoming.at(), desk.library().version());
            said.say(phrase(Phrase.TALK_RESTART));
        } else if (wants.any(Intent.HELP)) {
            said.say(phrase(Phrase.TALK_HELP));
        } else if (wants.any(Intent.KNOWN)) {
            String known = Words.told(c.person().facts(), desk.library());
            said.say(known.isEmpty() ? phrase(Phrase.TALK_KNOWN_NOTHING) : phrase(Phrase.TALK_KNOWN, "事实", known));
        } else if (wants.any(Intent.USEFUL, Intent.USELESS)) {
            said.say(phrase(Phrase.TALK_USEFUL));
        } else if (wants.any(Intent.SWEAR) && text.length() < 12) {
            said.say(phrase(Phrase.TALK_SWEAR));
        } else if (wants.any(Intent.GREETING)) {
            said.say(phrase(Phrase.GREETING));
        } else if (wants.any(Intent.THANKS) && text.length() < 8 && open() == null) {
            said.say(phrase(Phrase.TALK_THANKS));
        } else {
            return false;
        }
        again();
        return true;
    }

    private boolean people(String text) {
        String name = wants.name();
        if (wants.any(Intent.BACK)
                && name != null
                && (c.others().containsKey(name)
                        || me(name)
                        || name.equals(c.person().label()))) {
            c = c.about(me(name) ? "" : name);
            said.say(phrase(Phrase.TALK_BACK_TO, "谁", me(name) ? "您自己" : name));
            again();
            return true;
        }
        if (!wants.any(Intent.SOMEBODY)) {
            return false;
        }
        String label = name == null || name.isEmpty() ? "第" + (c.others().size() + 2) + "位" : name;
        c = c.about(label);
        said.say(phrase(Phrase.TALK_SOMEBODY, "谁", label));
        boolean more = text.length() > label.length() + 6;
        if (!more) {
            again();
        }
        return !more;
    }

    private static boolean me(String name) {
        return name.equals("我") || name.equals("我自己") || name.equals("自己");
    }

    /** Takes up a region that is named; true where the message said nothing else and the last question was put to it. */
    private boolean place(String text) {
        String named = desk.library().index().regionNamed(text);
        if (named == null || named.equals(c.region())) {
            return false;
        }
        boolean changed = c.region() != null;
        c = c.in(named);
        if (changed) {
            Person person = c.person();
            c = c.with(
                    person.goal() instanceof Goal.One
                            ? person.wants(Goal.NOTHING)
                            : person.asking(null).told(Set.of()));
            said.say(phrase(Phrase.TALK_REGION_NOW, "地区", regionName()));
            if (!c.question().isEmpty() && bare(text)) {
                resume(c.question());
                return true;
            }
        }
        return false;
    }

    /** Whether a text names a region and nothing else. */
    private boolean bare(String text) {
        String rest = IntentWords.plain(text);
        for (Region region : desk.library().regions()) {
            List<String> names = new ArrayList<>(region.aliases());
            names.add(region.name());
            names.add(region.shortName());
            names.sort((a, b) -> Integer.compare(b.length(), a.length()));
            for (String name : names) {
                rest = rest.replace(IntentWords.plain(name), "");
            }
        }
        return rest.length() <= 3 && !IntentWords.plain(text).equals(rest);
    }

    private boolean day(String text) {
        LocalDate day = DayWords.of(text, today);
        if (wants.any(Intent.TODAY)) {
            c = c.on(null);
            said.say(phrase(Phrase.TALK_DAY, "日期", "今天"));
        } else if (day != null) {
            c = c.on(day);
            said.say(phrase(Phrase.TALK_DAY, "日期", DayWords.shown(day)));
        }
        return day != null || wants.any(Intent.TODAY);
    }

    private Heard hear(String text, @Nullable Fact open) {
        Pursuit pursuit = pursuit();
        return desk.hearing()
                .read(
                        AskedFor.withoutWhatIsAsked(text),
                        today,
                        new Listening(open, open == null ? null : pursuit.threshold(open), pursuit.wanted()));
    }

    /** Keeps what was said; whether it settles the open question. */
    private boolean remember(String text, Heard heard) {
        Map<String, Told> told = new LinkedHashMap<>();
        boolean corrected = false;
        for (HeardFact one : heard.facts()) {
            if (nothing(one.known())) {
                continue;
            }
            String words = text.substring(one.start(), one.end());
            Told before = c.person().facts().get(one.fact().id());
            corrected |= before != null && !before.known().equals(one.known());
            told.put(one.fact().id(), new Told(one.known(), words, c.turn()));
        }
        if (told.isEmpty()) {
            return false;
        }
        Person before = c.person();
        c = c.with(before.with(told));
        String problem = pursuit().contradiction();
        if (problem != null) {
            c = c.with(before.without(List.copyOf(told.keySet())));
            said.say(phrase(Phrase.TALK_CONTRADICTION, "问题", problem));
            return false;
        }
        said.say(phrase(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", Words.of(heard.facts())));
        String asked = before.asked();
        return asked != null && told.containsKey(asked);
    }

    // ---- with a question open

    private void open(String text, Heard heard, boolean answered) {
        Fact open = open();
        if (open == null || answered) {
            go();
        } else if (wants.any(Intent.WHY)) {
            said.say(phrase(
                    Phrase.TALK_WHY,
                    "原因",
                    desk.slots().why(open),
                    "待遇",
                    pursuit().concerned(open)));
            again();
        } else if (wants.any(Intent.RESULT)) {
            c = c.with(c.person().asking(null));
            pursuit().results(said, this::keep);
        } else if (wants.any(Intent.DECLINE) || unknown(open, heard)) {
            decline(open, incoming.text());
        } else if (wants.any(Intent.ALL)) {
            all(text);
        } else if (!heard.facts().isEmpty() && !question(text)) {
            go();
        } else if (wants.any(Intent.AMOUNT) && another(text, heard)) {
            return;
        } else if (wants.any(Intent.ASK, Intent.FOLLOW) && text.length() > 3) {
            clause(text);
            said.say(phrase(Phrase.TALK_BACK));
            if (heard.facts().isEmpty()) {
                again();
            } else {
                go();
            }
        } else if (wants.any(Intent.THANKS)) {
            said.say(phrase(Phrase.TALK_THANKS));
            again();
        } else {
            misheard(open);
        }
    }

    /** Whether a message asks something of the notices, whatever facts it tells. */
    private boolean question(String text) {
        return wants.any(Intent.ASK) && !wants.any(Intent.AMOUNT, Intent.FOLLOW) && text.length() > 5;
    }

    /** Whether the answer is that it is not known, or not told. */
    private static boolean unknown(Fact open, Heard heard) {
        return heard.facts().stream().anyMatch(one -> one.fact().equals(open) && nothing(one.known()));
    }

    private static boolean nothing(Known known) {
        return known instanceof Known.Unknown || known instanceof Known.Declined;
    }

    /** Goes on without a fact. */
    private void decline(Fact open, String words) {
        c = c.with(c.person().with(Map.of(open.id(), new Told(Known.DECLINED, words, c.turn()))));
        said.say(phrase(Phrase.TALK_DECLINED, "事实", open.id()));
        go();
    }

    /** An answer that is none: first how to write it, then choices and an explanation. */
    private void misheard(Fact open) {
        c = c.with(c.person().failed());
        if (c.person().failures() > MOST_FAILURES) {
            decline(open, incoming.text());
            return;
        }
        if (c.person().failures() >= 2) {
            String note = open.note().isEmpty() ? "" : open.id() + "：" + open.note() + "。";
            said.say(phrase(Phrase.TALK_HINT_CHOICES, "说明", note));
        } else {
            said.say(phrase(Phrase.TALK_HINT, "写法", form(open)));
        }
        again();
    }

    /** How an answer may look: the answers at hand, or the form of a value. */
    private String form(Fact open) {
        List<Slots.Button> buttons = desk.slots().buttons(open);
        return open.kind().ordered() || buttons.isEmpty()
                ? FactWords.form(open)
                : String.join("、", buttons.stream().map(Slots.Button::text).toList());
    }

    private boolean another(String text, Heard heard) {
        List<Benefit> found = found(text, heard);
        Goal goal = c.person().goal();
        if (found.size() != 1
                || goal instanceof Goal.One(String id)
                        && id.equals(found.getFirst().id())) {
            return false;
        }
        one(found.getFirst());
        return true;
    }

    // ---- with nothing open

    private void free(String text, Heard heard) {
        if (desk.library().index().placeNotHeld(text) != null
                && desk.library().index().regionNamed(text) == null
                && wants.any(Intent.ALL, Intent.AMOUNT)) {
            clause(text);
        } else if (c.region() == null
                && (wants.any(Intent.ALL, Intent.AMOUNT) || !heard.facts().isEmpty())) {
            c = c.waitingFor(text);
            whichRegion();
        } else if (wants.any(Intent.RESULT) && !(c.person().goal() instanceof Goal.Nothing)) {
            pursuit().results(said, this::keep);
        } else if (wants.any(Intent.ALL)) {
            all(text);
        } else if (wants.any(Intent.AMOUNT)) {
            amount(text, heard);
        } else if (audience() != null && c.person().goal() instanceof Goal.All(var none) && none == null) {
            all(text);
        } else if (!heard.facts().isEmpty() && (!wants.any(Intent.ASK) || followsGoal())) {
            facts();
        } else {
            clause(text);
        }
    }

    /** 那残疾人呢: the same question with another fact. */
    private boolean followsGoal() {
        return wants.any(Intent.FOLLOW) && !(c.person().goal() instanceof Goal.Nothing);
    }

    /** Facts and nothing else: what is being worked out goes on, otherwise it is offered. */
    private void facts() {
        if (c.person().goal() instanceof Goal.Nothing) {
            said.ask(
                    phrase(Phrase.TALK_NOTED_ONLY, "事实", Words.told(c.person().facts(), desk.library())),
                    List.of(new Reply.Choice("我能领哪些", "我能领哪些补贴"), new Reply.Choice("单位能领哪些", "我们单位能领哪些补贴")));
            return;
        }
        go();
    }

    private void amount(String text, Heard heard) {
        c = c.asked(text);
        List<Benefit> found = found(text, heard);
        Goal goal = c.person().goal();
        if (found.isEmpty() && goal instanceof Goal.One) {
            go();
        } else if (found.isEmpty() && heard.facts().isEmpty() && text.length() > BARE_AMOUNT) {
            clause(text);
        } else if (found.isEmpty()) {
            all(text);
        } else if (found.size() == 1) {
            one(found.getFirst());
        } else {
            List<Reply.Choice> choices = new ArrayList<>(found.stream()
                    .limit(MOST_CHOICES - 1)
                    .map(benefit -> new Reply.Choice(benefit.name(), "算" + benefit.name()))
                    .toList());
            choices.add(new Reply.Choice("都帮我看看", "我能领哪些补贴"));
            said.ask(phrase(Phrase.TALK_WHICH), choices);
        }
    }

    private List<Benefit> found(String text, Heard heard) {
        String region = c.region();
        if (region == null) {
            return List.of();
        }
        Set<String> told = new LinkedHashSet<>();
        heard.facts().forEach(one -> told.add(one.fact().id()));
        return new BenefitFinder(desk.library()).find(text, region, told, audience());
    }

    /** 算 and the name of a benefit, as its button sends it. */
    private boolean benefitPicked(String text) {
        String region = c.region();
        if (region == null || !text.startsWith("算")) {
            return false;
        }
        for (Benefit benefit : desk.library().rules().benefits(region)) {
            if (text.equals("算" + benefit.name())) {
                one(benefit);
                return true;
            }
        }
        return false;
    }

    private void one(Benefit benefit) {
        c = c.with(c.person().wants(new Goal.One(benefit.id())));
        go();
    }

    private void all(String text) {
        if (c.region() == null) {
            c = c.waitingFor(text);
            whichRegion();
            return;
        }
        c = c.asked(text);
        Benefit.Audience audience = audience();
        c = c.with(c.person().wants(new Goal.All(audience)));
        if (audience == null) {
            whichAudience();
            return;
        }
        said.say(phrase(Phrase.TALK_SWEEP_START, "几", String.valueOf(pursuit().computable())));
        go();
    }

    /** For whom the message asks; null where it says neither or, like 我开了个店招了人, both. */
    private Benefit.@Nullable Audience audience() {
        if (wants.any(Intent.EMPLOYER) == wants.any(Intent.CITIZEN)) {
            return null;
        }
        return wants.any(Intent.EMPLOYER) ? Benefit.Audience.EMPLOYER : Benefit.Audience.CITIZEN;
    }

    private void whichAudience() {
        said.ask(phrase(Phrase.TALK_AUDIENCE), List.of(new Reply.Choice("个人", "个人"), new Reply.Choice("单位", "单位")));
    }

    private void whichRegion() {
        List<String> names =
                desk.library().regions().stream().map(Region::shortName).toList();
        said.ask(
                phrase(Phrase.TALK_REGION, "地区们", String.join("、", names)),
                desk.library().regions().stream()
                        .map(region -> new Reply.Choice(region.shortName(), region.shortName()))
                        .toList());
    }

    /** A question for the notices; a half sentence is read together with the one before. */
    private void clause(String text) {
        String before = c.person().goal() instanceof Goal.One(String id)
                ? desk.library().rules().benefit(id).map(Benefit::name).orElse("")
                : c.question();
        boolean half = !before.isEmpty() && text.length() <= HALF_SENTENCE;
        String together = before + " " + text.replaceAll("^那|呢[?？]?$", "");
        boolean follows = half && wants.any(Intent.FOLLOW);
        AskReply reply = assistant.ask(follows ? together : text, c.region(), asOf(), desk.library());
        if (half && !reply.outcome().equals("answered")) {
            AskReply other = assistant.ask(follows ? text : together, c.region(), asOf(), desk.library());
            reply = other.outcome().equals("answered") ? other : reply;
        }
        c = c.asked(text.length() <= 12 && !c.question().isEmpty() ? c.question() : text);
        said.answered(reply, offers(reply));
    }

    /** What can be worked out for the paragraph that answers. */
    private List<Reply.Choice> offers(AskReply reply) {
        List<Reply.Choice> offers = new ArrayList<>();
        if (reply.outcome().equals("unsure")) {
            for (ClauseAnswer answer : reply.answers()) {
                String heading = answer.heading().isEmpty() ? answer.gist() : answer.heading();
                String label = answer.clause() + (heading.length() > 18 ? heading.substring(0, 18) + "…" : heading);
                offers.add(new Reply.Choice(label, heading));
            }
        } else if (reply.outcome().equals("answered") && open() == null) {
            for (String id : reply.answers().getFirst().benefits()) {
                desk.library()
                        .rules()
                        .benefit(id)
                        .filter(benefit -> !benefit.facts().isEmpty())
                        .ifPresent(benefit -> {
                            if (offers.size() < 3) {
                                offers.add(new Reply.Choice("算" + benefit.name(), "算" + benefit.name()));
                            }
                        });
            }
        }
        return offers;
    }

    // ---- pursuing the goal

    private void go() {
        c = c.with(c.person().asking(null));
        pursuit().go(said, this::keep);
    }

    private void again() {
        if (c.region() == null && c.waiting() != null) {
            whichRegion();
        } else if (c.person().goal() instanceof Goal.All(var audience) && audience == null) {
            whichAudience();
        } else {
            pursuit().again(said);
        }
    }

    private void keep(Person next) {
        c = c.with(next);
    }

    private Pursuit pursuit() {
        return new Pursuit(desk, incoming, c.person(), c.region(), asOf());
    }

    private @Nullable Fact open() {
        String asked = c.person().asked();
        return asked == null
                ? null
                : desk.library().rules().dictionary().find(asked).orElse(null);
    }

    private LocalDate asOf() {
        LocalDate chosen = c.asOf() != null ? c.asOf() : incoming.asOf();
        return chosen == null ? today : chosen;
    }

    private String regionName() {
        String region = c.region();
        return region == null
                ? ""
                : desk.library().region(region).map(Region::shortName).orElse(region);
    }

    private String departments() {
        if (c.person().goal() instanceof Goal.One(String id)) {
            Benefit benefit = desk.library().rules().benefit(id).orElse(null);
            Notice notice = benefit == null
                    ? null
                    : desk.library().notice(benefit.ref().notice()).orElse(null);
            Paragraph paragraph = notice == null || benefit == null
                    ? null
                    : notice.paragraph(benefit.ref()).orElse(null);
            if (paragraph != null && !paragraph.departments().isEmpty()) {
                Department first = paragraph.departments().getFirst();
                return regionName() + first.name();
            }
        }
        return regionName() + "人力资源和社会保障部门";
    }

    private String phrase(Phrase phrase, String... filled) {
        return desk.talk().say(phrase, filled);
    }
}
