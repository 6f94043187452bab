package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a message says yes or no to a question: 是的, 没有, 够了, or the question's own words: 没办, 签了, 街道认定过的. */
final class YesOrNo {

    private static final int SHORT = 8;
    private static final int LONGER = 12;
    private static final int DENIAL = 5;
    private static final int NO_LONGER = 4;
    private static final Pattern EXPLAINED = Pattern.compile("（[^）]*）");
    /** 是撒, 对噻: what dialects hang behind. */
    private static final Pattern PARTICLES = Pattern.compile("(?<=.)[撒噻嘞嗦哒哇呗嘎喽咧哩]+$");

    /** 就十个人的小店 肯定是嘛 */
    private static final Pattern SURELY = Pattern.compile("(?:那|就)?(?:肯定|当然|绝对|必然)(?:是|不是|算|不算|有|没有?)");

    /** 对啊 周庄不就是江阴的吗 */
    private static final Pattern RHETORICAL =
            Pattern.compile("(?:不就|不都|这不|那不|不正)(?:是|在|算)|(?<![是要])不是.{1,10}[吗嘛么]$|[都就]是.{1,10}的?[呀啊嘛]$");

    private static final Pattern NOT_ONE = Pattern.compile("一.{0,2}[都也](?:没|不)|一(?:个|位|名|人|个人)没");

    private static final Pattern NUMBER = Pattern.compile("是?[0-9一二两三四五六七八九十百千万半俩仨]+(?:年|个月|月|天|岁|个|人|户|块|元)[了的]?");

    private final HearingWords words;

    /**
     * A question.
     *
     * @param text in the form messages are read in
     * @param core of it what is asked, without what explains it
     * @param several whether it names several kinds
     * @param number whether it asks for a number
     * @param reach whether it asks if a number is reached
     */
    private record Question(String text, String core, boolean several, boolean number, boolean reach) {}

    YesOrNo(HearingWords words) {
        this.words = words;
    }

    /**
     * The answer; null where there is none.
     *
     * @param text in the form messages are read in
     * @param asked the question as it is put
     * @param several whether it is of several kinds at once, so that one of them says nothing of what else it asks
     * @param number whether a number was asked for
     * @param reach whether it was asked if a number is reached, so that 够了 is an answer
     */
    @Nullable
    Answer of(String text, String asked, boolean several, boolean number, boolean reach) {
        Question question =
                new Question(paid(words.form(asked)), plainly(asked), several && asked.contains("、"), number, reach);
        String first = firstPart(text);
        Answer answer = part(plain(first), question);
        if (answer == Answer.YES
                && having(plain(first))
                && !question.text().contains("有")
                && elsewhere(text, first, question)) {
            return null;
        }
        if (answer == Answer.YES && first.length() < text.length() && !says(Answer.YES, plain(first))) {
            // 志愿兵？不是吧: the words of the question are only said again.
            String next = plain(firstPart(text.substring(first.length() + 1)));
            return says(Answer.NO, next) && next.length() < NO_LONGER ? Answer.NO : answer;
        }
        if (answer == Answer.YES && "嗯恩".contains(plain(first)) && first.length() < text.length()) {
            // 嗯 没有 is a no.
            Answer next = part(plain(firstPart(text.substring(first.length() + 1))), question);
            return next == Answer.NO ? next : answer;
        }
        if (answer != null || asks(text)) {
            return answer;
        }
        String last = plain(lastPart(text));
        if (!number && SURELY.matcher(last).matches()) {
            return last.contains("不") || last.contains("没") ? Answer.NO : Answer.YES;
        }
        return words.has(Bag.ENOUGH, last) ? part(last, question) : null;
    }

    /** 参加失业保险了吗 is answered by 交的 too, 缴了社保吗 by 交了. */
    private static String paid(String question) {
        return question.contains("保险") || question.contains("社保") ? question + "交缴买上参保" : question;
    }

    private static boolean having(String said) {
        return said.equals("有") || said.equals("有的");
    }

    /** 有 租的门面 to a question of graduates: what follows says what there is. */
    private boolean elsewhere(String text, String first, Question question) {
        String rest = core(plain(text.substring(first.length())));
        return !rest.isEmpty() && rest.chars().noneMatch(c -> question.text().indexOf(c) >= 0);
    }

    /** The question without brackets, 有没有 and what follows it: 都签了合同吗？（没签的不算） asks whether they signed. */
    private String plainly(String asked) {
        String core = EXPLAINED.matcher(asked).replaceAll("");
        int end = core.indexOf('？');
        return words.form(end < 0 ? core : core.substring(0, end)).replace("有没有", "");
    }

    private boolean asks(String text) {
        return words.ends(Bag.ASKING, text, text.length()) > 0;
    }

    private @Nullable Answer part(String said, Question question) {
        if (said.isEmpty()) {
            return null;
        }
        Answer turned = question.number() ? null : turned(said, question.core());
        if (turned != null) {
            return turned;
        }
        if (words.has(Bag.ENOUGH, said) && !question.reach() && !measures(question.text())) {
            return null;
        }
        if (says(Answer.NO, said) || NOT_ONE.matcher(said).lookingAt()) {
            return Answer.NO;
        }
        if (says(Answer.YES, said)) {
            return Answer.YES;
        }
        Answer echoed = echo(said, question.text(), question.several());
        if (echoed == null && !question.number() && Agreeing.to(said, question.core(), words)) {
            return Answer.YES;
        }
        return echoed == null ? loud(said) : echoed;
    }

    /** Whether the question asks if something is reached. */
    private boolean measures(String question) {
        return words.all(Bag.ASKS_ENOUGH).stream().anyMatch(question::contains);
    }

    /** 没超过 to 还没超过2年吗 is a yes, 超过了 a no. */
    private @Nullable Answer turned(String said, String question) {
        String asked = question.replaceAll("[再还都也就]", "");
        String own = said.replaceAll("[再还都也就了的呢]", "");
        boolean denied = own.startsWith("没");
        String word = denied ? own.substring(1) : own;
        boolean one = words.all(Bag.BOTH).stream().noneMatch(question::contains);
        if (word.isEmpty() || !one || !asked.contains("没" + word)) {
            return null;
        }
        return denied ? Answer.YES : Answer.NO;
    }

    /** 没办, 签了, 街道认定过的: the words of the question come back, with who or when beside them. */
    private @Nullable Answer echo(String said, String question, boolean several) {
        if (said.length() > LONGER) {
            return null;
        }
        int not = words.starts(Bag.NOT, said, 0);
        String rest = said.substring(not == 0 && said.startsWith("有") ? 1 : not);
        boolean same = !rest.isEmpty()
                && said.length() <= SHORT
                && rest.chars().allMatch(c -> question.indexOf(c) >= 0 || words.isFiller((char) c));
        if (!same) {
            String core = core(rest);
            same = core.length() > 1 && question.contains(core) && core.length() < rest.length();
        }
        // 单位 alone names somebody and says nothing of him.
        same &= (not > 0 || !several) && !core(rest).isEmpty();
        // 没失业登记的 says nothing of the other kinds asked for, 不是就业困难人员 neither.
        boolean one = not > 0 && core(rest).length() > 2 && (several || question.contains("人和"));
        same &= !one;
        if (same && SpokenNumber.at(rest, 0, words) == null) {
            return not > 0 ? Answer.NO : Answer.YES;
        }
        boolean denied = said.startsWith("没") || said.startsWith("还没") || said.startsWith("未");
        return denied && !one && said.length() <= DENIAL ? Answer.NO : null;
    }

    /** What is left without who, when and small words. */
    private String core(String text) {
        StringBuilder core = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int beside = Math.max(words.starts(Bag.BESIDE, text, at), words.starts(Bag.SOFT, text, at));
            if (beside == 0 && !words.isFiller(text.charAt(at))) {
                core.append(text.charAt(at));
            }
            at += Math.max(1, beside);
        }
        return core.toString();
    }

    /** 是啊刚说了8个: a plain yes with more behind it. */
    private @Nullable Answer loud(String said) {
        int yes = words.starts(Bag.LOUD, said, 0);
        if (yes == 0 || yes == said.length()) {
            return null;
        }
        String rest = said.substring(yes);
        if (sure(said)) {
            return Answer.YES;
        }
        boolean denied = words.all(Bag.NOT).stream().anyMatch(rest::contains);
        return denied || asks(rest) ? null : Answer.YES;
    }

    /** 对啊 周庄不就是江阴的吗: agrees, and asks nothing, however it ends. */
    boolean sure(String said) {
        int yes = words.starts(Bag.LOUD, said, 0);
        return yes > 0 && RHETORICAL.matcher(said.substring(yes)).find();
    }

    /** Whether a part without marks is a plain yes or no. */
    boolean says(Answer answer, String said) {
        // 她没有 says no as 没有 does.
        String own = said.length() > 1 && "我他她俺".indexOf(said.charAt(0)) >= 0 ? said.substring(1) : said;
        String bare = PARTICLES.matcher(own).replaceFirst("");
        return words.answers(answer).stream().map(this::plain).anyMatch(word -> word.equals(own) || word.equals(bare));
    }

    /** Whether 没有 could mean either: 没有裁员，或者裁得很少吗？ 没有 */
    boolean unclear(String said, String asked) {
        if (!said.equals("没") && !said.equals("没的")) {
            return false;
        }
        String question = words.form(asked).replace("有没有", "");
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

    /** 是三年, of 不对，是三年: a number is set right, and nothing is agreed to. */
    static boolean number(String said) {
        return NUMBER.matcher(said).matches();
    }

    static String firstPart(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (separates(text.charAt(i))) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static String lastPart(String text) {
        int end = text.length();
        while (end > 0 && separates(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && !separates(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean separates(char c) {
        return c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK;
    }

    /** Without marks. */
    String trimmed(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!separates(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Without marks, and without fillers at the end. */
    String plain(String text) {
        String plain = trimmed(text);
        int end = plain.length();
        while (end > 1 && words.isFiller(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end);
    }
}
