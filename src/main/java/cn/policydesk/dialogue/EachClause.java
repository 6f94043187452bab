package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Intent;
import cn.policydesk.journal.Masking;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 等哈 社保才交了5个月 我把试用期算进去了, 税总共交了22000不是16000 那是11000吗: a message behind a result is first taken as a whole. Where that brings no new
 * result, the one clause that alone sets right what the result stands on is the correction; what is asked beside it is answered behind the new
 * result, or said to be kept. Every reading is tried on a copy of the conversation.
 */
final class EachClause {

    private final Assistant assistant;
    private final Dialogue.Desk desk;
    private final Incoming incoming;
    private final Conversation before;
    private final Set<Masking.Kind> masked;
    private final Scene scene;
    private final Set<String> used = new HashSet<>();

    private EachClause(
            Assistant assistant, Dialogue.Desk desk, Incoming incoming, Conversation before, Set<Masking.Kind> masked) {
        this.assistant = assistant;
        this.desk = desk;
        this.incoming = incoming;
        this.before = before;
        this.masked = masked;
        this.scene = new Scene(assistant, desk.quiet(), incoming, before.nextTurn());
    }

    /** What comes of a message. */
    static Conversations.Turn take(
            Assistant assistant,
            Dialogue.Desk desk,
            Incoming incoming,
            @Nullable Conversation before,
            Set<Masking.Kind> masked) {
        EachClause each =
                before == null || before.resting() ? null : new EachClause(assistant, desk, incoming, before, masked);
        Conversations.Turn turn = each == null ? null : each.turn();
        return turn == null ? new Dialogue(assistant, desk, incoming, before, masked).take() : turn;
    }

    /** What comes of the clauses one by one; null where the message is to be taken as it is. */
    private Conversations.@Nullable Turn turn() {
        String text = incoming.text().strip();
        Amending amending = new Amending(scene);
        List<String> parts = ClauseWords.PARTS
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2
                || parts.size() > 7
                || text.length() > 90
                || ClauseWords.ELSEWHERE.matcher(text).find()
                || !(before.person().goal() instanceof Goal.One)
                || before.person().asked() != null
                || before.choices().stream().anyMatch(one -> one.text().equals(text))
                || !amending.finished()) {
            return null;
        }
        amending.used().stream().map(Fact::id).forEach(used::add);
        List<String> asked = parts.stream().filter(this::asks).toList();
        List<String> told = parts.stream().filter(one -> !asked.contains(one)).toList();
        if (used.isEmpty() || told.isEmpty()) {
            return null;
        }
        Conversations.Turn whole = tried(text, before);
        if (whole.conversation() == null
                || !ClauseTried.label(whole).equals(before.person().label())) {
            return null;
        }
        String statement = String.join(" ", told);
        boolean set = set(whole);
        String right = set ? sure(whole, told) : unset(whole, told, statement, asked);
        if (right == null && !set) {
            return null;
        } else if (right == null) {
            boolean dropped = !asked.isEmpty()
                    && tried(statement, before)
                            .reply()
                            .messages()
                            .equals(whole.reply().messages());
            return dropped ? behind(text, asked) : null;
        }
        return behind(right, asked);
    }

    /** What sets right what a whole message did not: another answer to it, that of a question put, is left as it is. */
    private @Nullable String unset(Conversations.Turn whole, List<String> told, String statement, List<String> asked) {
        if (ClauseTried.failed(whole, asked.isEmpty(), desk.talk()) || ClauseTried.twice(changes(whole))) {
            return single(told, statement, asked);
        }
        boolean open = Objects.requireNonNull(whole.conversation()).person().asked() != null;
        if (open) {
            boolean grows = told.stream()
                    .anyMatch(part -> ClauseWords.GROWS.matcher(part).find());
            return single(
                    told.stream()
                            .filter(part -> ClauseWords.AFTER_ALL.matcher(part).find()
                                    || grows && ClauseWords.TOTAL.matcher(part).find())
                            .toList(),
                    "",
                    List.of());
        }
        return asked.isEmpty() || !changes(whole).isEmpty() ? null : without(told, statement);
    }

    /** The statement without what is asked, where that brings a new result. */
    private @Nullable String without(List<String> told, String statement) {
        if (told.stream().anyMatch(this::aside)) {
            return null;
        }
        Conversations.Turn turn = tried(statement, before);
        return set(turn) && !confirmed("", changes(turn), told) ? statement : null;
    }

    /** The statement without what is asked, or the one clause of it that brings a new result; null where none or several do. */
    private @Nullable String single(List<String> told, String statement, List<String> asked) {
        if (!asked.isEmpty() && without(told, statement) != null) {
            return statement;
        }
        Map<String, Map<String, Known>> good = new LinkedHashMap<>();
        for (String part : told) {
            if (!aside(part) || ClauseWords.TOTAL.matcher(part).find()) {
                Conversations.Turn turn = tried(part, before);
                if (set(turn) && !confirmed(part, changes(turn), told)) {
                    good.put(part, changes(turn));
                }
            }
        }
        List<Map<String, Known>> all = List.copyOf(good.values());
        good.values().removeIf(one -> all.stream().anyMatch(other -> difference(one, other)));
        return good.isEmpty() || Set.copyOf(good.values()).size() > 1
                ? null
                : good.keySet().iterator().next();
    }

    /** The clause that tells the whole beside one that tells how it came so, where the message was taken for the latter. */
    private @Nullable String sure(Conversations.Turn whole, List<String> told) {
        Map<String, Known> taken = changes(whole);
        for (String part : told) {
            Predicate<String> beside = other -> !other.equals(part)
                    && (ClauseWords.TOTAL.matcher(part).find()
                                    && ClauseWords.GROWS.matcher(other).find()
                            || ClauseWords.LEFT.matcher(part).find()
                                    && ClauseWords.GONE.matcher(other).find());
            if (aside(part) && !ClauseWords.TOTAL.matcher(part).find()) {
                continue;
            }
            for (String words : List.of(part, named(part, taken))) {
                Conversations.Turn turn = tried(words, before);
                if (set(turn)
                        && !changes(turn).equals(taken)
                        && (told.stream().anyMatch(beside)
                                || ClauseWords.LEFT.matcher(part).find() && difference(taken, changes(turn)))) {
                    return words;
                }
            }
        }
        return null;
    }

    /** The one number of a clause with the name of the one fact that was changed; the clause itself where it is not so. */
    private String named(String part, Map<String, Known> taken) {
        List<String> numbers = ClauseWords.NUMBER
                .matcher(part)
                .results()
                .map(MatchResult::group)
                .toList();
        Fact fact = taken.size() == 1
                ? desk.library()
                        .rules()
                        .dictionary()
                        .find(taken.keySet().iterator().next())
                        .orElse(null)
                : null;
        return fact == null || numbers.size() != 1 ? part : desk.slots().name(fact) + "是" + numbers.getFirst();
    }

    /** 一共来了9个 留4个: whether another clause says again what was told of the fact that one of them would change. */
    private boolean confirmed(String part, Map<String, Known> changed, List<String> told) {
        Fitting fitting = new Fitting(scene);
        return changed.keySet().stream()
                .flatMap(id -> desk.library().rules().dictionary().find(id).stream())
                .anyMatch(fact -> told.stream()
                        .filter(other -> !other.equals(part)
                                && !ClauseWords.DENIES.matcher(other).find())
                        .flatMap(other ->
                                ClauseWords.NUMBER.matcher(other).results().map(MatchResult::group))
                        .anyMatch(number -> fitting.toldAs(fact, number)));
    }

    /** Whether what one reading tells of a number is only how far the other one is from what was told before. */
    private boolean difference(Map<String, Known> one, Map<String, Known> other) {
        return one.entrySet().stream().anyMatch(entry -> {
            Told told = before.person().facts().get(entry.getKey());
            BigDecimal old = told == null ? null : ClauseTried.exact(told.known());
            BigDecimal now = ClauseTried.exact(other.get(entry.getKey()));
            BigDecimal off = ClauseTried.exact(entry.getValue());
            return old != null
                    && now != null
                    && off != null
                    && off.compareTo(now) != 0
                    && old.subtract(now).abs().compareTo(off) == 0;
        });
    }

    /** Whether a clause tells of some only, of a difference, or of a relative. */
    private boolean aside(String part) {
        return ClauseWords.OF_SOME.matcher(part).find()
                || ClauseWords.DENIAL.matcher(part).find()
                || ClauseWords.DIFFERENCE.matcher(part).find()
                || Kin.somebody(before.person(), part)
                        && !ClauseWords.SAID_BY.matcher(part).find();
    }

    private boolean asks(String part) {
        return ClauseWords.ASKS.matcher(part).find() || desk.words().of(part).any(Intent.ASK, Intent.AMOUNT);
    }

    /** The result by some words, and behind it what is asked beside them. */
    private Conversations.Turn behind(String words, List<String> asked) {
        Conversations.Turn turn = new Dialogue(assistant, desk, incoming.saying(words), before, masked).take();
        Conversation next = turn.conversation();
        List<String> open = asked.stream()
                .filter(part -> !ClauseWords.SUM_ASKED.matcher(part).find())
                .toList();
        if (next == null || open.isEmpty()) {
            return turn;
        }
        String question = String.join(" ", open);
        Conversations.Turn answer = tried(question, next);
        if (ClauseTried.answers(answer, turn, next)) {
            List<Reply.Message> all = Stream.concat(
                            turn.reply().messages().stream(), answer.reply().messages().stream())
                    .toList();
            Conversation after = Objects.requireNonNull(answer.conversation());
            return ClauseTried.told(
                    incoming, after, turn.reply(), all, answer.reply().answers());
        }
        String name = "“" + question + "”";
        List<Person.Later> later = new ArrayList<>(next.person().trail().later());
        later.add(new Person.Later(name, question, List.of()));
        List<Reply.Message> all = new ArrayList<>(turn.reply().messages());
        all.add(new Reply.Message(
                desk.talk().say(Phrase.TALK_SECOND_HALF, "后", name),
                turn.reply().messages().getLast().choices()));
        return ClauseTried.told(incoming, next.with(next.person().later(later)), turn.reply(), all, List.of());
    }

    private Conversations.Turn tried(String words, Conversation from) {
        return new Dialogue(assistant, desk.quiet(), incoming.saying(words), from, Set.of()).take();
    }

    /** Whether a reading changed what the result stands on, and told the new result. */
    private boolean set(Conversations.Turn turn) {
        Conversation after = turn.conversation();
        return after != null
                && after.person().asked() == null
                && after.person().goal().equals(before.person().goal())
                && ClauseTried.label(turn).equals(before.person().label())
                && !turn.reply().quotes().isEmpty()
                && !ClauseTried.twice(changes(turn))
                && (!changes(turn).isEmpty()
                        || !after.person().figures().equals(before.person().figures()));
    }

    /** What a reading changed of what the result stands on. */
    private Map<String, Known> changes(Conversations.Turn turn) {
        Map<String, Known> changed = new LinkedHashMap<>();
        Conversation after = turn.conversation();
        if (after != null) {
            after.person().facts().forEach((fact, one) -> {
                Told old = before.person().facts().get(fact);
                if (used.contains(fact) && (old == null || !old.known().equals(one.known()))) {
                    changed.put(fact, one.known());
                }
            });
        }
        return changed;
    }
}
