package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.HearingWords.Answer;
import cn.policydesk.dialogue.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message says to the open question by words that name no fact: 是的, 没有, 不知道, 签了, the text of a button. */
final class BareAnswer {

    private static final int SHORT = 8;
    private static final int DENIAL = 5;
    private static final Pattern NOT_ONE = Pattern.compile("一.{0,2}[都也](?:没|不)");

    private final HearingWords words;
    private final Slots slots;

    BareAnswer(HearingWords words, Slots slots) {
        this.words = words;
        this.slots = slots;
    }

    /** What it says of the open fact; null where it says nothing. */
    @Nullable
    Known of(String text, Fact open, @Nullable BigDecimal threshold) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return null;
        }
        Known button = button(plain, open, false);
        if (button != null) {
            return button;
        }
        String first = plain(firstPart(text));
        for (Answer answer : List.of(Answer.DECLINED, Answer.UNKNOWN)) {
            for (String written : words.answers(answer)) {
                String word = plain(written);
                if (plain.equals(word)
                        || plain.contains(word) && plain.length() <= word.length() + 4
                        || first.equals(word)) {
                    return answer == Answer.DECLINED ? Known.DECLINED : Known.UNKNOWN;
                }
            }
        }
        Answer answer = yesOrNo(first, words.form(slots.question(open)));
        if (answer == null) {
            return null;
        }
        Known prefixed = threshold == null ? button(first, open, true) : null;
        if (prefixed != null) {
            return prefixed;
        }
        return switch (open.kind()) {
            case YES_NO -> unclear(first, open) ? null : answer == Answer.YES ? Known.YES : Known.NO;
            case CHOICE -> null;
            case COUNT, MONEY, RATE, DATE, DURATION ->
                threshold != null
                        ? new Known.Between(
                                answer == Answer.YES
                                        ? new Span(threshold, null)
                                        : new Span(null, FactValues.below(open, threshold)))
                        : answer == Answer.NO ? none(open) : null;
        };
    }

    /** 没有 to a number is 0, where 0 can be. */
    private static @Nullable Known none(Fact fact) {
        boolean zero = fact.range().low() != null && fact.range().low().signum() == 0;
        boolean number = fact.kind() == Kind.COUNT || fact.kind() == Kind.DURATION || fact.kind() == Kind.MONEY;
        return zero && number ? new Known.Between(SpokenNumber.point(BigDecimal.ZERO)) : null;
    }

    private @Nullable Known button(String said, Fact open, boolean prefix) {
        Slots.Button found = null;
        for (Slots.Button button : slots.buttons(open)) {
            String text = plain(words.form(button.text()));
            if (text.equals(said)) {
                found = button;
                break;
            }
            if (prefix && text.startsWith(said)) {
                if (found != null) {
                    return null;
                }
                found = button;
            }
        }
        if (found == null) {
            return null;
        }
        try {
            return FactWords.read(open, found.value());
        } catch (FactWords.Wrong e) {
            // Told as a fault of the file.
            return null;
        }
    }

    private @Nullable Answer yesOrNo(String said, String question) {
        if (says(Answer.NO, said) || NOT_ONE.matcher(said).lookingAt()) {
            return Answer.NO;
        }
        if (says(Answer.YES, said)) {
            return Answer.YES;
        }
        if (said.length() > SHORT || said.isEmpty()) {
            return null;
        }
        // 没办, 签了: the words of the question come back.
        int not = words.starts(Bag.NOT, said, 0);
        String rest = said.substring(not == 0 && said.startsWith("有") ? 1 : not);
        boolean echo =
                !rest.isEmpty() && rest.chars().allMatch(c -> question.indexOf(c) >= 0 || words.isFiller((char) c));
        if (echo && SpokenNumber.at(rest, 0, words) == null) {
            return not > 0 ? Answer.NO : Answer.YES;
        }
        boolean denied = said.startsWith("没") || said.startsWith("还没") || said.startsWith("未");
        return denied && said.length() <= DENIAL ? Answer.NO : null;
    }

    private boolean says(Answer answer, String said) {
        return words.answers(answer).stream().anyMatch(word -> plain(word).equals(said));
    }

    /** 没有裁员，或者裁得很少吗？ 没有 */
    private boolean unclear(String said, Fact open) {
        if (!said.equals("没") && !said.equals("没的")) {
            return false;
        }
        String question = words.form(slots.question(open)).replace("有没有", "");
        int at = -1;
        for (String word : words.all(Bag.UNCLEAR)) {
            int found = question.indexOf(word);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }
        if (at < 0) {
            return false;
        }
        for (char c : List.of('是', '了', '有', '办')) {
            int earlier = question.indexOf(c);
            if (earlier >= 0 && earlier < at) {
                return false;
            }
        }
        return true;
    }

    private static String firstPart(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && (c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK)) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** Without marks, and without fillers at the end. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != Utterance.STOP && c != Utterance.COMMA && c != Utterance.BLANK) {
                plain.append(c);
            }
        }
        int end = plain.length();
        while (end > 1 && words.isFiller(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end);
    }
}
