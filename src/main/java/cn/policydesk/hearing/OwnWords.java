package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says by words of its own, where it is no plain yes or no: 没用店里的名义交过, 一样也不沾, 进了孵化器的 在二楼, 会计弄的 我弗晓得.
 * It goes by what denies, by the words of the question that come back, and by what says that it is not known; where the parts of an
 * answer speak against each other it says nothing.
 */
final class OwnWords {

    private static final Pattern NONE_OF_IT =
            Pattern.compile("(?:[一哪啥嘛半两三几这那]|什么)[个样种户分次家回位名项条毛块些]?[^，。 ]{0,5}?[也都](?:没|不|无)(?!落下|少|差|漏|缺|到|够|满|足)");
    /** What is done, and no state: 遭裁了 is no yes to 现在是企业的职工吗. */
    private static final Pattern ACT = Pattern.compile("^(?:[办签交缴拿领学考批招转买评做搞弄建开贷租装种养收聘雇])");

    private static final Pattern ASKED_DONE = Pattern.compile("[了过着]|正常|现在|已经");
    private static final Pattern DONE =
            Pattern.compile("^[\\p{IsHan}&&[^没不未停断关辞退走忘算晚早够满到超过差一二两三四五六七八九十百千万半岁]]{1,2}(?:了|着|着的|着呢|好了|完了)$");
    private static final Pattern SCORNED = Pattern.compile("^(?:哪里?有|哪里?是|哪里?能|哪里?来|哪里?会|哪里?办|哪里?轮)");
    private static final Pattern ASKS = Pattern.compile(
            "[吗？?]|(?:啥|嘛(?=\\p{IsHan})|什么|怎么|为啥|多少|几钿|好多|哪样|哪个|哪种|哪些|哪里|哪儿)(?!.{0,6}[都也](?:没|不))|是不是|算不算|有没有|能不能|可不可以|要不要|行不行|有.{0,6}没得?有?$");
    private static final Pattern UNREAL = Pattern.compile("想|打算|准备|要是|如果|假如|等[下会我]|改天|明天|马上|快了|正在办|还在办");
    private static final Pattern WHETHER = Pattern.compile("(.)没\\1|有没有|是不是|算不算|[有了][几多少]+[个户家人]|招了几|(?:几个|多少|第几)$");
    private static final Pattern NOW = Pattern.compile("现在|正在|正常|还在");
    private static final Pattern SEVERAL = Pattern.compile("、|或者|还是|人和");
    private static final Pattern LIST = Pattern.compile("、[^（]*(?:、|或者)|下面哪");
    private static final Pattern BUT_ONE = Pattern.compile("除了?[一两二三几]个|[一两二三几]个没");
    private static final Pattern FIRST = Pattern.compile("第一次|首次|初次");
    private static final Pattern OVER = Pattern.compile("到头|到期|结束|停了|断了|领完|取消|不再|辞了|离职");
    /** A question that denies something itself: 还没超过2年吗. */
    private static final Pattern TURNED =
            Pattern.compile("没(?!有?(?:的|就业|工作))|不(?!到|含|满|足|一样|同|止|管|低于|少于)|未(?!就业|满|成年)");

    private static final Pattern DENIED = Pattern.compile("没|不(?!错|少|低于|小于|止|光|仅|过|够)|未");
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9.%]+|[一二两三四五六七八九十百千万半几]+(?:个|名|位|人|年|月|天|次|户|家|块|元|万)+");
    private static final int PART = 2;
    private static final int LITTLE = 3;
    /** Two of three characters. */
    private static final int MOST = 3;

    private static final int ALL = 2;
    /** So far from its beginning a question says what is done. */
    private static final int HEAD = 6;

    private final HearingWords words;
    private final YesOrNo yesOrNo;

    OwnWords(HearingWords words, YesOrNo yesOrNo) {
        this.words = words;
        this.yesOrNo = yesOrNo;
    }

    /**
     * The answer; null where it says none, or says two things.
     *
     * @param text in the form messages are read in
     * @param asked the question as it is put
     * @param number whether a number was asked for
     * @param counted whether the message holds a number: then what is not known is something beside
     */
    @Nullable
    Answer of(String text, String asked, boolean number, boolean counted) {
        if (BUT_ONE.matcher(text).find()) {
            return null;
        }
        // A no to one of several kinds says nothing of the others.
        String core = asked.replaceAll("（[^）]*）", "");
        boolean several = SEVERAL.matcher(core).find();
        Answer all = null;
        boolean topic = false;
        boolean asks = false;
        for (String part : text.split("[" + Utterance.STOP + Utterance.COMMA + Utterance.BLANK + "]+")) {
            Answer one = part(part, asked, several, number);
            if (one == Answer.UNKNOWN) {
                return counted ? null : one;
            }
            if (one == null) {
                asks |= ASKS.matcher(part).find();
                continue;
            }
            if (all != null && all != one && !(topic && one == Answer.NO)) {
                return null;
            }
            // 社保啊 还没交呢: the first only says what is spoken of.
            topic = one == Answer.YES && bare(part).length() <= LITTLE && !part.contains("了");
            all = one;
        }
        if (number && counted && all == Answer.NO && !none(text)) {
            // 男的6个女的3个 没别人了
            return null;
        }
        // 合同我这里没有 要找公司要吗 asks, and answers nothing.
        return asks && all == Answer.NO ? null : all;
    }

    /** 一个月也没交过, 一样都没有. */
    static boolean none(String text) {
        return NONE_OF_IT.matcher(text).find();
    }

    /** Whether an answer's first part speaks of the question, in its words or as a plain word would. */
    boolean speaksOf(String text, String asked) {
        String first = YesOrNo.firstPart(text);
        String plain = yesOrNo.plain(first);
        return plain.length() <= PART
                || yesOrNo.says(Answer.YES, plain)
                || yesOrNo.says(Answer.NO, plain)
                || shared(bare(first).replaceFirst("^[没不]", ""), question(asked));
    }

    /** Whether a part asks something. */
    boolean asks(String part) {
        return ASKS.matcher(part).find() && !NONE_OF_IT.matcher(part).find();
    }

    /** 评没评上我不晓得, 搞不清有几个: whether it is said that the very thing is not known. */
    boolean whetherUnknown(String text) {
        return WHETHER.matcher(text).find() && notKnown(text);
    }

    /** Whether a message says that it is not known. */
    boolean notKnown(String text) {
        return words.answers(Answer.UNKNOWN).stream()
                .filter(word -> word.length() > PART)
                .anyMatch(word -> text.contains(words.form(word)));
    }

    private @Nullable Answer part(String part, String asked, boolean several, boolean number) {
        if (notKnown(part)) {
            return Answer.UNKNOWN;
        }
        if (NONE_OF_IT.matcher(part).find() || SCORNED.matcher(part).find()) {
            return Answer.NO;
        }
        if (ASKS.matcher(part).find() || UNREAL.matcher(part).find()) {
            return null;
        }
        String question = question(asked);
        String own = bare(part);
        int not = words.starts(Bag.NOT, own, 0);
        if (not > 0 && own.length() >= not + PART && question.contains(own.substring(0, not + PART))) {
            // 都不低于最低工资的 to 都不低于最低工资吗
            return Answer.YES;
        }
        if (!number && TURNED.matcher(question).find()) {
            return null;
        }
        if (!number && own.isEmpty() && part.startsWith("是") || !number && done(yesOrNo.trimmed(part), question)) {
            return Answer.YES;
        }
        boolean denied = denied(own, question, several);
        if (denied && FIRST.matcher(question).find()) {
            // 没办过公司 to 这是第一次办吗 is a yes, 不是第一次 a no.
            return FIRST.matcher(part).find() ? Answer.NO : own.length() <= PART ? null : Answer.YES;
        }
        if (denied || DENIED.matcher(own).find()) {
            return denied ? Answer.NO : null;
        }
        if (number) {
            return null;
        }
        // 退役军人 is one of a list of people, and not wholly: 自主就业退役军人.
        return !LIST.matcher(asked).find()
                        && together(own, question)
                        && mostly(own, question)
                        && !OVER.matcher(part).find()
                ? Answer.YES
                : null;
    }

    /** 学了, 办好了; 开着呢 only where it is asked what is so now. */
    private static boolean done(String part, String question) {
        return DONE.matcher(part).matches()
                && ACT.matcher(part).find()
                && ASKED_DONE.matcher(question).find()
                && (!part.contains("着") || NOW.matcher(question).find());
    }

    private boolean denied(String own, String question, boolean several) {
        int not = words.starts(Bag.NOT, own, 0);
        if (not > 0) {
            String rest = own.substring(not);
            boolean other = own.startsWith("别");
            boolean verb = !several
                    || rest.length() <= PART
                            && question.substring(0, Math.min(HEAD, question.length()))
                                    .contains(rest);
            return rest.isEmpty() && !other || verb && !other && (shared(rest, question) || mostly(rest, question));
        }
        if (!DENIED.matcher(own).find()) {
            return false;
        }
        String before = own.substring(0, first(own));
        return !several && own.length() - before.length() <= LITTLE && shared(before, question);
    }

    private static int first(String own) {
        var matcher = DENIED.matcher(own);
        return matcher.find() ? matcher.start() : 0;
    }

    /** The question without what explains it and without the small words all questions hold. */
    private String question(String asked) {
        String core = asked.replaceAll("（[^）]*）", "");
        int end = core.indexOf('？');
        return words.form(end < 0 ? core : core.substring(0, end)).replaceAll("有没有|是不是|您|你们|吗", "，");
    }

    /** A part without who and when, small words and numbers. */
    String bare(String part) {
        String text = NUMBERS.matcher(part).replaceAll("");
        StringBuilder bare = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int beside = Math.max(words.starts(Bag.BESIDE, text, at), words.starts(Bag.SOFT, text, at));
            if (beside == 0 && !words.isFiller(text.charAt(at))) {
                bare.append(text.charAt(at));
            }
            at += Math.max(1, beside);
        }
        return bare.toString();
    }

    /** Whether two characters in a row of the question come back, or the one word that is said; 中专 is no 大专. */
    private static boolean together(String own, String question) {
        if (own.length() == 1) {
            return question.contains(own);
        }
        for (int i = 0; i + PART <= own.length(); i++) {
            if (question.contains(own.substring(i, i + PART))) {
                return true;
            }
        }
        return false;
    }

    /** The same of what is denied, where one character of few is enough: 没招人. */
    private static boolean shared(String own, String question) {
        return together(own, question) || own.length() <= LITTLE && own.chars().anyMatch(c -> question.indexOf(c) >= 0);
    }

    /** Whether most of what is said stands in the question: 南开注册 says no more of 和平区注册 than 注册. */
    private static boolean mostly(String own, String question) {
        Set<Integer> asked = new LinkedHashSet<>();
        question.chars().forEach(asked::add);
        return MOST * own.chars().filter(asked::contains).count() >= (long) ALL * own.length();
    }
}
