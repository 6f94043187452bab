package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 不是用店交的 是我自己灵活就业交的, 我是河北的学校毕业的 不是天津大学, 合同签的是半年不是一年 behind a result: what is denied are the words that one fact
 * was told by, and that fact is the one corrected. Its new value is what stands beside the denial; where that does not say it, it is asked for
 * again. One per message.
 */
final class NotThis {

    private static final Pattern DENIED = Pattern.compile(
            "(?<![是要岂])(?:不是|并非|不在|不属于|不算)(?:什么|问|说|按|用的?|在)?([^,，。;；！!\\s是]{1,12}?)(?:[的了呀啊哈嘛哦]*)(?=[,，。;；！!\\s]|而?是|$)");
    private static final Pattern ASKS =
            Pattern.compile("[吗么？?]|是不是|还是|不是说|要是|如果|假如|假设|万一|倘若|我(?:是|就是|想|要)?问|问的是|其中|里头|里面|有[一两二俩几0-9]个");
    private static final Pattern NUMBER = Pattern.compile("[0-9]|^[一二两三四五六七八九十百千万]+(?:个|名|位|人|户|家|万|块|元|月|岁)");
    /** What corrects and says nothing else. */
    private static final Pattern AROUND =
            Pattern.compile("不好意思|对不起|不对|[说记讲写看弄搞报算选点]错了?|更正|其实|实际上?|应该|口误|哎呀|刚才|之前|[哦噢啊呀吧呢嘛了的我您你是而就哈]|[\\p{P}\\s]");

    private static final String DIGITS = "0123456789两";
    private static final String HAN_DIGITS = "零一二三四五六七八九二";
    private static final int PART = 2;
    /** The words are heard as the fact itself. */
    private static final int HEARD = 4;

    private static final int MOST = 50;

    private final Scene scene;

    NotThis(Scene scene) {
        this.scene = scene;
    }

    /** Corrects the fact or asks for it again; false where nothing told is denied so. */
    boolean take(String told) {
        // 不是天津大学 has lost its place where the region is read out of it.
        String text = DENIED.matcher(told).find() ? told : scene.incoming.text().strip();
        return taken(text);
    }

    private boolean taken(String text) {
        Amending amending = new Amending(scene);
        if (scene.open() == null
                && amending.finished()
                && ClauseWords.DENIAL.matcher(text).find()) {
            return number(text, amending);
        }
        Matcher denied = DENIED.matcher(text);
        if (scene.open() != null
                || text.length() > MOST
                || !amending.finished()
                || ASKS.matcher(text).find()
                || Kin.somebody(scene.person(), text)
                || !denied.find()
                || NUMBER.matcher(denied.group(1)).find()) {
            return false;
        }
        String wrong = denied.group(1);
        String right = (text.substring(0, denied.start()) + " " + text.substring(denied.end())).strip();
        Fact fact = denied(wrong, amending.used());
        Told told = fact == null ? null : scene.person().facts().get(fact.id());
        if (fact == null || told == null) {
            return false;
        }
        HeardFact now = definite(scene.hear(right, fact), fact, told.known());
        HeardFact plain = definite(scene.hear(text, null), fact, told.known());
        if (plain != null && (now == null || !now.known().equals(plain.known()))) {
            // It is said well enough without that.
            return false;
        }
        boolean alone = AROUND.matcher(right).replaceAll("").isEmpty();
        if (now == null && !(alone && fact.kind() == Kind.YES_NO)) {
            amending.ask(fact);
            return true;
        }
        Known known = now != null ? now.known() : Known.YES.equals(told.known()) ? Known.NO : Known.YES;
        List<HeardFact> facts = new ArrayList<>();
        facts.add(new HeardFact(fact, known, 0, text.length()));
        scene.hear(right, null).facts().stream()
                .filter(one -> !one.fact().equals(fact)
                        && !scene.person().facts().containsKey(one.fact().id()))
                .map(one -> new HeardFact(one.fact(), one.known(), 0, text.length()))
                .forEach(facts::add);
        Fact doubted = new Remembering(scene).amend(text, new Heard(facts, List.of(), null));
        if (doubted == null) {
            scene.go();
        } else {
            amending.ask(doubted);
        }
        return true;
    }

    /** 不是3个 and no other number: the one that was told so is asked for again. */
    private boolean number(String text, Amending amending) {
        Fitting fitting = new Fitting(scene);
        String number = text.replaceFirst("^.*?(?:不是|并非|没有)", "").replaceFirst("[了的呀啊]+$", "");
        List<Fact> told = amending.used().stream()
                .filter(fact -> fitting.toldAs(fact, number))
                .toList();
        if (told.size() != 1) {
            return false;
        }
        amending.ask(told.getFirst());
        return true;
    }

    /** Another value of a fact that is sure; null where none is heard. */
    private static @Nullable HeardFact definite(Heard heard, Fact fact, Known before) {
        return heard.facts().stream()
                .filter(one -> one.fact().equals(fact)
                        && !HeardFact.nothing(one.known())
                        && Changed.otherwise(before, one.known())
                        && (!(one.known() instanceof Known.OneOf(var options)) || options.size() == 1))
                .findFirst()
                .orElse(null);
    }

    /** The one fact that was told by the denied words, or is called so; null where there is none, or several. */
    private @Nullable Fact denied(String wrong, List<Fact> used) {
        Fact best = null;
        int most = 0;
        boolean alike = false;
        for (Fact fact : used) {
            Told told = scene.person().facts().get(fact.id());
            if (told == null || fact.kind().ordered() && fact.kind() != Kind.DURATION) {
                continue;
            }
            int score = score(wrong, fact, told);
            alike = score == most ? alike || score > 0 : score < most && alike;
            if (score > most) {
                best = fact;
                most = score;
            }
        }
        return alike || most == 0 ? null : best;
    }

    private int score(String wrong, Fact fact, Told told) {
        boolean heard = fact.kind() != Kind.YES_NO
                && scene.hear(wrong, fact).facts().stream()
                        .anyMatch(one -> one.fact().equals(fact) && one.known().equals(told.known()));
        if (fact.kind().ordered()) {
            return heard ? HEARD : 0;
        }
        int words = Math.max(
                common(written(wrong), written(told.words())),
                common(wrong, scene.desk.slots().name(fact)));
        // 不是中小微企业: what a fact is called by in full is that fact's, whatever the words hold besides.
        boolean called = wrong.length() > PART && scene.desk.slots().name(fact).contains(wrong);
        return (heard || called ? HEARD : 0) + (called ? HEARD : 0) + (words < PART ? 0 : words);
    }

    /** 签了1年合同 and 一年 alike. */
    private static String written(String words) {
        StringBuilder written = new StringBuilder(words);
        for (int at = 0; at < words.length(); at++) {
            int digit = DIGITS.indexOf(words.charAt(at));
            if (digit >= 0) {
                written.setCharAt(at, HAN_DIGITS.charAt(digit));
            }
        }
        return written.toString();
    }

    /** How long the longest part is that two texts have in common. */
    private static int common(String one, String other) {
        for (int length = Math.min(one.length(), other.length()); length >= PART; length--) {
            for (int at = 0; at + length <= one.length(); at++) {
                if (other.contains(one.substring(at, at + length))) {
                    return length;
                }
            }
        }
        return 0;
    }
}
